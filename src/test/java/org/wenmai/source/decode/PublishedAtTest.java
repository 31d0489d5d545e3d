package org.wenmai.source.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class PublishedAtTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024                              | 2024-01-01T00:00:00Z     | 2024-01-01 | YEAR
          2024年                            | 2024-01-01T00:00:00Z     | 2024-01-01 | YEAR
          2024-06                           | 2024-06-01T00:00:00Z     | 2024-06-01 | MONTH
          2024年6月                         | 2024-06-01T00:00:00Z     | 2024-06-01 | MONTH
          2024-06-05                        | 2024-06-05T00:00:00Z     | 2024-06-05 | DAY
          2024/6/5                          | 2024-06-05T00:00:00Z     | 2024-06-05 | DAY
          2024.06.05                        | 2024-06-05T00:00:00Z     | 2024-06-05 | DAY
          20240605                          | 2024-06-05T00:00:00Z     | 2024-06-05 | DAY
          ２０２４年６月５日                | 2024-06-05T00:00:00Z     | 2024-06-05 | DAY
          2024年6月5日 10:20                | 2024-06-05T10:20:00Z     | 2024-06-05 | SECOND
          2024年6月5日10时20分30秒          | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          2024-06-05 10:20:30               | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          2024-06-05T10:20:30.5Z            | 2024-06-05T10:20:30.5Z   | 2024-06-05 | SECOND
          2024-06-05t10:20:30.123456789z    | 2024-06-05T10:20:30.123456789Z | 2024-06-05 | SECOND
          2024-06-05T23:20:30-08:00         | 2024-06-06T07:20:30Z     | 2024-06-05 | SECOND
          2024-06-05 01:00:00 +0800         | 2024-06-04T17:00:00Z     | 2024-06-05 | SECOND
          2024-06-05T10:20:30 GMT+8         | 2024-06-05T02:20:30Z     | 2024-06-05 | SECOND
          20240605102030                    | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          20240605T102030Z                  | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          1717582830                        | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          1717582830123                     | 2024-06-05T10:20:30.123Z | 2024-06-05 | SECOND
          Wed, 5 Jun 2024 10:20:30 GMT      | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          Wed, 05 Jun 2024 10:20:30 +0200 (CEST) | 2024-06-05T08:20:30Z | 2024-06-05 | SECOND
          Wed Jun  5 10:20:30 2024          | 2024-06-05T10:20:30Z     | 2024-06-05 | SECOND
          5 June 2024                       | 2024-06-05T00:00:00Z     | 2024-06-05 | DAY
          'October 5, 2024'                 | 2024-10-05T00:00:00Z     | 2024-10-05 | DAY
          2016-12-31T23:59:60Z              | 2016-12-31T23:59:59Z     | 2016-12-31 | SECOND
          """)
  void readsWhatSourcesWrite(String written, Instant at, LocalDate day, DatePrecision precision) {
    assertThat(PublishedAt.parse(written, ZoneOffset.UTC))
        .contains(new PublishedAt(at, day, precision));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2024-13-01",
        "2024-02-30",
        "0000",
        "2024-06-05 25:00",
        "99999999999999999999",
        "2024-06-05T10:20:30+99:00",
        "20249999",
        "12/05/2024",
        "5 Foo 2024",
        "2024-06-05 later"
      })
  void givesNothingForWhatIsNoDate(String written) {
    assertThat(PublishedAt.parse(written, ZoneOffset.UTC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-05, 2024-06-04T16:00:00Z, 2024-06-05",
    "2024-06-05 01:00:00, 2024-06-04T17:00:00Z, 2024-06-05",
    "2024-06-04T17:00:00Z, 2024-06-04T17:00:00Z, 2024-06-04",
    "1717520400, 2024-06-04T17:00:00Z, 2024-06-05"
  })
  void readsDatesWithoutZoneInTheZoneOfTheCorpus(String written, Instant at, LocalDate day) {
    Optional<PublishedAt> found = PublishedAt.parse(written, ZoneId.of("Asia/Shanghai"));

    assertThat(found.map(PublishedAt::at)).contains(at);
    assertThat(found.map(PublishedAt::date)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "th-TH-u-nu-thai", "ar"})
  void doesNotDependOnTheLocale(String tag) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(tag));
    try {
      assertThat(PublishedAt.parse("Fri, 5 JUL 2024 10:20:30 GMT", ZoneOffset.UTC)).isPresent();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Property(tries = 500)
  void neverFails(@ForAll("anyText") String text) {
    assertThat(PublishedAt.parse(text, ZoneOffset.UTC))
        .isEqualTo(PublishedAt.parse(text, ZoneOffset.UTC));
  }
}

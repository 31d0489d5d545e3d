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
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021/11/8 下午 03:41:07           | 2021-11-08T15:41:07
          2017年3月9日晚7：30               | 2017-03-09T19:30:00
          2024年3月5日 下午3:20             | 2024-03-05T15:20:00
          2024年3月5日 上午9时30分          | 2024-03-05T09:30:00
          2024年3月5日 星期二 14:05         | 2024-03-05T14:05:00
          2024-03-05（周二）                | 2024-03-05
          2024年3月5日 午後3時20分          | 2024-03-05T15:20:00
          2024. 3. 5. 오후 3:20             | 2024-03-05T15:20:00
          2024-03-05 3:20 PM                | 2024-03-05T15:20:00
          2024年3月5日 14:05 来源：江城日报 | 2024-03-05T14:05:00
          二〇二四年三月五日                | 2024-03-05
          二〇二四年十二月三十一日 08:00    | 2024-12-31T08:00:00
          2024年3月5日 凌晨1:05             | 2024-03-05T01:05:00
          2024年3月5日中午12点半            | 2024-03-05T12:30:00
          2024年3月5日 下午3点              | 2024-03-05T15:00:00
          2024年3月5日 晚上12:30            | 2024-03-05
          2024年3月5日 上午12:30            | 2024-03-05
          2024年3月5日 傍晚                 | 2024-03-05
          2024-03-05 12:05 a.m.             | 2024-03-05T00:05:00
          2024-03-05 12:05pm                | 2024-03-05T12:05:00
          2024-03-05 15:20 PM               | 2024-03-05T15:20:00
          2024-03-05 3 pm                   | 2024-03-05T15:00:00
          2024年3月5日(火) 15:20            | 2024-03-05T15:20:00
          2024年3月5日（火曜日）午前9時     | 2024-03-05T09:00:00
          2024/03/05(火)                    | 2024-03-05
          2024.03.05 (화) 오전 12:10        | 2024-03-05T00:10:00
          2024년 3월 5일                    | 2024-03-05
          2024년 3월 5일 화요일 오후 3시 20분 | 2024-03-05T15:20:00
          ２０２４年３月５日 １５：２０     | 2024-03-05T15:20:00
          발행일: 2024-03-05 14:05          | 2024-03-05T14:05:00
          发布时间：2024-03-05 14:05:01     | 2024-03-05T14:05:01
          2024-03-05 25:00                  | 2024-03-05
          2024-03-05 later                  | 2024-03-05
          2024-03-05T10:20:30+99:00         | 2024-03-05
          2024-03-05 10:20 CST              | 2024-03-05
          2024-03-05 10:20 阅读 300         | 2024-03-05
          2024-03-05 10:20 北京时间         | 2024-03-05T02:20:00
          'Tue, 5 Mar 2024 10:20:30 EST'    | 2024-03-05T15:20:30
          'Tuesday, March 5th, 2024 at 3:20 PM' | 2024-03-05T15:20:00
          'Mar 5, 2024'                     | 2024-03-05
          5 Sept 2024                       | 2024-09-05
          民國113年3月5日                   | 2024-03-05
          中華民國113年3月5日 下午2:30      | 2024-03-05T14:30:00
          民国元年1月1日                    | 1912-01-01
          令和6年3月5日                     | 2024-03-05
          令和元年5月1日 10:00              | 2019-05-01T10:00:00
          平成31年4月30日                   | 2019-04-30
          昭和64年1月7日                    | 1989-01-07
          5 มีนาคม 2567                     | 2024-03-05
          5 มี.ค. 2567                      | 2024-03-05
          5 มีนาคม พ.ศ. 2567                | 2024-03-05
          5 มีนาคม ค.ศ. 2024                | 2024-03-05
          ๕ มีนาคม ๒๕๖๗                     | 2024-03-05
          ٢٠٢٤-٠٣-٠٥                        | 2024-03-05
          ٥ مارس ٢٠٢٤                       | 2024-03-05
          5 آذار 2024                       | 2024-03-05
          5. März 2024                      | 2024-03-05
          5 mars 2024 à 15:20               | 2024-03-05T15:20:00
          mardi 5 mars 2024                 | 2024-03-05
          1er février 2024                  | 2024-02-01
          5 de marzo de 2024                | 2024-03-05
          5 de março de 2024                | 2024-03-05
          5 marzo 2024                      | 2024-03-05
          5 марта 2024                      | 2024-03-05
          'вторник, 5 марта 2024 г., 15:20' | 2024-03-05
          5 березня 2024                    | 2024-03-05
          5 marca 2024                      | 2024-03-05
          5. března 2024                    | 2024-03-05
          5 Mart 2024 Salı                  | 2024-03-05
          2024. március 5.                  | 2024-03-05
          5. maaliskuuta 2024               | 2024-03-05
          5 mei 2024                        | 2024-05-05
          5 maret 2024                      | 2024-03-05
          5 tháng 3 năm 2024                | 2024-03-05
          5 Μαρτίου 2024                    | 2024-03-05
          5 मार्च 2024                      | 2024-03-05
          2024-Mar-05                       | 2024-03-05
          25/12/2024                        | 2024-12-25
          12/25/2024 3:20 PM                | 2024-12-25T15:20:00
          5/5/2024                          | 2024-05-05
          2024-03-05-05:00                  | 2024-03-05
          """)
  void aSureDayIsNeverThrownAway(String written, String expected) {
    Optional<PublishedAt> found = PublishedAt.parse(written, ZoneOffset.UTC);

    assertThat(found.map(PublishedAtTest::shown)).contains(expected);
  }

  private static String shown(PublishedAt found) {
    return found.precision() == DatePrecision.SECOND
        ? found.at().toString().replace("Z", "")
        : found.date().toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2024-13-01",
        "2024-02-30",
        "0000",
        "99999999999999999999",
        "20249999",
        "12/05/2024",
        "5 Foo 2024",
        "03/04/2024",
        "3.4.2024",
        "3月5日 14:05",
        "5 listopad 2024",
        "2024-03-05 - 2024-03-08",
        "2024.03.05.1",
        "2024-03-0512",
        "民國113年13月5日",
        "令和6年2月30日",
        "昭和99年1月1日",
        "5 มีนาคม 67"
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

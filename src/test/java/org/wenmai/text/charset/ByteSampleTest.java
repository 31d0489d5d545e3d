package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteSampleTest {
  private static String sample(String text, int maxBytes) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new String(ByteSample.of(bytes, maxBytes), StandardCharsets.ISO_8859_1);
  }

  @Test
  void isTheWholeOfAShortDocument() {
    byte[] bytes = "été".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(ByteSample.of(bytes, 3)).isSameAs(bytes);
    assertThat(ByteSample.of(new byte[0], 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'plain header\nun été\nun hiver', 16, 'un été\nun hiver'",
    "'plain header\nun été\nun hiver', 12, 'un été\nun hi'",
    "'été indien et longue suite', 8, 'été indi'",
    "'one\ntwo\n\né and the rest', 5, 'é and'"
  })
  void beginsWithTheFirstLineThatIsNotAscii(String text, int maxBytes, String sample) {
    assertThat(sample(text, maxBytes)).isEqualTo(sample);
  }

  /** A minified page is one line: it must not push its first letter out of the sample. */
  @Test
  void goesBackOnlyAQuarterInALongLine() {
    String text = "x".repeat(1000) + "é" + "y".repeat(1000);

    assertThat(sample(text, 40)).isEqualTo("x".repeat(10) + "é" + "y".repeat(29));
  }

  @Test
  void ofAsciiTextIsItsEnd() {
    assertThat(sample("first line\nlast line", 16)).isEqualTo("line");
  }

  @Property(tries = 500)
  void isAPartOfTheDocumentWithItsFirstByteAbove7f(
      @ForAll byte[] bytes, @ForAll @IntRange(min = 4, max = 40) int maxBytes) {
    byte[] sample = ByteSample.of(bytes, maxBytes);
    String document = new String(bytes, StandardCharsets.ISO_8859_1);
    String part = new String(sample, StandardCharsets.ISO_8859_1);

    assertThat(sample).hasSizeLessThanOrEqualTo(maxBytes);
    assertThat(document).contains(part);
    assertThat(document.replaceAll("[\\x00-\\x7f]", "").isEmpty())
        .isEqualTo(part.replaceAll("[\\x00-\\x7f]", "").isEmpty());
  }
}

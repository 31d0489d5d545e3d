package org.wenmai.text.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

/** Tests {@link MisreadUtf8Line} and {@link Utf8Coverage}, by which it chooses a charset. */
final class MisreadUtf8LineTest {
  private static final String CZECH = "Žluťoučký kůň běžel přes louku až k prameni.";

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static String misread(String text, Charset read) {
    return new String(text.getBytes(UTF_8), read);
  }

  private static int next(String text) {
    return MisreadUtf8Line.next(text, 0, text.length());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "plain, 5",
    "Ã©, 0",
    "cafÃ©, 3",
    "Ã, 1", // nothing follows
    "Ãx, 2",
    "'école', 5", // é is a lead, but c is no later byte
    "渡船中午出发。, 7",
    "渡船 cafÃ©, 6",
    "Р°, 0"
  })
  void findsWhereASequenceMayBegin(String text, int index) {
    assertThat(next(text)).isEqualTo(index);
  }

  @Test
  void searchesOnlyItsRange() {
    String text = "Ã© und Ã©";

    assertThat(MisreadUtf8Line.next(text, 1, text.length())).isEqualTo(7);
    assertThat(MisreadUtf8Line.next(text, 1, 8)).isEqualTo(8);
    assertThat(MisreadUtf8Line.next(text, 9, 9)).isEqualTo(9);
  }

  @ParameterizedTest
  @FieldSource("org.wenmai.text.repair.SingleByteCharsets#NAMES")
  void decodesALineThatWasReadWithAnyOfTheCharsets(String charset) {
    String line = misread(CZECH, Charset.forName(charset));

    CharsetMisreading.Reading best = MisreadUtf8Line.best(line);

    assertThat(best.part()).isEqualTo(line);
    // A byte that the charset leaves undefined is lost, and its character with it.
    assertThat(CZECH).matches(best.text().replace(".", "[.]").replace("\ufffd", "."));
    assertThat(best.text().chars().filter(c -> c == 0xFFFD).count()).isLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "小路穿过草地，通到泉水边。",
        "小道は草原を通って泉まで続いている。",
        "오솔길은 풀밭을 지나 샘까지 이어진다.",
        "Тропинка ведёт через луг к роднику.",
        "Το μονοπάτι περνά από το λιβάδι.",
        "השביל עובר דרך האחו עד המעיין.",
        "يمر الطريق عبر المرج حتى النبع.",
        "ทางเดินผ่านทุ่งหญ้า",
        "घास के मैदान से होकर रास्ता जाता है",
        "ბილიკი მდელოზე გადის",
        "Con đường nhỏ đi qua đồng cỏ",
        "Très tôt, l’aînée rentre — épuisée."
      })
  void decodesALineInAnyLanguage(String text) {
    assertThat(MisreadUtf8Line.best(misread(text, ISO_8859_1)).text()).isEqualTo(text);
  }

  @Test
  void decodesALineThatWasMisreadSeveralTimes() {
    String twice = misread(misread(CZECH, ISO_8859_1), ISO_8859_1);
    String thrice = misread(twice, ISO_8859_1);

    assertThat(MisreadUtf8Line.best(twice).text()).isEqualTo(CZECH);
    assertThat(MisreadUtf8Line.best(thrice).text()).isEqualTo(CZECH);
  }

  @Test
  void readsNextLineAsAnEllipsis() {
    assertThat(MisreadUtf8Line.best("Ã©tÃ©\u0085").text()).isEqualTo("été…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Plain words.",
        "Ã©", // one sequence proves nothing
        "L’été à la plage, déjà fini",
        "Größere Vögel fräßen Körner",
        "Тропинка ведёт через луг",
        "小路穿过草地",
        "Ã© in a line of é, è, à, ù and ô", // few of its letters belong to sequences
      })
  void decodesNoOtherLine(String line) {
    assertThat(MisreadUtf8Line.best(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"Ã©Ã©, 1.0", "Ã©é, 0.666", "Ã©éé, 0.5", "é, 0", "plain, 0", "'', 0"})
  void measuresTheShareThatSequencesExplain(String text, double share) {
    assertThat(Utf8Coverage.of(text, 0, text.length()).share(0)).isCloseTo(share, within(0.001));
  }

  /** Six eighths of the letters and two sequences must be explained. */
  @ParameterizedTest
  @CsvSource({
    "Ã©Ã©, 8, 2, true",
    "Ã©Ã©, 8, 3, false",
    "Ã©Ã©é, 6, 2, true",
    "Ã©Ã©éé, 6, 2, false",
    "Ã©Ã©éé, 5, 2, true",
    "Ã©, 6, 1, true",
    "Ã©, 6, 2, false"
  })
  void namesTheCharsetsThatExplainEnough(String text, int eighths, int sequences, boolean first) {
    int charsets = Utf8Coverage.of(text, 0, text.length()).charsetsCovering(eighths, sequences);

    assertThat((charsets & 1) != 0).isEqualTo(first);
  }

  /** A character of three bytes is counted once, also where its later bytes look like a lead. */
  @Test
  void countsNoCharacterTwice() {
    String text = misread("中文日本語", ISO_8859_1);

    assertThat(Utf8Coverage.of(text, 0, text.length()).share(0)).isEqualTo(1.0);
    assertThat(Utf8Coverage.of(text, 0, text.length()).charsetsCovering(8, 5) & 1).isEqualTo(1);
    assertThat(Utf8Coverage.of(text, 0, text.length()).charsetsCovering(8, 6) & 1).isZero();
  }

  @Property(tries = 300)
  void explainsAShareOfAnyText(@ForAll("anyText") String text) {
    Utf8Coverage coverage = Utf8Coverage.of(text, 0, text.length());

    for (int charset = 0; charset < SingleByteCharsets.NAMES.size(); charset++) {
      assertThat(coverage.share(charset)).isBetween(0.0, 1.0);
    }
    assertThat(MisreadUtf8Line.best(text)).isEqualTo(MisreadUtf8Line.best(text));
  }
}

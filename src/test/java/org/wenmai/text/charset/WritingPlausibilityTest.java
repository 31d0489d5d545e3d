package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class WritingPlausibilityTest {
  private static final WritingPlausibility ANY = WritingPlausibility.inAnyScript();

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  /** Text in the charset's script is plausible; the same bytes in another charset are not. */
  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1252, Тропинка ведёт через луг к роднику.",
    "KOI8-R, windows-1252, Тропинка ведёт через луг к роднику.",
    "windows-1253, windows-1252, Το μονοπάτι περνά από το λιβάδι.",
    "windows-1256, windows-1252, يمر الطريق عبر المرج حتى النبع.",
    "GB18030, windows-1252, 小路穿过草地通到泉水边。",
    "GB18030, Big5-HKSCS, 小路穿过草地通到泉水边。",
    "Big5-HKSCS, GB18030, 小路穿過草地通到泉水邊。",
    "EUC-JP, windows-31j, 小道は草原を通って泉まで続いている。",
    "x-windows-949, GB18030, 오솔길은 풀밭을 지나 샘까지 이어진다."
  })
  void prefersTextToItsMojibake(String written, String read, String text) {
    String mojibake = new String(text.getBytes(Charset.forName(written)), Charset.forName(read));

    assertThat(ANY.plausibility(text)).isBetween(0.6, 1.0);
    assertThat(ANY.plausibility(mojibake)).isLessThan(ANY.plausibility(text) - 0.3);
    assertThat(WritingPlausibility.ofCharset(written).plausibility(text)).isBetween(0.6, 1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gbk", "GB18030", "gb2312", "x-windows-874", "tis-620", "latin1"})
  void acceptsAnyNameOfADetectedCharset(String charset) {
    assertThat(WritingPlausibility.ofCharset(charset).plausibility("no letters above 7F")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "US-ASCII", "ISO-8859-15", "nonsense", ""})
  void rejectsOtherCharsets(String charset) {
    assertThatThrownBy(() -> WritingPlausibility.ofCharset(charset))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Not a charset that is detected: " + charset);
  }

  @Property(tries = 200)
  void isHighestInAnyScript(@ForAll("anyText") String text) {
    double highest =
        LegacyCharset.ALL.stream()
            .mapToDouble(c -> WritingPlausibility.ofCharset(c.published()).plausibility(text))
            .max()
            .orElseThrow();

    assertThat(ANY.plausibility(text)).isEqualTo(highest);
  }

  /** Misreading UTF-8 as Latin-1 leaves C1 controls and letters in odd positions. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "À côté du phare, la fenêtre était fermée.",
        "Ścieżka wiedzie przez łąkę aż do źródła.",
        "Тропинка ведёт через луг.",
        "小路穿过草地。",
        "오솔길은 풀밭을 지난다."
      })
  void findsMisreadUtf8Implausible(String text) {
    String misread = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(ANY.plausibility(misread)).isLessThan(0.2);
  }
}

package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LatinMisreadingRepairTest {
  private static final String FRENCH =
      "Après la pluie, les champs étaient trempés et la rivière avait débordé près du pré.";
  private static final String SPANISH =
      "El panadero preparó más pan que ningún otro día y lo vendió después de la función.";
  private static final String GERMAN =
      "Die Gärtner müssen früh aufstehen, wenn die Äpfel reif sind und die Körbe gefüllt werden.";
  private static final String POLISH =
      "Wieczorem rybacy wrócili z połowu, a ich żony już czekały na brzegu z gorącą zupą.";
  private static final String TURKISH =
      "Sabahları bahçıvan ağaçları sular, öğleden sonra çocuklar gölgede şarkı söyler.";

  private static Stream<String[]> misreadings() {
    return Stream.of(
        new String[] {FRENCH, "x-MacRoman", "windows-1252"},
        new String[] {SPANISH, "x-MacRoman", "windows-1252"},
        new String[] {GERMAN, "x-MacRoman", "windows-1252"},
        new String[] {FRENCH, "windows-1252", "x-MacRoman"},
        new String[] {SPANISH, "windows-1252", "IBM437"},
        new String[] {GERMAN, "windows-1252", "IBM850"},
        new String[] {FRENCH, "IBM850", "windows-1252"},
        new String[] {GERMAN, "IBM850", "windows-1252"},
        new String[] {POLISH, "windows-1250", "IBM437"},
        new String[] {POLISH, "ISO-8859-2", "windows-1252"},
        new String[] {TURKISH, "windows-1254", "windows-1252"});
  }

  @ParameterizedTest
  @MethodSource("misreadings")
  void readsTextOfOneCharsetAgainThatWasReadWithAnother(String text, String written, String read) {
    byte[] bytes = text.getBytes(Charset.forName(written));
    String wrong = new String(bytes, Charset.forName(read));
    for (int i = 0; i < bytes.length; i++) {
      wrong = wrong.charAt(i) == 0xFFFD ? withC1(wrong, i, bytes[i]) : wrong;
    }

    RepairedText repaired = TextRepairer.full().repair(wrong);

    assertThat(wrong).isNotEqualTo(text);
    assertThat(repaired.text()).isEqualTo(text);
    assertThat(repaired.repairs()).containsOnlyKeys("mojibake");
    assertThat(TextRepairer.full().repair(text).text()).isEqualTo(text);
  }

  private static String withC1(String text, int at, byte b) {
    return text.substring(0, at) + (char) (b & 0xFF) + text.substring(at + 1);
  }

  @Test
  void leavesSoundLinesOfATextAsTheyAre() {
    String sound = "Le café « L’Étoile » – ouvert dès l’aube.";
    String wrong =
        new String(FRENCH.getBytes(Charset.forName("windows-1252")), Charset.forName("x-MacRoman"));

    assertThat(TextRepairer.full().repair(wrong + "\n" + sound).text())
        .isEqualTo(FRENCH + "\n" + sound);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Schmidt‡, Šimek† and Žitnik§ are the authors; see §4–7 and note ‡.",
        "t–shirt, e–mail—really—and a “quoted”word",
        "P®øƒęšśíöñål łęęŧ şpęåķ ış ħård ţø ŗęåd",
        "Thë §pîrït øf thë ¢åmp",
        "McÉwan and O‘Brien met D’Ávila",
        "Inis nÁrann agus muintir na hÉireann, an tÉan",
        "ÀÉÎÕÜ",
        "ŸŸ œŒ šŠ žŽ",
        "ÿÿÿ ÿ",
        "NÃÃÃÃOOO! ÉÉÉÉ GOOOL",
        "M€nü: ¼ Liter für €3, 20°C",
        "Sør-Trøndelag, Þingvellir, Đakovo, Łomża",
        "f(x) = αx + β, where Δx→0 and ƒ is smooth",
        "Ýokary Türkmenistan ýyl ýaşaýarlar",
      })
  void leavesSignsAndRareLettersThatAreMeant(String text) {
    assertThat(TextRepairer.full().repair(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          José | 0
          café–bar | 0
          PrevŽn | 1
          rÈunion et thÈ‚tre | 3
          fⁿr | 1
          nÁrann | 0
          """)
  void countsWhatBelongsIntoNoWord(String text, int signs) {
    assertThat(LatinWordSigns.of(text).count()).isEqualTo(signs);
  }
}

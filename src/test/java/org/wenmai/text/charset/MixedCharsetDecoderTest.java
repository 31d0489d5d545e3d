package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MixedCharsetDecoderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GBK | GB18030 | 村口的石桥去年重修过。 | 老井里的水仍旧很甜。
          Big5 | Big5-HKSCS | 村口的石橋去年重修過。 | 老井裡的水仍舊很甜。
          EUC-JP | EUC-JP | 村の橋は去年なおされた。 | 井戸の水はまだ甘い。
          windows-31j | Shift_JIS | 村の橋は去年なおされた。 | 井戸の水はまだ甘い。
          EUC-KR | EUC-KR | 마을 다리는 작년에 고쳤다. | 우물물은 아직도 달다.
          KOI8-R | KOI8-R | Мост у деревни починили в прошлом году. | Вода в колодце всё ещё вкусная.
          windows-1253 | windows-1253 | Η γέφυρα του χωριού επισκευάστηκε πέρυσι. | Το νερό του πηγαδιού είναι ακόμη γλυκό.
          windows-1252 | windows-1252 | Le pont du village a été réparé l’année dernière. | L’eau du puits est restée très fraîche.
          windows-1250 | windows-1250 | Most u vesnice byl loni opravený. | Voda ve studni je ještě pořád sladká.
          """)
  void readsLinesOfTwoCharsets(String charset, String published, String one, String other) {
    byte[] legacyFirst = bytes(one + "\n", charset, other + "\n", "UTF-8");
    byte[] utf8First = bytes(one + "\n", "UTF-8", other + "\n", charset);

    for (byte[] bytes : new byte[][] {legacyFirst, utf8First}) {
      DecodedText decoded = TextDecoder.decode(bytes, null).orElseThrow();
      assertThat(decoded.text()).isEqualTo(one + "\n" + other + "\n");
      assertThat(decoded.charset()).isEqualTo(published);
      assertThat(decoded.mixed()).isTrue();
    }
  }

  @Test
  void readsFieldsOfTwoCharsetsInOneLine() {
    byte[] bytes = bytes("Größe: ", "UTF-8", "fünf Fuß, dafür schön grün\n", "windows-1252");

    assertThat(TextDecoder.decode(bytes, null).map(DecodedText::text))
        .contains("Größe: fünf Fuß, dafür schön grün\n");
  }

  @Test
  void readsALegacyLineBehindAByteOrderMark() {
    byte[] bytes = bytes("\uFEFF第一行是后来写的。\n", "UTF-8", "第二行是早先写的。\n", "GBK");

    assertThat(TextDecoder.decode(bytes, null).map(DecodedText::text))
        .contains("第一行是后来写的。\n第二行是早先写的。\n");
  }

  @Test
  void losesNoUndefinedByte() {
    byte[] undefined = {'a', (byte) 0x81, (byte) 0x9D, 'b'};

    assertThat(LegacyCharset.named("windows-1252").decode(undefined, 0, 4))
        .isEqualTo("a\u0081\u009Db");
  }

  /** These characters have two bytes in GBK that are one sequence of UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {"一", "模", "猫", "一模", "一\n模\n茅\n"})
  void keepsLegacyLinesThatAreUtf8ByChance(String chance) {
    String text = "菜园里的黄瓜已经可以摘了。\n" + chance + "\n葡萄架下放着一张竹椅。\n";

    DecodedText decoded = TextDecoder.decode(bytes(text, "GBK"), null).orElseThrow();

    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.mixed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "码头上停着三条木船，船夫们在树荫下打牌。",
        "В лодке лежали вёсла и мокрая сеть.",
        "Die Körbe stehen schön aufgereiht über dem großen Gewölbe.",
        "나루터에는 배 세 척이 묶여 있었다."
      })
  void takesTornUtf8ForDamageAndNotForAnotherCharset(String sentence) {
    byte[] whole = (sentence + "\n" + sentence + "\n").getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut < whole.length; cut++) {
      if (whole[cut] >= 0) {
        continue;
      }
      byte[] torn = new byte[whole.length - 1];
      System.arraycopy(whole, 0, torn, 0, cut);
      System.arraycopy(whole, cut + 1, torn, cut, torn.length - cut);

      assertThat(TextDecoder.decode(torn, null).orElseThrow())
          .as("without byte %d", cut)
          .extracting(DecodedText::text, DecodedText::charset)
          .containsExactly(new String(torn, StandardCharsets.UTF_8), "UTF-8");
    }
  }

  @Test
  void decodesAPartOfAFileInTheCharsetOfTheFileOrAsUtf8() {
    assertThat(TextDecoder.decodePart(bytes("水井", "GBK"), "GB18030"))
        .contains(new DecodedText("水井", "GB18030", 1));
    assertThat(TextDecoder.decodePart(bytes("一", "GBK"), "GB18030"))
        .contains(new DecodedText("一", "GB18030", 1));
    assertThat(TextDecoder.decodePart(bytes("村口的水井", "UTF-8"), "GB18030"))
        .contains(new DecodedText("村口的水井", "UTF-8", 1));
  }

  /** Texts and their charsets in turn. */
  private static byte[] bytes(String... textsAndCharsets) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < textsAndCharsets.length; i += 2) {
      bytes.writeBytes(textsAndCharsets[i].getBytes(Charset.forName(textsAndCharsets[i + 1])));
    }
    return bytes.toByteArray();
  }
}

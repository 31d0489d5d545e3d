package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextDecoderTest {
  private static final String SIMPLIFIED = "春天来了，河边的柳树都发了新芽，孩子们在草地上放风筝。";
  private static final String RUSSIAN =
      "Вчера вечером мы долго гуляли вдоль реки и говорили о том, что будет завтра.";

  /**
   * The charset encodes letters and tone marks separately; composing them is left to text repair.
   */
  @Test
  void decodesWindows1258() {
    String text =
        "Hôm qua chu\u0301ng tôi đi bô\u0323 râ\u0301t lâu bên bơ\u0300 sông va\u0300 no\u0301i chuyê\u0323n vê\u0300"
            + " nga\u0300y mai.";

    assertThat(
            TextDecoder.decode(text.getBytes(Charset.forName("windows-1258")), null).orElseThrow())
        .extracting(DecodedText::text, DecodedText::charset)
        .containsExactly(text, "windows-1258");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GBK | GB18030 | 春天来了，河边的柳树都发了新芽，孩子们在草地上放风筝。
          GB18030 | GB18030 | 这个字𠮷不常见，但是老人们都认得它，写信的时候也会用到。
          GBK | GB18030 | 我们的时间不多了
          Big5 | Big5-HKSCS | 昨天下午，我們在圖書館裡看見了一本關於海洋的舊書。
          Big5-HKSCS | Big5-HKSCS | 佢哋喺香港嘅屋企食咗晚飯，跟住一齊去睇電影，個個都話好好睇。
          Shift_JIS | Shift_JIS | 昨日の夕方、駅前の本屋で古い地図を見つけました。とても安かったです。
          windows-31j | Shift_JIS | 第①回の会議は髙橋さんの部屋で行われます。
          EUC-JP | EUC-JP | 昨日の夕方、駅前の本屋で古い地図を見つけました。とても安かったです。
          ISO-2022-JP | ISO-2022-JP | 昨日の夕方、駅前の本屋で古い地図を見つけました。
          EUC-KR | EUC-KR | 어제 저녁에 우리는 강가를 오래 걸으면서 이야기를 나누었습니다.
          x-windows-949 | EUC-KR | 그 사람은 똠방각하라는 소설을 아주 재미있게 읽었다고 말했습니다.
          windows-1251 | windows-1251 | Вчера вечером мы долго гуляли вдоль реки и говорили о том, что будет завтра.
          KOI8-R | KOI8-R | Вчера вечером мы долго гуляли вдоль реки и говорили о том, что будет завтра.
          IBM866 | IBM866 | Вчера вечером мы долго гуляли вдоль реки и говорили о том, что будет завтра.
          ISO-8859-5 | ISO-8859-5 | Вчера вечером мы долго гуляли вдоль реки и говорили о том, что будет завтра.
          windows-1252 | windows-1252 | L’été dernier, nous avons mangé des crêpes à la plage ; c’était très agréable.
          ISO-8859-1 | windows-1252 | Die Bäume blühen früher als im letzten Jahr, und die Mädchen spielen draußen.
          windows-1250 | windows-1250 | Wczoraj wieczorem długo spacerowaliśmy wzdłuż rzeki i rozmawialiśmy o życiu, pogodzie i książkach.
          windows-1253 | windows-1253 | Χθες το βράδυ περπατήσαμε για πολλή ώρα δίπλα στο ποτάμι και μιλήσαμε.
          windows-1254 | windows-1254 | Dün akşam nehrin kıyısında uzun süre yürüdük ve yarın için ne yapacağımızı konuştuk.
          IBM857 | IBM857 | Dün akşam nehrin kıyısında uzun süre yürüdük ve yarın için ne yapacağımızı konuştuk.
          IBM775 | IBM775 | Vakar vakare ilgai vaikščiojome palei upę ir kalbėjomės apie tai, kas bus rytoj, ir žiūrėjome į žvaigždes.
          x-Johab | Johab | 어제 저녁에 우리는 강가를 오래 걸으면서 이야기를 나누었습니다.
          windows-1255 | windows-1255 | אתמול בערב הלכנו זמן רב לאורך הנהר ודיברנו על מה שיהיה מחר.
          windows-1256 | windows-1256 | مشينا أمس مساء لوقت طويل على ضفة النهر وتحدثنا عن الغد.
          TIS-620 | windows-874 | เมื่อวานตอนเย็นเราเดินเล่นริมแม่น้ำเป็นเวลานานและพูดคุยกันเรื่องพรุ่งนี้
          UTF-16LE | UTF-16LE | Vier Bäume stehen am Fluss, and nobody knows who planted them.
          UTF-16BE | UTF-16BE | Vier Bäume stehen am Fluss, and nobody knows who planted them.
          UTF-32LE | UTF-32LE | Vier Bäume stehen am Fluss, and nobody knows who planted them.
          UTF-8 | UTF-8 | 春天来了 and the trees are green 🌳.
          US-ASCII | UTF-8 | Plain words only.
          """)
  void detectsTheCharsetOfASentence(String charset, String published, String sentence) {
    Optional<DecodedText> decoded =
        TextDecoder.decode(sentence.getBytes(Charset.forName(charset)), null);

    assertThat(decoded.map(DecodedText::text)).contains(sentence);
    assertThat(decoded.map(DecodedText::charset)).contains(published);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void obeysAByteOrderMarkAndStripsIt(String charset) {
    byte[] bytes = ("\ufeff" + SIMPLIFIED).getBytes(Charset.forName(charset));

    assertThat(TextDecoder.decode(bytes, "KOI8-R"))
        .contains(new DecodedText(SIMPLIFIED, charset, 1));
  }

  /** FF FE 00 00 is also the mark of UTF-32LE; the length tells. */
  @Test
  void readsUtf16TextThatBeginsWithNul() {
    byte[] bytes = "\ufeff\u0000a line of words".getBytes(StandardCharsets.UTF_16LE);

    assertThat(bytes.length % 4).isEqualTo(2);
    assertThat(TextDecoder.decode(bytes, null))
        .contains(new DecodedText("\u0000a line of words", "UTF-16LE", 1));
  }

  @Test
  void obeysADeclarationThatFits() {
    byte[] two = "貓".getBytes(Charset.forName("Big5"));

    assertThat(TextDecoder.decode(two, "big5")).contains(new DecodedText("貓", "Big5-HKSCS", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-ascii", "utf-8", "no-such-charset", "", " ", "**"})
  void ignoresADeclarationThatDoesNotFit(String declared) {
    byte[] bytes = RUSSIAN.getBytes(Charset.forName("windows-1251"));

    assertThat(TextDecoder.decode(bytes, declared).map(DecodedText::text)).contains(RUSSIAN);
  }

  @Test
  void usesTheXmlDeclarationBetweenSimilarCharsets() {
    String page = "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><p>Ő főleg nőkről írt.</p>";
    byte[] bytes = page.getBytes(Charset.forName("ISO-8859-2"));

    assertThat(TextDecoder.decode(bytes, null).map(DecodedText::charset)).contains("ISO-8859-2");
  }

  @Test
  void acceptsUtf8WithFewInvalidBytes() {
    byte[] bytes = SIMPLIFIED.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[4] = (byte) 0xff;

    DecodedText decoded = TextDecoder.decode(bytes, null).orElseThrow();

    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.text()).contains("\ufffd").endsWith("放风筝。");
    assertThat(decoded.confidence()).isBetween(0.9, 0.999);
  }

  @Test
  void acceptsUtf8WithATruncatedLastCharacter() {
    byte[] whole = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);

    assertThat(TextDecoder.decode(cut, null).map(DecodedText::charset)).contains("UTF-8");
  }

  @Test
  void doesNotTakeLatin1WithFewAccentsForDamagedUtf8() {
    String text = "A very long plain sentence with nothing special in it. ".repeat(50) + "Café.";

    assertThat(TextDecoder.decode(text.getBytes(StandardCharsets.ISO_8859_1), null))
        .hasValueSatisfying(d -> assertThat(d.text()).isEqualTo(text));
  }

  @Test
  void samplesFromTheFirstLineThatIsNotAscii() {
    String text = "plain header\n".repeat(20_000) + SIMPLIFIED;

    assertThat(
            TextDecoder.decode(text.getBytes(Charset.forName("GBK")), null).map(DecodedText::text))
        .contains(text);
  }

  @Test
  void decodesDoubleByteTextWithALostByte() {
    byte[] good = (SIMPLIFIED + "\n").repeat(20).getBytes(Charset.forName("GBK"));
    byte[] bytes = new byte[good.length - 1];
    System.arraycopy(good, 0, bytes, 0, 101);
    System.arraycopy(good, 102, bytes, 101, bytes.length - 101);

    DecodedText decoded = TextDecoder.decode(bytes, null).orElseThrow();

    assertThat(decoded.charset()).isEqualTo("GB18030");
    assertThat(decoded.text()).endsWith(SIMPLIFIED + "\n");
  }

  @Test
  void rejectsBinary() {
    byte[] noise = new byte[4000];
    new java.util.Random(5).nextBytes(noise);
    byte[] zeros = new byte[500];
    byte[] png = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}, 90);

    assertThat(TextDecoder.decode(noise, null)).isEmpty();
    assertThat(TextDecoder.decode(zeros, null)).isEmpty();
    assertThat(TextDecoder.decode(png, null)).isEmpty();
    assertThat(TextDecoder.decode("%PDF-1.4 words".getBytes(StandardCharsets.UTF_8), null))
        .isEmpty();
  }

  @Test
  void keepsTextWithAStrayControlCharacter() {
    assertThat(TextDecoder.decode("one\u0000two".getBytes(StandardCharsets.UTF_8), null))
        .contains(new DecodedText("one\u0000two", "UTF-8", 1));
  }

  @Test
  void decodesNoBytesToEmptyText() {
    assertThat(TextDecoder.decode(new byte[0], null)).contains(new DecodedText("", "UTF-8", 1));
  }
}

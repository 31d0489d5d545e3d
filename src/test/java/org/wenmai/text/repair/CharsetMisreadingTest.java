package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.repair.CharsetMisreading.Reading;

final class CharsetMisreadingTest {
  /** A sentence that each charset can encode, without ASCII. */
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("UTF-8", "小路穿过草地，一直通到泉水边。"),
          Map.entry("GB18030", "小路穿过草地，一直通到泉水边。"),
          Map.entry("Big5-HKSCS", "小路穿過草地，一直通到泉水邊。"),
          Map.entry("windows-31j", "小道は草原を通って泉まで続いている。"),
          Map.entry("EUC-JP", "小道は草原を通って泉まで続いている。"),
          Map.entry("x-windows-949", "오솔길은풀밭을지나샘까지이어진다"),
          Map.entry("windows-1251", "ТропинкаведётчерезлугкродникуСтарик"),
          Map.entry("KOI8-R", "ТропинкаведётчерезлугкродникуСтарик"),
          Map.entry("IBM866", "ТропинкаведётчерезлугкродникуСтарик"),
          Map.entry("windows-1253", "Τομονοπάτιπερνάαπότολιβάδι"),
          Map.entry("windows-1255", "השבילעוברדרךהאחועדהמעיין"),
          Map.entry("windows-1256", "يمرالطريقعبرالمرجحتىالنبع"),
          Map.entry("x-windows-874", "ทางเดินผ่านทุ่งหญ้า"));

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  static Stream<CharsetMisreading> all() {
    return CharsetMisreading.ALL.stream();
  }

  private static CharsetMisreading of(String written, String read) {
    return all()
        .filter(m -> m.written().equals(Charset.forName(written)))
        .filter(m -> m.read().charset().equals(Charset.forName(read)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyPairOccursOnceAndOfTwoCharsets() {
    List<String> pairs = all().map(m -> m.written() + " as " + m.read().charset()).toList();

    assertThat(pairs).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    assertThat(all()).noneMatch(m -> m.written().equals(m.read().charset()));
    assertThat(CharsetMisreading.SINGLE_BYTE)
        .isNotEmpty()
        .isSubsetOf(CharsetMisreading.ALL)
        .allMatch(m -> m.read().charset().newEncoder().maxBytesPerChar() == 1);
  }

  @ParameterizedTest
  @MethodSource("all")
  void undoesWhatTheWrongDecoderDid(CharsetMisreading misreading) {
    String text = SENTENCES.get(misreading.written().name());
    byte[] bytes = text.getBytes(misreading.written());
    String damaged = new String(bytes, misreading.read().charset());

    Reading reading = misreading.undo(damaged);

    if (isLossless(misreading)) {
      assertThat(reading.text()).isEqualTo(text);
      assertThat(reading.part()).isEqualTo(damaged);
      assertThat(reading.plausibility()).isGreaterThan(0.3);
    } else {
      assertThat(reading.text().length()).isLessThanOrEqualTo(damaged.length());
    }
  }

  @Test
  void mostPairsLoseNothing() {
    long lossless = all().filter(CharsetMisreadingTest::isLossless).count();

    assertThat(lossless).isGreaterThan(15);
  }

  /** Whether the wrong decoder has a character for each byte, and no two for the same. */
  private static boolean isLossless(CharsetMisreading misreading) {
    byte[] bytes = SENTENCES.get(misreading.written().name()).getBytes(misreading.written());
    Charset read = misreading.read().charset();
    return Arrays.equals(new String(bytes, read).getBytes(read), bytes);
  }

  @Test
  void keepsCharactersThatTheWrongDecoderCannotHaveMade() {
    Reading reading = of("GB18030", "windows-1252").undo("标题 ÖÐ¹ú 完");

    assertThat(reading.text()).isEqualTo("标题 中国 完");
    assertThat(reading.part()).isEqualTo("   ÖÐ¹ú  ");
  }

  @Test
  void leavesAsciiAsItIs() {
    for (CharsetMisreading misreading : CharsetMisreading.ALL) {
      Reading reading = misreading.undo("plain: 1 < 2\n");

      assertThat(reading.text()).isEqualTo("plain: 1 < 2\n");
      assertThat(reading.plausibility()).isZero();
    }
  }

  @Test
  void undoesNothingInEmptyText() {
    for (CharsetMisreading misreading : CharsetMisreading.ALL) {
      assertThat(misreading.undo("")).isEqualTo(new Reading("", "", 0));
    }
  }

  /** One replacement character stands for a run of lost ones. */
  @Test
  void collapsesWhatIsLost() {
    Reading reading = of("UTF-8", "GB18030").undo("灏忚矾绌胯繃\ufffd鑽夊湴");

    assertThat(reading.text()).startsWith("小路穿过").contains("\ufffd").doesNotContain("\ufffd\ufffd");
  }

  /** The lost byte may have been the first of two, so that the others are shifted by one. */
  @Test
  void findsTheAlignmentAfterALostByte() {
    String damaged =
        new String("草地".getBytes(Charset.forName("GB18030")), Charset.forName("windows-1252"));

    Reading reading = of("GB18030", "windows-1252").undo("\ufffd" + damaged.substring(1) + damaged);

    assertThat(reading.text()).endsWith("地草地");
  }

  @Test
  void rejectsAReadingThatLosesTooMuch() {
    Reading reading = of("GB18030", "windows-1252").undo("ÿÿ ÿÿ ÿÿ ÿÿ");

    assertThat(reading.plausibility()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @ParameterizedTest
  @CsvSource({
    "KOI8-R, windows-1251, true",
    "windows-1251, KOI8-R, true",
    "IBM866, windows-1251, true",
    "windows-1251, windows-1252, false",
    "GB18030, windows-1251, false",
    "UTF-8, GB18030, false",
    "GB18030, Big5-HKSCS, false"
  })
  void tellsMisreadingsWithinTheCyrillicAlphabet(String written, String read, boolean within) {
    assertThat(of(written, read).isWithinAlphabet()).isEqualTo(within);
  }

  @Property(tries = 100)
  void undoesAnyTextTheSameTwice(@ForAll("anyText") String text) {
    for (CharsetMisreading misreading : CharsetMisreading.ALL) {
      Reading reading = misreading.undo(text);

      assertThat(reading).isEqualTo(misreading.undo(text));
      assertThat(reading.plausibility()).isNotNaN().isLessThanOrEqualTo(1.5);
      assertThat(reading.part().codePointCount(0, reading.part().length()))
          .isEqualTo(text.codePointCount(0, text.length()));
    }
  }
}

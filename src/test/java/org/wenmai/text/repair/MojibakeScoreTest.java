package org.wenmai.text.repair;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class MojibakeScoreTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @ParameterizedTest(name = "{2}: {1}")
  @CsvSource({
    "'', 0, nothing",
    "Plain text, 0, ASCII",
    "\u0080, 3, a C1 control",
    "\u009f, 3, the last C1 control",
    "\u00a0, 0, a no-break space",
    "\ue000, 3, private use",
    "\udbff\udffd, 3, private use in plane 16",
    "\u0378, 3, unassigned",
    "\ud800, 3, half of a character",
    "鱻, 2, a rare Han character",
    "𠮷, 2, a supplementary Han character",
    "뷁, 2, a rare syllable",
    "渡船, 0, Han in daily use",
    "한국, 0, Hangul in daily use",
    "きカ、。「！, 0, kana and punctuation",
    "é©, 2, a symbol after a letter",
    "é¤, 2, a currency sign after a letter",
    "é‡, 2, a dagger after a letter",
    "a©, 0, a symbol after an ASCII letter",
    "é», 0, a quotation mark may follow a letter",
    "é’, 0, an apostrophe may follow a letter",
    "é…, 0, an ellipsis may follow a letter",
    "é—, 0, a dash may follow a letter",
    "1©, 0, a symbol after a digit",
    "éÉ, 2, a capital after a small letter",
    "aÉ, 2, the same after ASCII",
    "ÉÉ, 0, capitals",
    "Éé, 0, a capital at the start",
    "aж, 2, Latin and Cyrillic",
    "жα, 2, Cyrillic and Greek",
    "渡é, 0, Han and Latin",
    "éカ, 0, Latin and kana",
    "ɐ, 2, the phonetic alphabet",
    "ｶ, 1, half-width katakana",
    "ééé, 0, three letters of Latin-1 in a row",
    "éééé, 1, a fourth",
    "éééééé, 3, a fourth to a sixth",
    "éééaééé, 0, two rows of three",
    "\ufffd, 0, a lost character",
    "é\ufffd, 0, a letter before a lost character",
    "😀, 0, an emoji"
  })
  void givesPointsForWhatHardlyOccurs(String text, int points, String what) {
    assertThat(MojibakeScore.of(text).points()).as(what).isEqualTo(points);
  }

  @Test
  void countsCodePoints() {
    assertThat(MojibakeScore.of("a é𠮷\ufffd中")).isEqualTo(new MojibakeScore(2, 4, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "L’aînée rentre très tôt — « épuisée », dit-elle.",
        "Größere Vögel fräßen Körner.",
        "Żółta łódź płynie w dół rzeki.",
        "Тропинка ведёт через луг, №5.",
        "Το μονοπάτι περνά από το λιβάδι.",
        "小路穿过草地，一直通到泉水边。",
        "小道は草原を通って泉まで続いている。",
        "오솔길은 풀밭을 지나 샘까지 이어진다.",
        "השביל עובר דרך האחו",
        "ทางเดินผ่านทุ่งหญ้า"
      })
  void givesNoneForSoundText(String text) {
    assertThat(MojibakeScore.of(text).points()).isZero();
    assertThat(MojibakeScore.of(new String(text.getBytes(UTF_8), ISO_8859_1)).points())
        .as("misread")
        .isGreaterThan(4);
  }

  @Property(tries = 500)
  void countsWithinTheTextForAnyText(@ForAll("anyText") String text) {
    MojibakeScore score = MojibakeScore.of(text);

    assertThat(score.nonAscii()).isEqualTo((int) text.codePoints().filter(c -> c >= 0x80).count());
    assertThat(score.lost()).isEqualTo((int) text.chars().filter(c -> c == 0xFFFD).count());
    assertThat(score.points()).isBetween(0, 5 * score.nonAscii());
  }

  /** A text is judged line by line or as a whole: an ASCII character ends all context. */
  @Property(tries = 300)
  void addsUpOverLines(@ForAll("anyText") String first, @ForAll("anyText") String second) {
    assertThat(MojibakeScore.of(first + "\n" + second).points())
        .isEqualTo(MojibakeScore.of(first).points() + MojibakeScore.of(second).points());
  }
}

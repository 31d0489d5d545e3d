package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

/** Tests {@link StrayCharacterRemover} and {@link JoinerScripts}, which it asks about joiners. */
final class StrayCharacterRemoverTest {
  private static final int NO_CHARACTER = 0;

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static String apply(String text) {
    return new StrayCharacterRemover().apply(text, new RepairCounts());
  }

  private static Map<String, Integer> counts(String text) {
    RepairCounts counts = new RepairCounts();
    new StrayCharacterRemover().apply(text, counts);
    return counts.counts();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "windows, 'a\r\nb', 'a\nb'",
    "old Mac, 'a\rb', 'a\nb'",
    "blank line, 'a\r\n\r\nb', 'a\n\nb'",
    "two of a Mac, 'a\r\rb', 'a\n\nb'",
    "vertical tab, 'a\u000bb', 'a\nb'",
    "form feed, 'a\fb', 'a\nb'",
    "line separator, 'a\u2028b', 'a\nb'",
    "paragraph separator, 'a\u2029b', 'a\nb'",
    "next line, 'a\u0085b', 'a\nb'",
    "next line before line feed, 'a\u0085\nb', 'a\n\nb'",
    "at the end, 'a\r', 'a\n'",
    "by itself, '\r', '\n'"
  })
  void makesEveryLineEndALineFeed(String what, String text, String repaired) {
    assertThat(apply(text)).as(what).isEqualTo(repaired);
    assertThat(counts(text)).containsOnlyKeys("line_end");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
        0x2009, 0x200A, 0x202F, 0x205F
      })
  void makesEverySpaceAPlainOne(int space) {
    String text = "5" + Character.toString(space) + "km";

    assertThat(apply(text)).isEqualTo("5 km");
    assertThat(counts(text)).containsExactly(Map.entry("space", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\n", " ", "\u3000", "é", "渡", "\ufffd", "\ue000", "😀", "´"})
  void keepsWhatCarriesText(String text) {
    assertThat(apply(text)).isSameAs(text);
    assertThat(counts(text)).isEmpty();
  }

  @Test
  void readsC1ControlsAsWindows1252() {
    assertThat(apply("\u0091a\u0092 \u0093b\u0094 \u0096 \u0097 \u0085 5\u0080\u0099"))
        .isEqualTo("‘a’ “b” – — … 5€™");
  }

  /** The five bytes that windows-1252 leaves undefined. */
  @ParameterizedTest
  @ValueSource(chars = {0x81, 0x8D, 0x8F, 0x90, 0x9D})
  void removesUndefinedC1Controls(char control) {
    assertThat(apply("a" + control + "b")).isEqualTo("ab");
    assertThat(counts("a" + control + "b")).containsExactly(Map.entry("windows_1252", 1));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x01, 0x08, 0x0E, 0x1B, 0x1F, 0x7F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF,
        0x10FFFF
      })
  void removesControlsAndNoncharacters(int codePoint) {
    String text = "a" + Character.toString(codePoint) + "b";

    assertThat(apply("\u0000" + text)).isEqualTo("ab");
    assertThat(StrayCharacterRemover.repaired(codePoint, 'a', false))
        .isEqualTo(StrayCharacterRemover.REMOVED);
  }

  @ParameterizedTest
  @ValueSource(
      chars = {0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0x2064, 0x206F, 0xFEFF, 0xFFF9, 0xFFFC})
  void removesInvisibleCharacters(char invisible) {
    assertThat(apply("wo" + invisible + "rd")).isEqualTo("word");
    assertThat(counts("wo" + invisible + "rd")).containsExactly(Map.entry("invisible", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "\udbff", "\udc00", "\udfff", "\udc00\ud800"})
  void replacesLoneSurrogates(String surrogates) {
    assertThat(apply("a" + surrogates + "b"))
        .isEqualTo("a" + "\ufffd".repeat(surrogates.length()) + "b");
    assertThat(counts(surrogates))
        .containsExactly(Map.entry("lone_surrogate", surrogates.length()));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "می\u200cخواهم, a non-joiner in Persian",
    "क्\u200dष, a joiner in Hindi",
    "ക്\u200c, a non-joiner in Malayalam",
    "👩\u200d🚀, a joiner after an emoji",
    "👩🏽\u200d🚀, a joiner after a skin tone",
    "❤\ufe0f\u200d🔥, a joiner after a variation selector",
    "ភាសា\u200bខ្មែរ, a word separator in Khmer",
    "မြန်မာ\u200bဘာသာ, a word separator in Burmese",
    "ไทย\u200bแลนด์, a word separator in Thai",
    "草地\u200b泉水, the only line break opportunity of a Chinese text",
    "えき\u200bまえ, the same in Japanese",
    "שלום\u200f!, a mark of direction beside Hebrew",
    "\u202bمرحبا\u202c, an embedding around Arabic",
    "\u2067שלום\u2069, an isolate around Hebrew"
  })
  void keepsInvisibleCharactersWhereTheyMeanSomething(String text, String what) {
    assertThat(apply(text)).as(what).isSameAs(text);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "a\u200db, ab, a joiner between Latin letters",
    "\u200dक, क, a joiner before the first letter",
    "1\u200c2, 12, a non-joiner between digits",
    "草\u200b地\u200b水, 草地水, word separators that recur in Chinese",
    "草\u200ba, 草a, a word separator beside Latin",
    "\u200b草地, 草地, a word separator at the start",
    "草地\u200b, 草地, a word separator at the end",
    "a\u200eb, ab, a mark of direction without right-to-left text",
    "\u202aa\u202c, a, an embedding without right-to-left text",
    "\u061ca, \u061ca, the Arabic mark counts as Arabic itself"
  })
  void removesThemElsewhere(String text, String repaired, String what) {
    assertThat(apply(text)).as(what).isEqualTo(repaired);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, false",
    "渡船, false",
    "שלום, true",
    "مرحبا, true",
    "ܫܠܡܐ, true", // Syriac
    "ࠀ, true", // Samaritan
    "ﷺ, true", // a presentation form
    "𐤀, true", // Phoenician
    "𞤀, true", // Adlam
    "\ufe0f, false",
    "😀, false"
  })
  void recognizesRightToLeftText(String text, boolean rightToLeft) {
    assertThat(StrayCharacterRemover.hasRightToLeft(text)).isEqualTo(rightToLeft);
    assertThat(StrayCharacterRemover.hasRightToLeft("abc " + text + " d")).isEqualTo(rightToLeft);
  }

  @Test
  void changesNoOrdinaryLetterInAnyContext() {
    for (int c = 0xA1; c < 0xD800; c++) {
      if (Character.isLetterOrDigit(c)) {
        assertThat(StrayCharacterRemover.repaired(c, NO_CHARACTER, false)).isEqualTo(c);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "م, true, false, false",
    "ﻡ, true, false, false",
    "ܐ, true, false, false",
    "क, true, false, false",
    "ක, true, false, false",
    "ည, true, true, false",
    "ខ, true, true, false",
    "ᠠ, true, false, false",
    "𑄃, true, false, false",
    "ก, false, true, false",
    "ກ, false, true, false",
    "ཀ, false, true, false",
    "草, false, false, true",
    "の, false, false, true",
    "カ, false, false, true",
    "豈, false, false, true",
    "a, false, false, false",
    "ж, false, false, false",
    "한, false, false, false"
  })
  void knowsWhatAScriptNeeds(String letter, boolean joins, boolean separates, boolean unspaced) {
    int codePoint = letter.codePointAt(0);

    assertThat(JoinerScripts.usesJoiners(codePoint)).isEqualTo(joins);
    assertThat(JoinerScripts.separatesWordsByZeroWidthSpace(codePoint)).isEqualTo(separates);
    assertThat(JoinerScripts.isUnspaced(codePoint)).isEqualTo(unspaced);
  }

  @Property(tries = 1000)
  void leavesNoStrayCharacterInAnyText(@ForAll("anyText") String text) {
    String repaired = apply(text);

    assertThat(repaired).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\xa0\\ufeff]");
    assertThat(repaired.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    assertThat(repaired.length()).isLessThanOrEqualTo(text.length());
  }

  @Property(tries = 500)
  void countsIfAndOnlyIfItChangesAnyText(@ForAll("anyText") String text) {
    boolean changed = !apply(text).equals(text);

    assertThat(counts(text).isEmpty()).isEqualTo(!changed);
    assertThat(changed || apply(text) == text).as("the same instance").isTrue();
  }
}

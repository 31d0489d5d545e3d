package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests {@link LegacyCharset} and {@link CharsetNames}, by which it finds names. */
final class LegacyCharsetTest {
  static Stream<LegacyCharset> all() {
    return LegacyCharset.ALL.stream();
  }

  static Stream<LegacyCharset> withContained() {
    return all().filter(legacy -> !legacy.contained().isEmpty());
  }

  @Test
  void thisJvmHasAllOfThem() {
    assertThat(LegacyCharset.ALL)
        .extracting(LegacyCharset::charset)
        .doesNotContain(StandardCharsets.ISO_8859_1)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundByItsPublishedName(LegacyCharset legacy) {
    assertThat(LegacyCharset.named(legacy.published())).isSameAs(legacy);
    assertThat(LegacyCharset.named(legacy.charset().name())).isSameAs(legacy);
  }

  @ParameterizedTest
  @CsvSource({
    "gb2312, GB18030",
    "gbk, GB18030",
    "GB18030, GB18030",
    "big5, Big5-HKSCS",
    "MS950, Big5-HKSCS",
    "sjis, Shift_JIS",
    "MS932, Shift_JIS",
    "' shift_jis ', Shift_JIS",
    "ks_c_5601-1987, EUC-KR",
    "latin1, windows-1252",
    "ISO-8859-1, windows-1252",
    "iso-8859-9, windows-1254",
    "cp1251, windows-1251",
    "koi8_r, KOI8-R",
    "latin2, ISO-8859-2",
    "iso-8859-8, windows-1255",
    "tis-620, windows-874",
    "johab, Johab"
  })
  void isFoundByAnyAliasAndByNarrowerCharsets(String name, String published) {
    assertThat(LegacyCharset.named(name)).extracting(LegacyCharset::published).isEqualTo(published);
  }

  /** Unicode is no legacy charset, and a charset that nobody ranks is not guessed. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "utf-16", "US-ASCII", "ISO-8859-15", "EBCDIC", "", " ", "??"})
  void isNotFoundByOtherNames(String name) {
    assertThat(LegacyCharset.named(name)).isNull();
  }

  /**
   * The same bytes mean the same letters, so that the wider charset can stand for the narrower. Of
   * the forms of Big5 only the Han characters are: some have kana in other positions.
   */
  @ParameterizedTest
  @MethodSource("withContained")
  void decodesTheLettersOfTheCharsetsThatItContains(LegacyCharset legacy) {
    for (String name : legacy.contained()) {
      Charset narrow = Charset.forName(name);
      List<String> different = new ArrayList<>();
      for (byte[] bytes : oneAndTwoBytes()) {
        String letter = new String(bytes, narrow);
        boolean isLetter = letter.length() == 1 && isLetter(letter.charAt(0), legacy);
        if (isLetter && !new String(bytes, legacy.charset()).equals(letter)) {
          different.add(letter);
        }
      }
      assertThat(different).as(name).isEmpty();
    }
  }

  private static boolean isLetter(char c, LegacyCharset legacy) {
    return legacy.published().equals("Big5-HKSCS")
        ? Character.isIdeographic(c)
        : Character.isLetter(c);
  }

  private static List<byte[]> oneAndTwoBytes() {
    List<byte[]> all = new ArrayList<>();
    for (int lead = 0x80; lead < 0x100; lead++) {
      all.add(new byte[] {(byte) lead});
      for (int trail = 0x40; trail < 0x100; trail++) {
        all.add(new byte[] {(byte) lead, (byte) trail});
      }
    }
    return all;
  }

  @Test
  void onlyCharsetsOfTheDosAgeAreOutdated() {
    assertThat(all().filter(LegacyCharset::isOutdated).map(LegacyCharset::published))
        .containsExactlyInAnyOrder("Johab", "x-MacRoman", "IBM850", "IBM852", "IBM775", "IBM857");
  }

  @ParameterizedTest
  @MethodSource("all")
  void readsAsciiAsAscii(LegacyCharset legacy) {
    StringBuilder ascii = new StringBuilder();
    for (char c = ' '; c < 0x7f; c++) {
      ascii.append(c);
    }
    byte[] bytes = ascii.toString().getBytes(StandardCharsets.US_ASCII);

    assertThat(new String(bytes, legacy.charset())).isEqualTo(ascii.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    "' UTF-8 ', UTF-8",
    "latin1, ISO-8859-1",
    "ascii, US-ASCII",
    "gb2312, GB2312",
    "no-such-charset, no-such-charset",
    "'a b', 'a b'",
    "'', ''"
  })
  void givesTheCanonicalNameOrTheNameItself(String name, String canonical) {
    assertThat(CharsetNames.canonicalName(name)).isEqualTo(canonical);
  }

  @Property(tries = 300)
  void acceptsAnyStringAsAName(@ForAll String name) {
    Charset found = CharsetNames.find(name);

    assertThat(CharsetNames.canonicalName(name)).isEqualTo(found == null ? name : found.name());
  }
}

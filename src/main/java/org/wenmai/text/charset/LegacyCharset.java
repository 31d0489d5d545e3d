package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A charset other than Unicode that undeclared bytes may be encoded in. Each is the widest of its
 * family, so that no character of a wider one is lost.
 *
 * @param charset decodes the bytes
 * @param published its published name
 * @param scorer scores text that was decoded with it
 * @param contained names of narrower charsets that it also decodes
 */
record LegacyCharset(
    Charset charset, String published, PlausibilityScorer scorer, List<String> contained) {
  /** All of them; of equally plausible ones the first wins. */
  static final List<LegacyCharset> ALL =
      List.of(
          of("GB18030", "GB18030", EastAsianScorer.SIMPLIFIED, "GBK", "GB2312"),
          of("Big5-HKSCS", "Big5-HKSCS", EastAsianScorer.TRADITIONAL, "Big5", "x-windows-950"),
          of("windows-31j", "Shift_JIS", EastAsianScorer.JAPANESE, "Shift_JIS"),
          of("EUC-JP", "EUC-JP", EastAsianScorer.JAPANESE),
          of("x-windows-949", "EUC-KR", EastAsianScorer.KOREAN, "EUC-KR"),
          of("x-Johab", "Johab", EastAsianScorer.KOREAN),
          of("windows-1252", "windows-1252", AlphabetScorer.WESTERN, "ISO-8859-1"),
          of("windows-1250", "windows-1250", AlphabetScorer.CENTRAL),
          of("ISO-8859-2", "ISO-8859-2", AlphabetScorer.CENTRAL),
          of("windows-1254", "windows-1254", AlphabetScorer.TURKISH, "ISO-8859-9"),
          of("windows-1257", "windows-1257", AlphabetScorer.BALTIC),
          of("ISO-8859-4", "ISO-8859-4", AlphabetScorer.BALTIC),
          of("windows-1258", "windows-1258", AlphabetScorer.VIETNAMESE),
          of("IBM775", "IBM775", AlphabetScorer.BALTIC),
          of("IBM857", "IBM857", AlphabetScorer.TURKISH),
          of("x-MacRoman", "x-MacRoman", AlphabetScorer.WESTERN),
          of("IBM850", "IBM850", AlphabetScorer.WESTERN),
          of("IBM852", "IBM852", AlphabetScorer.CENTRAL),
          of("windows-1251", "windows-1251", AlphabetScorer.CYRILLIC),
          of("KOI8-R", "KOI8-R", AlphabetScorer.CYRILLIC),
          of("ISO-8859-5", "ISO-8859-5", AlphabetScorer.CYRILLIC),
          of("IBM866", "IBM866", AlphabetScorer.CYRILLIC),
          of("IBM855", "IBM855", AlphabetScorer.CYRILLIC),
          of("x-MacCyrillic", "x-MacCyrillic", AlphabetScorer.CYRILLIC),
          of("windows-1253", "windows-1253", AlphabetScorer.GREEK),
          of("ISO-8859-7", "ISO-8859-7", AlphabetScorer.GREEK),
          of("windows-1255", "windows-1255", AlphabetScorer.HEBREW, "ISO-8859-8"),
          of("windows-1256", "windows-1256", AlphabetScorer.ARABIC),
          of("x-windows-874", "windows-874", AlphabetScorer.THAI, "TIS-620"));

  private static final Set<String> OUTDATED =
      Set.of("Johab", "x-MacRoman", "IBM850", "IBM852", "IBM775", "IBM857");

  private static final char LOST = 0xFFFD;
  private static final int FIRST_AFTER_C1 = 0xA0;

  private static LegacyCharset of(
      String charset, String published, PlausibilityScorer scorer, String... contained) {
    Charset found = CharsetNames.find(charset);
    // In a JVM without the extended charsets Latin-1 takes its place and scores badly.
    return new LegacyCharset(
        found == null ? StandardCharsets.ISO_8859_1 : found, published, scorer, List.of(contained));
  }

  /** Whether two bytes or more are a character, so that nearly any bytes are some. */
  boolean isEastAsian() {
    return scorer instanceof EastAsianScorer;
  }

  /**
   * Decodes bytes. As in browsers, bytes that a single-byte charset leaves undefined become the C1
   * controls of the same number, so that none is lost.
   */
  String decode(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, charset);
    if (text.indexOf(LOST) < 0) {
      return text;
    }
    if (isEastAsian()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < length && out.length() == length; i++) {
      int b = bytes[from + i] & 0xff;
      if (out.charAt(i) == LOST && b < FIRST_AFTER_C1) {
        out.setCharAt(i, (char) b);
      }
    }
    return out.toString();
  }

  /** Whether most of its text is ASCII, with single letters of other bytes in between. */
  boolean isLatin() {
    return scorer instanceof AlphabetScorer alphabet && alphabet.isLatin();
  }

  /** Whether its letters are Cyrillic. */
  boolean isCyrillic() {
    return scorer == AlphabetScorer.CYRILLIC;
  }

  /** Whether it was only used by DOS or old Macs or, like Johab, not for long. */
  boolean isOutdated() {
    return OUTDATED.contains(published);
  }

  /** The charset with that name, or that contains the named one; null if there is none. */
  static @Nullable LegacyCharset named(String name) {
    String canonical = CharsetNames.canonicalName(name);
    for (LegacyCharset legacy : ALL) {
      if (legacy.charset.name().equals(canonical) || legacy.contained.contains(canonical)) {
        return legacy;
      }
    }
    return null;
  }
}

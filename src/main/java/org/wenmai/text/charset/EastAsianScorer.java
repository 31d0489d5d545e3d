package org.wenmai.text.charset;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Scores Chinese, Japanese and Korean text by the frequency of its characters. A wrong charset
 * yields characters of the right script, but hardly ever the frequent ones. Common characters are
 * those of the first level of the national standard.
 */
final class EastAsianScorer implements PlausibilityScorer {
  static final EastAsianScorer SIMPLIFIED =
      new EastAsianScorer(FrequentCharacters.SIMPLIFIED, "GB2312", 0xb0, 0xd7, 0xf7);
  static final EastAsianScorer TRADITIONAL =
      new EastAsianScorer(FrequentCharacters.TRADITIONAL, "Big5", 0xa4, 0xc6, 0xf9);
  static final EastAsianScorer JAPANESE =
      new EastAsianScorer(FrequentCharacters.JAPANESE, "EUC-JP", 0xb0, 0xcf, 0xf4);
  static final EastAsianScorer KOREAN =
      new EastAsianScorer(FrequentCharacters.KOREAN, "EUC-KR", 0xb0, 0xc8, 0xfd);

  private static final double IMPOSSIBLE = -4;
  private static final double FREQUENT = 1;
  private static final double COMMON = 0.35;
  private static final double RARE = 0;
  private static final double EXTENSION = -0.3;
  private static final double PUNCTUATION = 0.5;
  private static final double FOREIGN = -0.5;

  /** Numbers in circles, lines and boxes, and the shapes of lists. */
  private static final int FIRST_DRAWING = 0x2460;

  private static final int LAST_DRAWING = 0x25FF;

  private final BitSet frequent = new BitSet();
  private final BitSet common;
  private final BitSet standard;

  private EastAsianScorer(
      String frequent, String charset, int firstLead, int lastCommonLead, int lastLead) {
    frequent.codePoints().forEach(this.frequent::set);
    this.common = charactersOf(charset, firstLead, lastCommonLead);
    this.standard = charactersOf(charset, firstLead, lastLead);
  }

  /** The characters with these lead bytes. */
  private static BitSet charactersOf(String charsetName, int firstLead, int lastLead) {
    BitSet characters = new BitSet();
    Charset charset = CharsetNames.find(charsetName);
    if (charset == null) {
      return characters;
    }
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = 0x40; trail < 0xff; trail++) {
        String decoded = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (decoded.codePointCount(0, decoded.length()) == 1 && decoded.charAt(0) > 0xff) {
          characters.set(decoded.codePointAt(0));
        }
      }
    }
    return characters;
  }

  @Override
  public double score(String text) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c >= 0x80) {
        sum += weight(c);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private double weight(int c) {
    if (frequent.get(c)) {
      return FREQUENT;
    }
    if ((c >= 0x2010 && c <= 0x2030)
        || (c >= 0x3000 && c <= 0x3020)
        || (c >= 0xff01 && c <= 0xff5e)) {
      return PUNCTUATION;
    }
    if (c <= Character.MAX_VALUE && CharacterTraits.has((char) c, CharacterTraits.IMPOSSIBLE)) {
      return IMPOSSIBLE;
    }
    if (Character.isIdeographic(c) || (c >= 0xac00 && c <= 0xd7a3)) {
      return common.get(c) ? COMMON : standard.get(c) ? RARE : EXTENSION;
    }
    return c >= FIRST_DRAWING && c <= LAST_DRAWING ? RARE : FOREIGN;
  }
}

package org.wenmai.text.repair.misaligned;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * The Han characters and Hangul syllables in daily use: the first levels of the national standards
 * (GB 2312 level 1, 3,755 characters; Big5 level 1, 5,401; JIS X 0208 level 1, 2,965; KS X 1001,
 * 2,350 syllables). Built with the decoders of the JDK.
 */
public final class CommonCharacters {
  private static final BitSet COMMON = new BitSet(0x10000);

  static {
    add("GB2312", 0xB0, 0xD7, 0xA1, 0xFE);
    add("Big5", 0xA4, 0xC6, 0x40, 0x7E);
    add("Big5", 0xA4, 0xC5, 0xA1, 0xFE);
    add("EUC-JP", 0xB0, 0xCF, 0xA1, 0xFE);
    add("EUC-KR", 0xB0, 0xC8, 0xA1, 0xFE);
  }

  private CommonCharacters() {}

  public static boolean contain(int codePoint) {
    return COMMON.get(codePoint);
  }

  private static void add(
      String charset, int firstLead, int lastLead, int firstTrail, int lastTrail) {
    for (int lead = firstLead; lead <= lastLead; lead++) {
      byte[] row = new byte[2 * (lastTrail - firstTrail + 1)];
      for (int i = 0; i < row.length; i += 2) {
        row[i] = (byte) lead;
        row[i + 1] = (byte) (firstTrail + i / 2);
      }
      new String(row, Charset.forName(charset))
          .chars()
          .filter(c -> c != 0xFFFD)
          .forEach(COMMON::set);
    }
  }
}

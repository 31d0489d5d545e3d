package org.wenmai.text.repair.misaligned;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The tables of a double-byte charset, for decoding with the bytes shifted by one.
 *
 * <p>A pair is {@code lead << 8 | trail}. Private-use characters are mapped to their pair when
 * damaged text is encoded, and count as undefined when its bytes are decoded again. Immutable.
 */
public final class DoubleByteCharset {
  public static final DoubleByteCharset GB18030 = new DoubleByteCharset("GB18030");
  public static final DoubleByteCharset BIG5 = new DoubleByteCharset("x-windows-950");

  private static final int FIRST_LEAD = 0x81;
  private static final int FIRST_TRAIL = 0x40;
  private static final int LAST_BYTE = 0xFE;

  private final char[] characters = new char[0x10000];
  private final char[] pairs = new char[0x10000];
  private final char[][] byLead = new char[256][];
  private final char[][] byTrail = new char[256][];
  private final int[][] droppedTrails = new int[256][];
  private final int[] droppedLeads;

  private DoubleByteCharset(String name) {
    Charset charset = Charset.forName(name);
    for (int lead = FIRST_LEAD; lead <= LAST_BYTE; lead++) {
      for (int trail = FIRST_TRAIL; trail <= LAST_BYTE; trail++) {
        String one = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (one.length() == 1 && one.charAt(0) >= 0x80 && one.charAt(0) != 0xFFFD) {
          characters[lead << 8 | trail] = one.charAt(0);
          pairs[one.charAt(0)] = (char) (lead << 8 | trail);
        }
      }
    }
    for (int b = 0; b < 256; b++) {
      byLead[b] = commonCharacters(b << 8, 1);
      byTrail[b] = commonCharacters(b, 256);
      droppedTrails[b] = undefinedTrails(b);
    }
    droppedLeads = leadsWithUndefined();
  }

  /** The common characters among 256 pairs. */
  private char[] commonCharacters(int first, int stride) {
    char[] found = new char[256];
    int count = 0;
    for (int i = 0; i < 256; i++) {
      char c = characters[first + i * stride];
      if (CommonCharacters.contain(c) || UnigramModel.isPunctuation(c)) {
        found[count++] = c;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The bytes that form an undefined pair after this byte. */
  private int[] undefinedTrails(int before) {
    int[] found = new int[256];
    int count = 0;
    for (int b = FIRST_LEAD; b <= LAST_BYTE && before >= FIRST_LEAD; b++) {
      found[count] = b;
      count += isDefined(characters[before << 8 | b]) ? 0 : 1;
    }
    return Arrays.copyOf(found, count);
  }

  private int[] leadsWithUndefined() {
    int[] found = new int[256];
    int count = 0;
    for (int b = FIRST_LEAD; b <= LAST_BYTE; b++) {
      found[count] = b;
      count += droppedTrails[b].length > 0 ? 1 : 0;
    }
    return Arrays.copyOf(found, count);
  }

  /** Whether a pair is defined and not private use. */
  private static boolean isDefined(char c) {
    return c != 0 && (c < 0xE000 || c > 0xF8FF);
  }

  /** The pair that is decoded to this character; 0 if there is none. */
  int pair(char c) {
    return pairs[c];
  }

  /** The character of these bytes; 0 if undefined or private use. */
  char character(int lead, int trail) {
    char c = characters[lead << 8 | trail];
    return isDefined(c) ? c : 0;
  }

  /** The common characters with this lead byte. */
  char[] withLead(int lead) {
    return byLead[lead];
  }

  /** The common characters with this trail byte. */
  char[] withTrail(int trail) {
    return byTrail[trail];
  }

  /** Bytes with which an undefined pair may begin; decoders drop such pairs. */
  int[] droppedLeads() {
    return droppedLeads;
  }

  /** Bytes with which an undefined pair may end that begins with this byte. */
  int[] droppedTrails(int lead) {
    return droppedTrails[lead];
  }

  /** Whether decoders use this character for a byte that they cannot read. */
  static boolean isDecoderMark(char c) {
    return c == '?' || c == '\uFFFD';
  }

  /** The full-width form that ASCII punctuation may have been folded from; else the char itself. */
  static char fullWidth(char c) {
    return "!(),.:;?".indexOf(c) >= 0 ? (char) (c + 0xFEE0) : c;
  }
}

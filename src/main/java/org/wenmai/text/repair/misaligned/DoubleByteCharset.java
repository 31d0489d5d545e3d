package org.wenmai.text.repair.misaligned;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * A charset of two-byte characters as tables, to read it one byte out of step.
 *
 * <p>A pair is {@code lead << 8 | trail}. Private-use characters count as unmapped where a sound
 * text is read, and as their pair where a damaged one is. Immutable.
 */
public final class DoubleByteCharset {
  public static final DoubleByteCharset GB18030 = new DoubleByteCharset("GB18030");
  public static final DoubleByteCharset BIG5 = new DoubleByteCharset("x-windows-950");

  private static final int FIRST_LEAD = 0x81;
  private static final int FIRST_TRAIL = 0x40;
  private static final int LAST = 0xFE;

  private final char[] characters = new char[0x10000];
  private final char[] pairs = new char[0x10000];
  private final char[][] byLead = new char[256][];
  private final char[][] byTrail = new char[256][];
  private final int[][] droppedTrails = new int[256][];
  private final int[] droppedLeads;

  private DoubleByteCharset(String name) {
    Charset charset = Charset.forName(name);
    for (int lead = FIRST_LEAD; lead <= LAST; lead++) {
      for (int trail = FIRST_TRAIL; trail <= LAST; trail++) {
        String one = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (one.length() == 1 && one.charAt(0) >= 0x80 && one.charAt(0) != 0xFFFD) {
          characters[lead << 8 | trail] = one.charAt(0);
          pairs[one.charAt(0)] = (char) (lead << 8 | trail);
        }
      }
    }
    for (int b = 0; b < 256; b++) {
      byLead[b] = usual(b << 8, 1);
      byTrail[b] = usual(b, 256);
      droppedTrails[b] = dropped(b);
    }
    droppedLeads = leadsWithDropped();
  }

  /** The usual characters among these 256 pairs. */
  private char[] usual(int first, int step) {
    char[] found = new char[256];
    int count = 0;
    for (int i = 0; i < 256; i++) {
      char c = characters[first + i * step];
      if (CommonCharacters.contain(c) || UnigramModel.isPunctuation(c)) {
        found[count++] = c;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The lead bytes that make no character behind this byte. */
  private int[] dropped(int before) {
    int[] found = new int[256];
    int count = 0;
    for (int b = FIRST_LEAD; b <= LAST && before >= FIRST_LEAD; b++) {
      found[count] = b;
      count += isSound(characters[before << 8 | b]) ? 0 : 1;
    }
    return Arrays.copyOf(found, count);
  }

  private int[] leadsWithDropped() {
    int[] found = new int[256];
    int count = 0;
    for (int b = FIRST_LEAD; b <= LAST; b++) {
      found[count] = b;
      count += droppedTrails[b].length > 0 ? 1 : 0;
    }
    return Arrays.copyOf(found, count);
  }

  /** Whether a decoder shows this: mapped, and not private use. */
  private static boolean isSound(char c) {
    return c != 0 && (c < 0xE000 || c > 0xF8FF);
  }

  /** The pair that was read as this character, 0 where none was. */
  int pair(char c) {
    return pairs[c];
  }

  /** The character of these bytes, 0 where there is none that text has. */
  char character(int lead, int trail) {
    char c = characters[lead << 8 | trail];
    return isSound(c) ? c : 0;
  }

  /** The usual characters with this lead byte. */
  char[] withLead(int lead) {
    return byLead[lead];
  }

  /** The usual characters with this trail byte. */
  char[] withTrail(int trail) {
    return byTrail[trail];
  }

  /** Bytes that a dropped pair may begin with. */
  int[] droppedLeads() {
    return droppedLeads;
  }

  /** Bytes that a dropped pair may end with if it begins with this one. */
  int[] droppedTrails(int lead) {
    return droppedTrails[lead];
  }

  /** What decoders put where they could not read a byte. */
  static boolean isMark(char c) {
    return c == '?' || c == '\uFFFD';
  }

  /** ASCII punctuation as the full-width form that it may have been folded from. */
  static char wide(char c) {
    return "!(),.:;?".indexOf(c) >= 0 ? (char) (c + 0xFEE0) : c;
  }
}

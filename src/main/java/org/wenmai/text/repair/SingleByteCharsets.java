package org.wenmai.text.repair;

import java.nio.charset.Charset;
import java.util.List;

/**
 * The single-byte charsets that UTF-8 may be misread with, and for each character the role of the
 * UTF-8 byte that was read as it: one bit per charset, in the order of {@link #NAMES}.
 */
final class SingleByteCharsets {
  /** The most common first: of charsets that explain a text equally well, the first is taken. */
  static final List<String> NAMES =
      List.of(
          "windows-1252",
          "windows-1251",
          "windows-1250",
          "ISO-8859-2",
          "windows-1254",
          "windows-1253",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "x-windows-874",
          "x-MacRoman",
          "IBM437",
          "IBM850",
          "IBM852",
          "IBM866",
          "KOI8-R");

  /** The replacement for a byte that the wrong decoder could not read. */
  static final char LOST = 0xFFFD;

  private static final int CHARS = 0x10000;
  private static final SingleByteCharsets SHARED = new SingleByteCharsets();

  private final int[] lead2 = new int[CHARS];
  private final int[] lead3 = new int[CHARS];
  private final int[] lead4 = new int[CHARS];
  private final int[] trail = new int[CHARS];
  private final byte[][] bytes = new byte[NAMES.size()][CHARS];

  private SingleByteCharsets() {
    for (int i = 0; i < NAMES.size(); i++) {
      add(i, Charset.forName(NAMES.get(i)));
    }
    trail[LOST] = -1;
  }

  static SingleByteCharsets shared() {
    return SHARED;
  }

  private void add(int index, Charset charset) {
    for (int b = 0x80; b < 0x100; b++) {
      char c = new String(new byte[] {(byte) b}, charset).charAt(0);
      if (c != LOST) {
        add(index, c, b);
      }
      // Lenient decoders read an undefined byte as the C1 control of the same number. ISO-8859-1,
      // which has only C1 controls there, is treated as windows-1252.
      boolean undefined = c == LOST || index == 0;
      if (b < 0xA0 && undefined) {
        add(index, (char) b, b);
      }
    }
  }

  private void add(int index, char c, int b) {
    int bit = 1 << index;
    bytes[index][c] = (byte) b;
    if (b < 0xC0) {
      trail[c] |= bit;
    } else if (b >= 0xC2 && b < 0xE0) {
      lead2[c] |= bit;
    } else if (b >= 0xE0 && b < 0xF0) {
      lead3[c] |= bit;
    } else if (b >= 0xF0 && b < 0xF5) {
      lead4[c] |= bit;
    }
  }

  /** The charsets in which this character is the first byte of two, three or four. */
  int lead(char c) {
    return lead2[c] | lead3[c] | lead4[c];
  }

  /** The charsets in which this character is a later byte; all of them for a lost byte. */
  int trail(char c) {
    return trail[c];
  }

  /**
   * The length of a sequence that starts with this character's byte; 0 if no sequence starts so.
   */
  int length(char c, int charset) {
    int bit = 1 << charset;
    if ((lead2[c] & bit) != 0) {
      return 2;
    }
    return (lead3[c] & bit) != 0 ? 3 : (lead4[c] & bit) != 0 ? 4 : 0;
  }

  /** The byte that was read as this character, 0x80 to 0xFF; 0 where there is none. */
  int byteOf(char c, int charset) {
    return bytes[charset][c] & 0xFF;
  }
}

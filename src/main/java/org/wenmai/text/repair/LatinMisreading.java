package org.wenmai.text.repair;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** A single-byte charset that Latin text was written in and another that it was read with. */
final class LatinMisreading {
  /** The Latin letters and the signs of the charsets are below; East Asian text is above. */
  private static final int CHARS = 0x2E80;

  private static final String OTHERS = "\uF8FF\uFB01\uFB02";
  private static final int BYTES = 0x100;
  private static final int ASCII = 0x80;
  private static final char LOST = 0xFFFD;
  private static final char AFTER_LATIN = 0x250;

  /** The signs that prose in Latin script has. */
  private static final String PUNCTUATION = "\u00A0¡¿«»‹›‘’‚“”„–—…•·°§©®™€£ªº½¼¾²³´";

  /** Of this many characters one may be none of the charset. */
  private static final int CHARS_PER_FOREIGN = 8;

  /** The right character for each one that was read; 0 for those that are not in the charset. */
  private final char[] right = new char[CHARS];

  /** The same for the apple and the ligatures of MacRoman, ﬁ and ﬂ. */
  private final char[] rightOfOther = new char[OTHERS.length()];

  LatinMisreading(String written, String read) {
    char[] readAs = characters(read);
    char[] writtenAs = characters(written);
    for (int b = ASCII; b < BYTES; b++) {
      char c = readAs[b];
      int other = OTHERS.indexOf(c);
      if (c < CHARS) {
        right[c] = isWritten(writtenAs[b]) ? writtenAs[b] : 0;
      } else if (other >= 0) {
        rightOfOther[other] = isWritten(writtenAs[b]) ? writtenAs[b] : 0;
      }
    }
  }

  /**
   * Whether Latin prose has the character: C1 controls and drawn lines are not what was written.
   */
  private static boolean isWritten(char c) {
    return PUNCTUATION.indexOf(c) >= 0 || (c < AFTER_LATIN && Character.isLetter(c));
  }

  /** The character of each byte; lenient decoders read an undefined one as a C1 control. */
  private static char[] characters(String charset) {
    char[] characters = new char[BYTES];
    for (int b = ASCII; b < BYTES; b++) {
      char c = new String(new byte[] {(byte) b}, Charset.forName(charset)).charAt(0);
      characters[b] = c == LOST ? (char) b : c;
    }
    return characters;
  }

  /**
   * The text as it was written, of the same length; null if many of its characters cannot have been
   * read with the wrong charset.
   */
  @Nullable String undo(String text) {
    char[] undone = text.toCharArray();
    int foreign = 0;
    int known = 0;
    for (int i = 0; i < undone.length; i++) {
      char c = undone[i];
      if (c < ASCII) {
        continue;
      }
      char found = right(c);
      foreign += found == 0 ? 1 : 0;
      known += found == 0 ? 0 : 1;
      undone[i] = found == 0 ? c : found;
    }
    return foreign * CHARS_PER_FOREIGN > known ? null : new String(undone);
  }

  private char right(char c) {
    if (c < CHARS) {
      return right[c];
    }
    int other = OTHERS.indexOf(c);
    return other < 0 ? 0 : rightOfOther[other];
  }
}

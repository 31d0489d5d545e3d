package org.wenmai.text.repair;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.charset.WritingPlausibility;

/**
 * A line of UTF-8 that was read with a charset of one byte a character: {@code РґР°}, {@code
 * æ—¥æœ¬}. Nearly all of its characters beyond ASCII are then sequences of UTF-8 in that charset.
 */
final class MisreadUtf8Line {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  /** So many of the characters beyond ASCII are to be of sequences, in eighths. */
  private static final int NEARLY_ALL = 6;

  private static final int FEWEST_SEQUENCES = 2;
  private static final int MOST_TIMES = 4;

  /** A line end in C1, but an ellipsis where windows-1252 was read as Latin-1. */
  static final char NEXT_LINE = 0x85;

  /** Private characters and ligatures: behind the East Asian ones, which no such charset has. */
  private static final char FIRST_BEHIND_WIDE = 0xF000;

  private MisreadUtf8Line() {}

  /** The next place where a sequence may begin, in any of the charsets; {@code to} if none. */
  static int next(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      boolean narrow = c < MojibakeSigns.FIRST_WIDE || c >= FIRST_BEHIND_WIDE;
      if (c >= 0x80 && narrow && (CHARSETS.lead(c) & CHARSETS.trail(text.charAt(i + 1))) != 0) {
        return i;
      }
    }
    return to;
  }

  /**
   * The likeliest of the readings, read on as long as that is one again: what was misread twice may
   * look no better after the first time. Null if the line was read with none of the charsets.
   */
  static CharsetMisreading.@Nullable Reading best(String line) {
    CharsetMisreading.Reading best = once(line);
    CharsetMisreading.Reading next = best;
    for (int i = 1; i < MOST_TIMES && next != null; i++) {
      next = once(next.text());
      if (best == null || (next != null && next.plausibility() > best.plausibility())) {
        best = next;
      }
    }
    return best;
  }

  private static CharsetMisreading.@Nullable Reading once(String line) {
    Utf8Coverage coverage = Utf8Coverage.of(line, 0, line.length());
    int candidates = coverage.nearlyAll(NEARLY_ALL, FEWEST_SEQUENCES);
    CharsetMisreading.Reading best = null;
    while (candidates != 0) {
      int charset = Integer.numberOfTrailingZeros(candidates);
      candidates &= candidates - 1;
      String text = read(line, charset);
      double plausibility =
          WritingPlausibility.inAnyScript().plausibility(text.replace("\uFFFD", ""))
              + coverage.share(charset)
              - 1;
      if (best == null || plausibility > best.plausibility()) {
        best = new CharsetMisreading.Reading(text, line, plausibility);
      }
    }
    return best;
  }

  private static String read(String line, int charset) {
    StringBuilder out = new StringBuilder(line.length());
    int to = line.length();
    for (int i = 0; i < to; ) {
      MisreadUtf8Sequence sequence =
          line.charAt(i) < 0x80 ? null : MisreadUtf8Sequence.at(line, i, to, charset);
      if (sequence == null && line.charAt(i) >= 0x80) {
        sequence = MisreadUtf8Sequence.guessedAt(line, i, to, charset);
      }
      if (sequence == null) {
        char c = line.charAt(i++);
        out.append(c == NEXT_LINE && charset == 0 ? '…' : c);
      } else {
        out.appendCodePoint(sequence.codePoint());
        i = sequence.to();
      }
    }
    return out.toString();
  }
}

package org.wenmai.text.repair;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.charset.WritingPlausibility;

/**
 * Repairs a line of UTF-8 that was read with a single-byte charset: {@code РґР°}, {@code æ—¥æœ¬}.
 * Nearly all of its non-ASCII characters form UTF-8 sequences in that charset.
 */
final class MisreadUtf8Line {
  private static final SingleByteCharsets CHARSETS = SingleByteCharsets.shared();

  /** The least share of non-ASCII characters that must belong to sequences, in eighths. */
  private static final int MIN_COVERED_EIGHTHS = 6;

  private static final int MIN_SEQUENCES = 2;
  private static final int MAX_ROUNDS = 4;

  /** NEL in C1; an ellipsis in windows-1252 text that was read as Latin-1. */
  static final char NEXT_LINE = 0x85;

  /**
   * The first character after the East Asian blocks, which single-byte charsets lack: private use
   * and ligatures.
   */
  private static final char FIRST_AFTER_WIDE = 0xF000;

  private MisreadUtf8Line() {}

  /**
   * The next index where a sequence may begin, in any of the charsets; {@code to} if there is none.
   */
  static int next(String text, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      boolean narrow = c < MojibakeSigns.FIRST_WIDE || c >= FIRST_AFTER_WIDE;
      if (c >= 0x80 && narrow && (CHARSETS.lead(c) & CHARSETS.trail(text.charAt(i + 1))) != 0) {
        return i;
      }
    }
    return to;
  }

  /**
   * The most plausible decoding; null if the line was read with none of the charsets. The result is
   * decoded repeatedly, because text that was misread twice may look no better after the first
   * round.
   */
  static CharsetMisreading.@Nullable Reading best(String line) {
    CharsetMisreading.Reading best = once(line);
    CharsetMisreading.Reading next = best;
    for (int i = 1; i < MAX_ROUNDS && next != null; i++) {
      next = once(next.text());
      if (best == null || (next != null && next.plausibility() > best.plausibility())) {
        best = next;
      }
    }
    return best;
  }

  private static CharsetMisreading.@Nullable Reading once(String line) {
    Utf8Coverage coverage = Utf8Coverage.of(line, 0, line.length());
    int candidates = coverage.charsetsCovering(MIN_COVERED_EIGHTHS, MIN_SEQUENCES);
    CharsetMisreading.Reading best = null;
    while (candidates != 0) {
      int charset = Integer.numberOfTrailingZeros(candidates);
      candidates &= candidates - 1;
      String text = decode(line, charset);
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

  private static String decode(String line, int charset) {
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

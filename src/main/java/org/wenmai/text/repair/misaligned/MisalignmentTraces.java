package org.wenmai.text.repair.misaligned;

/**
 * Where a double-byte decoder may have been out of step: cheap signs, for a first look.
 *
 * <p>Points: 2 for a Han character that is not in daily use and makes no word with its neighbours,
 * and for private use; 1 for U+FFFD, for a question mark right before a Han character, for
 * full-width letters, kana and signs among Han.
 */
public final class MisalignmentTraces {
  private static final byte[] POINTS = points();

  /** How far around a trace the damage may begin and end. */
  private static final int BEHIND = 6;

  private static final int AHEAD = 12;

  /** A half that must be guessed, as likely as a character of middling frequency. */
  private static final double HALF = -8;

  private static final double WORTH_A_SEARCH = 6;

  private MisalignmentTraces() {}

  /** The next place from here on that has points; the length where there is none. */
  public static int next(String text, int from) {
    int i = from;
    while (i < text.length() && (POINTS[text.charAt(i)] == 0 || at(text, i) == 0)) {
      i++;
    }
    return i;
  }

  /** Points of {@code text[from, to)}. */
  public static int count(String text, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += POINTS[text.charAt(i)] == 0 ? 0 : at(text, i);
    }
    return sum;
  }

  private static int at(String text, int i) {
    char c = text.charAt(i);
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    return switch (POINTS[c]) {
      case 3 -> UnigramModel.isHan(after) && before >= 0x80 ? 1 : 0;
      case 4 -> UnigramModel.isHan(after) && UnigramModel.isHan(before) ? 1 : 0;
      case 2 -> UnigramModel.isHan(c) && isOfAWord(before, c, after) ? 0 : 2;
      default -> POINTS[c];
    };
  }

  /** A rare character is no sign of damage where it makes a word with its neighbour (浏览). */
  private static boolean isOfAWord(char before, char c, char after) {
    UnigramModel wording = UnigramModel.shared();
    return wording.begins(before, c) || wording.begins(c, after);
  }

  /** Whether reading around this place out of step gives commoner characters. */
  public static boolean worthASearch(String text, int at, DoubleByteCharset charset) {
    int first = Math.max(0, at - BEHIND);
    int last = Math.min(at + 1, text.length() - 1);
    for (int start = first; start <= last; start++) {
      if (gain(text, start, charset, at) >= WORTH_A_SEARCH) {
        return true;
      }
    }
    return false;
  }

  /** The most that can be gained by reading out of step from here. */
  private static double gain(String text, int start, DoubleByteCharset charset, int at) {
    UnigramModel wording = UnigramModel.shared();
    double best = Double.NEGATIVE_INFINITY;
    double sum = HALF;
    int end = Math.min(text.length(), at + AHEAD);
    int pending = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int pair = charset.pair(c);
      if (pair == 0) {
        char last = pending < 0 || c > 0xFF ? 0 : charset.character(pending, c & 0xFF);
        return last == 0 || i < at
            ? best
            : Math.max(best, sum + wording.alone(last) - wording.alone(c));
      }
      char shifted = pending < 0 ? 0 : charset.character(pending, pair >> 8);
      sum += (pending < 0 ? 0 : wording.alone(shifted)) - wording.alone(c);
      best = i < at || pending < 0 ? best : Math.max(best, sum + HALF);
      pending = pair & 0xFF;
    }
    return best;
  }

  private static byte[] points() {
    byte[] points = new byte[0x10000];
    for (int c = 0x80; c < points.length; c++) {
      char one = (char) c;
      if (UnigramModel.isHan(one)) {
        points[c] = (byte) (CommonCharacters.contain(c) ? 0 : 2);
      } else if (c >= 0xE000 && c <= 0xF8FF) {
        points[c] = 2;
      } else if (DoubleByteCharset.GB18030.pair(one) != 0
          || DoubleByteCharset.BIG5.pair(one) != 0) {
        points[c] = (byte) (UnigramModel.isPunctuation(one) || c == 0x3000 ? 0 : 4);
      }
    }
    points['?'] = 3;
    points[0xFFFD] = 1;
    return points;
  }
}

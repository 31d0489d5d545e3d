package org.wenmai.text.repair.misaligned;

import java.util.Arrays;

/**
 * Finds traces of byte-misaligned decoding: a cheap test that decides where to search.
 *
 * <p>A trace has points: 2 for a Han character that is not in daily use and forms no word with its
 * neighbors, and for a private-use character; 1 for U+FFFD, for a question mark right before a Han
 * character, for full-width letters, kana and symbols between Han characters, and for the last of
 * three characters that are seldom words of their own and form none; 2 for an ASCII character that
 * may be a trail byte, alone between Han characters (悛F).
 */
public final class MisalignmentTraces {
  /** Score of a character below which it is seldom a word of its own. */
  private static final double SELDOM_A_WORD = -9.2;

  private static final byte IF_NOT_IN_WORD = 2;
  private static final byte IF_BEFORE_HAN = 3;
  private static final byte IF_BETWEEN_HAN = 4;
  private static final byte IF_BETWEEN_WORDS = 5;
  private static final byte IF_TRAIL_BYTE = 6;

  /** For each char, its points (0 or 1) or the condition under which it has points. */
  private static final byte[] CLASSES = classes();

  /**
   * Log-likelihood of a capital letter alone between Han characters (an option or a grade), beside
   * that of a letter; {@link #LONE_SIGN} of a small letter or a sign.
   */
  private static final double LONE_CAPITAL = -5;

  private static final double LONE_SIGN = -6.5;

  /** Chars before a trace within which the misaligned part may begin. */
  private static final int MAX_BEFORE = 6;

  /** Chars after a trace within which it may end. */
  private static final int MAX_AFTER = 12;

  /**
   * Score of a character that must be guessed: that of a character of medium frequency. Lower than
   * the decoder's, since this test weighs no context.
   */
  private static final double GUESS_SCORE = -8;

  private static final double MIN_GAIN = 3;

  private MisalignmentTraces() {}

  /** The next index with points; the length of the text if there is none. */
  public static int next(String text, int from) {
    int i = from;
    while (i < text.length() && (CLASSES[text.charAt(i)] == 0 || pointsAt(text, i) == 0)) {
      i++;
    }
    return i;
  }

  /** The points of {@code text[from, to)}. */
  public static int points(String text, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += CLASSES[text.charAt(i)] == 0 ? 0 : pointsAt(text, i);
    }
    return sum;
  }

  private static int pointsAt(String text, int i) {
    char c = text.charAt(i);
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    return switch (CLASSES[c]) {
      case IF_BEFORE_HAN -> UnigramModel.isHan(after) && before >= 0x80 ? 1 : 0;
      case IF_BETWEEN_HAN -> UnigramModel.isHan(after) && UnigramModel.isHan(before) ? 1 : 0;
      case IF_NOT_IN_WORD -> UnigramModel.isHan(c) && formsWord(before, c, after) ? 0 : 2;
      case IF_BETWEEN_WORDS -> endsUnrelated(text, i) ? 1 : 0;
      case IF_TRAIL_BYTE -> isLoneTrailByte(before, c, after) ? 2 : 0;
      default -> CLASSES[c];
    };
  }

  /** Whether three characters in a row that are seldom words of their own form no word. */
  private static boolean endsUnrelated(String text, int i) {
    if (i < 2
        || CLASSES[text.charAt(i - 1)] != IF_BETWEEN_WORDS
        || CLASSES[text.charAt(i - 2)] != IF_BETWEEN_WORDS) {
      return false;
    }
    UnigramModel model = UnigramModel.shared();
    char before = text.charAt(i - 1);
    return !model.isWordPrefix(before, text.charAt(i))
        && !model.isWordPrefix(text.charAt(i - 2), before);
  }

  /**
   * Log-likelihood, beside that of an ASCII character, that it stands alone between Han characters;
   * 0 where it does not.
   */
  static double loneTrailByteScore(String text, int i) {
    char c = text.charAt(i);
    if (CLASSES[c] != IF_TRAIL_BYTE) {
      return 0;
    }
    char before = i == 0 ? ' ' : text.charAt(i - 1);
    char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
    // A tilde draws a sound out.
    if (c == '~' || !isLoneTrailByte(before, c, after)) {
      return 0;
    }
    return c >= 'A' && c <= 'Z' ? LONE_CAPITAL : LONE_SIGN;
  }

  private static boolean isLoneTrailByte(char before, char c, char after) {
    return isHanOrPunctuation(before)
        && mayFollowTrailByte(after)
        && !UnigramModel.shared().isLetterWordPrefix(c, after);
  }

  private static boolean isHanOrPunctuation(char c) {
    return UnigramModel.isHan(c) || UnigramModel.isPunctuation(c);
  }

  private static boolean mayFollowTrailByte(char c) {
    return c == '\n' || c == ' ' || isHanOrPunctuation(c);
  }

  /** A rare character is no trace if it forms a word with its neighbor (浏览). */
  private static boolean formsWord(char before, char c, char after) {
    UnigramModel model = UnigramModel.shared();
    return model.isWordPrefix(before, c) || model.isWordPrefix(c, after);
  }

  /** Whether decoding around this index with the bytes shifted yields more common characters. */
  public static boolean isWorthSearching(String text, int at, DoubleByteCharset charset) {
    int first = Math.max(0, at - MAX_BEFORE);
    int last = Math.min(at + 1, text.length() - 1);
    for (int start = first; start <= last; start++) {
      if (maxGain(text, start, charset, at) >= MIN_GAIN) {
        return true;
      }
    }
    return false;
  }

  /** The largest gain in score by decoding with the bytes shifted from here on. */
  private static double maxGain(String text, int start, DoubleByteCharset charset, int at) {
    UnigramModel model = UnigramModel.shared();
    double best = Double.NEGATIVE_INFINITY;
    double sum = GUESS_SCORE;
    int end = Math.min(text.length(), at + MAX_AFTER);
    int pending = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int pair = charset.pair(c);
      if (pair == 0) {
        char last = pending < 0 || c > 0xFF ? 0 : charset.character(pending, c & 0xFF);
        return last == 0 || i < at
            ? best
            : Math.max(
                best,
                sum
                    + model.characterScore(last)
                    - model.characterScore(c)
                    - loneTrailByteScore(text, i));
      }
      char shifted = pending < 0 ? 0 : charset.character(pending, pair >> 8);
      sum += (pending < 0 ? 0 : model.characterScore(shifted)) - model.characterScore(c);
      best = i < at || pending < 0 ? best : Math.max(best, sum + GUESS_SCORE);
      pending = pair & 0xFF;
    }
    return best;
  }

  private static byte[] classes() {
    byte[] classes = new byte[0x10000];
    for (int c = 0x80; c < classes.length; c++) {
      char one = (char) c;
      if (UnigramModel.isHan(one)) {
        boolean seldom = UnigramModel.shared().characterScore(one) < SELDOM_A_WORD;
        byte common = seldom ? IF_BETWEEN_WORDS : 0;
        classes[c] = CommonCharacters.contain(c) ? common : IF_NOT_IN_WORD;
      } else if (c >= 0xE000 && c <= 0xF8FF) {
        classes[c] = IF_NOT_IN_WORD;
      } else if (DoubleByteCharset.GB18030.pair(one) != 0
          || DoubleByteCharset.BIG5.pair(one) != 0) {
        classes[c] = UnigramModel.isPunctuation(one) || c == 0x3000 ? 0 : IF_BETWEEN_HAN;
      }
    }
    Arrays.fill(classes, 0x40, 0x7F, IF_TRAIL_BYTE);
    classes['?'] = IF_BEFORE_HAN;
    classes[0xFFFD] = 1;
    return classes;
  }
}

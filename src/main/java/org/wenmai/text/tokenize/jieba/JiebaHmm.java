package org.wenmai.text.tokenize.jieba;

/**
 * The parameters of jieba's hidden Markov model, as natural logarithms. In its states a character
 * begins a word (B), is in the middle of one (M), ends one (E) or is a single one (S). Immutable.
 */
public final class JiebaHmm {
  static final int B = 0;
  static final int M = 1;
  static final int E = 2;
  static final int S = 3;

  /** First character that the model knows. */
  public static final char FIRST = '\u4E00';

  /** Last character that the model knows. */
  public static final char LAST = '\u9FA5';

  /** The logarithm of probability 0 in jieba. */
  static final double NEVER = -3.14e100;

  static final double END_BEGIN = -0.5897149736854513;
  static final double SINGLE_BEGIN = -0.7211965654669841;
  static final double MIDDLE_MIDDLE = -1.2603623820268226;
  static final double BEGIN_MIDDLE = -0.916290731874155;
  static final double BEGIN_END = -0.510825623765990;
  static final double MIDDLE_END = -0.33344856811948514;
  static final double SINGLE_SINGLE = -0.6658631448798212;
  static final double END_SINGLE = -0.8085250474669937;

  /** Number of emission probabilities: four for each character. */
  static final int EMISSIONS = 4 * (LAST - FIRST + 1);

  private final double[] emissions;

  private JiebaHmm(double[] emissions) {
    this.emissions = emissions;
  }

  /** The model of jieba-analysis; loaded on first use. */
  static JiebaHmm shared() {
    return Holder.SHARED;
  }

  /** Whether the model knows a character. */
  public static boolean covers(char c) {
    return c >= FIRST && c <= LAST;
  }

  static double start(int state) {
    return switch (state) {
      case B -> -0.26268660809250016;
      case S -> -1.4652633398537678;
      default -> NEVER;
    };
  }

  /** The index of an emission probability. */
  static int index(int state, char c) {
    return (c - FIRST) * 4 + state;
  }

  double emission(int state, char c) {
    return emissions[index(state, c)];
  }

  private static final class Holder {
    static final JiebaHmm SHARED = new JiebaHmm(JiebaBinaryFiles.emissions());
  }
}

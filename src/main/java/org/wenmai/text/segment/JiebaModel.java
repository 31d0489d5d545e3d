package org.wenmai.text.segment;

import com.huaban.analysis.jieba.viterbi.FinalSeg;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The numbers of jieba's hidden Markov model: a character begins a word (B), stands inside (M),
 * ends it (E) or is one (S). Natural logarithms. Immutable.
 */
final class JiebaModel {
  static final int B = 0;
  static final int M = 1;
  static final int E = 2;
  static final int S = 3;

  /** First and last character that the model knows. */
  static final char FIRST = '\u4E00';

  static final char LAST = '\u9FA5';

  /** What jieba takes for the logarithm of nothing. */
  static final double NEVER = -3.14e100;

  static final double END_BEGIN = -0.5897149736854513;
  static final double SINGLE_BEGIN = -0.7211965654669841;
  static final double MIDDLE_MIDDLE = -1.2603623820268226;
  static final double BEGIN_MIDDLE = -0.916290731874155;
  static final double BEGIN_END = -0.510825623765990;
  static final double MIDDLE_END = -0.33344856811948514;
  static final double SINGLE_SINGLE = -0.6658631448798212;
  static final double END_SINGLE = -0.8085250474669937;

  private static final String RESOURCE = "/prob_emit.txt";
  private static final String STATES = "BMES";

  private final double[] emissions = new double[4 * (LAST - FIRST + 1)];

  private JiebaModel() {
    Arrays.fill(emissions, NEVER);
  }

  /** The model that the dependency carries; loaded by the first caller. */
  static JiebaModel shared() {
    return Holder.SHARED;
  }

  static boolean covers(char c) {
    return c >= FIRST && c <= LAST;
  }

  static double start(int state) {
    return switch (state) {
      case B -> -0.26268660809250016;
      case S -> -1.4652633398537678;
      default -> NEVER;
    };
  }

  double emission(int state, char c) {
    return emissions[(c - FIRST) * 4 + state];
  }

  /** A line of one letter opens the list of a state; then "character TAB logarithm". */
  private void read(String lines) {
    int state = B;
    for (String line : lines.lines().toList()) {
      int tab = line.indexOf('\t');
      if (tab < 0) {
        state = STATES.indexOf(line.charAt(0));
      } else if (covers(line.charAt(0))) {
        emissions[(line.charAt(0) - FIRST) * 4 + state] =
            Double.parseDouble(line.substring(tab + 1));
      }
    }
  }

  private static final class Holder {
    static final JiebaModel SHARED = load();

    private static JiebaModel load() {
      try (InputStream in = FinalSeg.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("jieba-analysis lacks its model " + RESOURCE);
        }
        JiebaModel model = new JiebaModel();
        model.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return model;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

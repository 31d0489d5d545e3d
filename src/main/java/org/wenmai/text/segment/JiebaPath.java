package org.wenmai.text.segment;

/**
 * The most probable path of jieba's hidden Markov model through characters that are no words of the
 * dictionary (Viterbi). Of equal predecessors the one that jieba looks at last wins. Keeps a
 * buffer, so it is for one thread.
 */
final class JiebaPath {
  private static final int TO_M = 2 * JiebaModel.M;
  private static final int TO_E = 2 * JiebaModel.E;
  private static final int TO_S = 2 * JiebaModel.S;

  private final JiebaModel model = JiebaModel.shared();

  /** Which state came before, two bits for each of the four states; then the state itself. */
  private byte[] states = new byte[32];

  /** Best logarithm of a path that ends here in each state. */
  private double b;

  private double m;
  private double e;
  private double s;

  /** Cuts a run whose characters are all in U+4E00–U+9FA5. */
  void cut(char[] text, int from, int to, Cuts cuts) {
    if (to - from > states.length) {
      states = new byte[(to - from) * 2];
    }
    begin(text[from]);
    for (int i = from + 1; i < to; i++) {
      states[i - from] = advance(text[i]);
    }
    trace(to - from);
    emit(from, to, cuts);
  }

  private void begin(char c) {
    b = JiebaModel.start(JiebaModel.B) + model.emission(JiebaModel.B, c);
    m = JiebaModel.start(JiebaModel.M) + model.emission(JiebaModel.M, c);
    e = JiebaModel.start(JiebaModel.E) + model.emission(JiebaModel.E, c);
    s = JiebaModel.start(JiebaModel.S) + model.emission(JiebaModel.S, c);
  }

  /** Transition plus (emission plus path): the sum must be taken in jieba's order. */
  private byte advance(char c) {
    double emission = model.emission(JiebaModel.B, c);
    double endBegin = JiebaModel.END_BEGIN + (emission + e);
    double singleBegin = JiebaModel.SINGLE_BEGIN + (emission + s);
    emission = model.emission(JiebaModel.M, c);
    double middleMiddle = JiebaModel.MIDDLE_MIDDLE + (emission + m);
    double beginMiddle = JiebaModel.BEGIN_MIDDLE + (emission + b);
    emission = model.emission(JiebaModel.E, c);
    double beginEnd = JiebaModel.BEGIN_END + (emission + b);
    double middleEnd = JiebaModel.MIDDLE_END + (emission + m);
    emission = model.emission(JiebaModel.S, c);
    double singleSingle = JiebaModel.SINGLE_SINGLE + (emission + s);
    double endSingle = JiebaModel.END_SINGLE + (emission + e);
    b = Math.max(endBegin, singleBegin);
    m = Math.max(middleMiddle, beginMiddle);
    e = Math.max(beginEnd, middleEnd);
    s = Math.max(singleSingle, endSingle);
    int predecessors = endBegin <= singleBegin ? JiebaModel.S : JiebaModel.E;
    predecessors |= (middleMiddle <= beginMiddle ? JiebaModel.B : JiebaModel.M) << TO_M;
    predecessors |= (beginEnd <= middleEnd ? JiebaModel.M : JiebaModel.B) << TO_E;
    predecessors |= (singleSingle <= endSingle ? JiebaModel.E : JiebaModel.S) << TO_S;
    return (byte) predecessors;
  }

  private void trace(int length) {
    int state = e < s ? JiebaModel.S : JiebaModel.E;
    for (int i = length - 1; i >= 0; i--) {
      int previous = (states[i] >>> (2 * state)) & 3;
      states[i] = (byte) state;
      state = previous;
    }
  }

  private void emit(int from, int to, Cuts cuts) {
    int begin = from;
    for (int i = from; i < to; i++) {
      int state = states[i - from];
      begin = state == JiebaModel.B || state == JiebaModel.S ? i : begin;
      if (state == JiebaModel.E || state == JiebaModel.S) {
        cuts.word(begin, i + 1);
      }
    }
  }
}

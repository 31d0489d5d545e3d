package org.wenmai.text.tokenize.jieba;

import org.wenmai.text.tokenize.token.TokenSink;

/**
 * The Viterbi algorithm for jieba's hidden Markov model, over characters that are not in words of
 * the dictionary. Of equal predecessors the one that jieba looks at last wins. Keeps a buffer, so
 * it is for one thread.
 */
final class JiebaViterbi {
  private static final int TO_M = 2 * JiebaHmm.M;
  private static final int TO_E = 2 * JiebaHmm.E;
  private static final int TO_S = 2 * JiebaHmm.S;

  private final JiebaHmm model = JiebaHmm.shared();

  /**
   * By character, the predecessor of each of the four states, two bits each; after the trace back,
   * the state of the character.
   */
  private byte[] states = new byte[32];

  /** Log probabilities of the best paths that end at the current character in each state. */
  private double b;

  private double m;
  private double e;
  private double s;

  /** Tokenizes a run whose characters are all in U+4E00–U+9FA5. */
  void tokenize(char[] text, int from, int to, TokenSink sink) {
    if (to - from > states.length) {
      states = new byte[(to - from) * 2];
    }
    begin(text[from]);
    for (int i = from + 1; i < to; i++) {
      states[i - from] = advance(text[i]);
    }
    traceBack(to - from);
    emit(from, to, sink);
  }

  private void begin(char c) {
    b = JiebaHmm.start(JiebaHmm.B) + model.emission(JiebaHmm.B, c);
    m = JiebaHmm.start(JiebaHmm.M) + model.emission(JiebaHmm.M, c);
    e = JiebaHmm.start(JiebaHmm.E) + model.emission(JiebaHmm.E, c);
    s = JiebaHmm.start(JiebaHmm.S) + model.emission(JiebaHmm.S, c);
  }

  /** Transition plus (emission plus path): the order of the additions is jieba's. */
  private byte advance(char c) {
    double emission = model.emission(JiebaHmm.B, c);
    double endBegin = JiebaHmm.END_BEGIN + (emission + e);
    double singleBegin = JiebaHmm.SINGLE_BEGIN + (emission + s);
    emission = model.emission(JiebaHmm.M, c);
    double middleMiddle = JiebaHmm.MIDDLE_MIDDLE + (emission + m);
    double beginMiddle = JiebaHmm.BEGIN_MIDDLE + (emission + b);
    emission = model.emission(JiebaHmm.E, c);
    double beginEnd = JiebaHmm.BEGIN_END + (emission + b);
    double middleEnd = JiebaHmm.MIDDLE_END + (emission + m);
    emission = model.emission(JiebaHmm.S, c);
    double singleSingle = JiebaHmm.SINGLE_SINGLE + (emission + s);
    double endSingle = JiebaHmm.END_SINGLE + (emission + e);
    b = Math.max(endBegin, singleBegin);
    m = Math.max(middleMiddle, beginMiddle);
    e = Math.max(beginEnd, middleEnd);
    s = Math.max(singleSingle, endSingle);
    int predecessors = endBegin <= singleBegin ? JiebaHmm.S : JiebaHmm.E;
    predecessors |= (middleMiddle <= beginMiddle ? JiebaHmm.B : JiebaHmm.M) << TO_M;
    predecessors |= (beginEnd <= middleEnd ? JiebaHmm.M : JiebaHmm.B) << TO_E;
    predecessors |= (singleSingle <= endSingle ? JiebaHmm.E : JiebaHmm.S) << TO_S;
    return (byte) predecessors;
  }

  private void traceBack(int length) {
    int state = e < s ? JiebaHmm.S : JiebaHmm.E;
    for (int i = length - 1; i >= 0; i--) {
      int previous = (states[i] >>> (2 * state)) & 3;
      states[i] = (byte) state;
      state = previous;
    }
  }

  private void emit(int from, int to, TokenSink sink) {
    int begin = from;
    for (int i = from; i < to; i++) {
      int state = states[i - from];
      begin = state == JiebaHmm.B || state == JiebaHmm.S ? i : begin;
      if (state == JiebaHmm.E || state == JiebaHmm.S) {
        sink.token(begin, i + 1);
      }
    }
  }
}

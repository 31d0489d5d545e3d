package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.List;

/** Builds {@link CandidateRun}s and sentences of them from a short notation. */
final class CandidateRunKit {
  private CandidateRunKit() {}

  /**
   * A run of the tokens between bars, such as {@code 柳<|榷|锋>|离开}.
   *
   * <p>After a token, {@code <} marks the first and {@code >} the last character of a word of the
   * HMM, and {@code *} a function word in it.
   */
  static CandidateRun run(String notation) {
    String[] tokens = notation.split("\\|");
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[tokens.length + 1];
    byte[] flags = new byte[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      String token = tokens[i].replaceAll("[<>*]", "");
      text.append(token);
      offsets[i + 1] = offsets[i] + token.codePointCount(0, token.length());
      flags[i] |= tokens[i].contains("<") ? CandidateRun.HMM_WORD_START : 0;
      flags[i] |= tokens[i].contains(">") ? CandidateRun.HMM_WORD_END : 0;
      flags[i] |= tokens[i].contains("*") ? CandidateRun.FUNCTION_WORD : 0;
    }
    int[] points = text.codePoints().toArray();
    return new CandidateRun(points, offsets, flags, CandidateRun.BOUNDARY, CandidateRun.BOUNDARY);
  }

  /** A sentence of one run. */
  static TokenizedSentence sentence(long hash, String notation) {
    CandidateRun run = run(notation);
    return new TokenizedSentence(hash, run.tokenCount(), List.of(run));
  }

  /** One document for each notation, with one sentence each. */
  static CandidateWindows documents(String... notations) {
    CandidateWindows windows = new CandidateWindows();
    for (String notation : notations) {
      windows.add(List.of(sentence(0, notation)));
    }
    return windows;
  }

  /** The tokens of a run, separated by bars. */
  static String tokens(CandidateRun run) {
    List<String> tokens = new ArrayList<>();
    for (int token = 0; token < run.tokenCount(); token++) {
      tokens.add(run.string(token, token));
    }
    return String.join("|", tokens);
  }
}

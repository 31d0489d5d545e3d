package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.List;

/** Builds {@link CandidateRun}s and sentences of them from a short notation. */
final class CandidateRunKit {
  private CandidateRunKit() {}

  /**
   * A run of the pieces between bars, such as {@code 柳<|榷|锋>|离开}.
   *
   * <p>After a piece, {@code <} marks the first and {@code >} the last character of a word that the
   * segmenter made up, and {@code *} a function word in it.
   */
  static CandidateRun run(String notation) {
    String[] pieces = notation.split("\\|");
    StringBuilder text = new StringBuilder();
    int[] edges = new int[pieces.length + 1];
    byte[] marks = new byte[pieces.length];
    for (int i = 0; i < pieces.length; i++) {
      String piece = pieces[i].replaceAll("[<>*]", "");
      text.append(piece);
      edges[i + 1] = edges[i] + piece.codePointCount(0, piece.length());
      marks[i] |= pieces[i].contains("<") ? CandidateRun.OPENS : 0;
      marks[i] |= pieces[i].contains(">") ? CandidateRun.CLOSES : 0;
      marks[i] |= pieces[i].contains("*") ? CandidateRun.FUNCTION : 0;
    }
    int[] points = text.codePoints().toArray();
    return new CandidateRun(points, edges, marks, CandidateRun.NOTHING, CandidateRun.NOTHING);
  }

  /** A sentence of one run. */
  static TokenizedSentence sentence(long hash, String notation) {
    CandidateRun run = run(notation);
    return new TokenizedSentence(hash, run.pieces(), List.of(run));
  }

  /** One document for each notation, with one sentence each. */
  static CandidateWindows documents(String... notations) {
    CandidateWindows windows = new CandidateWindows();
    for (String notation : notations) {
      windows.add(List.of(sentence(0, notation)));
    }
    return windows;
  }

  /** The pieces of a run, with bars between them. */
  static String pieces(CandidateRun run) {
    List<String> pieces = new ArrayList<>();
    for (int piece = 0; piece < run.pieces(); piece++) {
      pieces.add(run.string(piece, piece));
    }
    return String.join("|", pieces);
  }
}

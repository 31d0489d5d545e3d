package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every row of pieces that is short enough to be a word, over the sentences of documents. A
 * sentence that was seen before is left out.
 */
final class CandidateWindows {
  /** Six characters hold every name but a few transliterations. */
  private static final int LONGEST = 6;

  private final List<List<CandidateRun>> documents = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private long pieces;

  /** Sees pieces {@code first} to {@code last} of a stretch. */
  interface Visitor {
    void visit(int document, CandidateRun stretch, int first, int last);
  }

  /** Adds a document. */
  void add(List<TokenizedSentence> sentences) {
    List<CandidateRun> stretches = new ArrayList<>();
    for (TokenizedSentence sentence : sentences) {
      if (sentence.hash() == 0 || seen.add(sentence.hash())) {
        stretches.addAll(sentence.stretches());
        pieces += sentence.pieces();
      }
    }
    documents.add(stretches);
  }

  /** All pieces, those outside of stretches too. */
  long pieces() {
    return pieces;
  }

  /**
   * Visits them in the order of the text.
   *
   * @param least pieces of a window
   */
  void each(int least, Visitor visitor) {
    for (int document = 0; document < documents.size(); document++) {
      for (CandidateRun stretch : documents.get(document)) {
        each(document, stretch, least, visitor);
      }
    }
  }

  private static void each(int document, CandidateRun stretch, int least, Visitor visitor) {
    for (int first = 0; first < stretch.pieces(); first++) {
      for (int last = first; last < stretch.pieces(); last++) {
        if (stretch.edges()[last + 1] - stretch.edges()[first] > LONGEST) {
          break;
        }
        if (last - first + 1 >= least) {
          visitor.visit(document, stretch, first, last);
        }
      }
    }
  }
}

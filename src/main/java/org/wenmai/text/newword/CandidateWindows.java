package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The windows of consecutive tokens that are short enough to be a word, over all documents.
 * Repeated sentences are left out.
 */
final class CandidateWindows {
  /** Most code points of a window; only a few transliterated names are longer. */
  private static final int MAX_LENGTH = 6;

  private final List<List<CandidateRun>> documents = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private long tokenCount;

  /** Receives tokens {@code first} to {@code last} of a run. */
  interface WindowVisitor {
    void visit(int document, CandidateRun run, int first, int last);
  }

  /** Adds a document. */
  void add(List<TokenizedSentence> sentences) {
    List<CandidateRun> runs = new ArrayList<>();
    for (TokenizedSentence sentence : sentences) {
      if (sentence.hash() == 0 || seen.add(sentence.hash())) {
        runs.addAll(sentence.runs());
        tokenCount += sentence.tokenCount();
      }
    }
    documents.add(runs);
  }

  /** The number of all tokens, including those outside of runs. */
  long tokenCount() {
    return tokenCount;
  }

  /**
   * Visits the windows in text order.
   *
   * @param minTokens least length of a window in tokens
   */
  void forEach(int minTokens, WindowVisitor visitor) {
    for (int document = 0; document < documents.size(); document++) {
      for (CandidateRun run : documents.get(document)) {
        forEach(document, run, minTokens, visitor);
      }
    }
  }

  private static void forEach(
      int document, CandidateRun run, int minTokens, WindowVisitor visitor) {
    for (int first = 0; first < run.tokenCount(); first++) {
      for (int last = first; last < run.tokenCount(); last++) {
        if (run.offsets()[last + 1] - run.offsets()[first] > MAX_LENGTH) {
          break;
        }
        if (last - first + 1 >= minTokens) {
          visitor.visit(document, run, first, last);
        }
      }
    }
  }
}

package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts what stands side by side, and follows what may be a word. For one thread. */
final class CandidateCounter {
  private static final int LEAST = 2;

  private final CandidateWindows windows;
  private final double pieces;
  private final HashCounts counts = new HashCounts();
  private final Map<Long, WordCandidate> byHash = new HashMap<>();
  private final List<WordCandidate> inOrder = new ArrayList<>();
  private final Set<Long> others = new HashSet<>();

  /** Counts the windows. */
  CandidateCounter(CandidateWindows windows) {
    this.windows = windows;
    this.pieces = windows.pieces();
    windows.each(1, (document, stretch, first, last) -> counts.add(stretch.hash(first, last)));
  }

  /** Candidates with two places and more, in the order of their first ones. */
  List<WordCandidate> recurring() {
    windows.each(2, this::meet);
    return inOrder;
  }

  private void meet(int document, CandidateRun stretch, int first, int last) {
    long hash = stretch.hash(first, last);
    if (counts.of(hash) < LEAST || others.contains(hash)) {
      return;
    }
    WordCandidate candidate = byHash.get(hash);
    if (candidate == null) {
      if (!CandidateFilter.fits(stretch, first, last)) {
        others.add(hash);
        return;
      }
      candidate = candidate(stretch, first, last);
      byHash.put(hash, candidate);
      inOrder.add(candidate);
    }
    candidate.meet(document, stretch, first, last);
  }

  /** A window with the weakest of its cuts, still without places. */
  WordCandidate candidate(CandidateRun stretch, int first, int last) {
    double count = counts.of(stretch.hash(first, last));
    double cohesion = Double.MAX_VALUE;
    double attachment = 1;
    for (int cut = first; cut < last; cut++) {
      double a = counts.of(stretch.hash(first, cut));
      double b = counts.of(stretch.hash(cut + 1, last));
      cohesion = Math.min(cohesion, StrictMath.log(count * pieces / (a * b)));
      attachment = Math.min(attachment, count / Math.min(a, b));
    }
    double bond = cohesion / StrictMath.log(pieces / count);
    return new WordCandidate(
        stretch.string(first, last),
        last - first + 1 == stretch.edges()[last + 1] - stretch.edges()[first],
        cohesion,
        bond,
        attachment);
  }
}

package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the windows of tokens, and collects the recurring ones that may be words. Not thread-safe.
 */
final class CandidateCounter {
  private static final int MIN_COUNT = 2;

  private final CandidateWindows windows;
  private final double tokenCount;
  private final HashCounts counts = new HashCounts();
  private final Map<Long, WordCandidate> byHash = new HashMap<>();
  private final List<WordCandidate> candidates = new ArrayList<>();
  private final Set<Long> rejected = new HashSet<>();

  /** Counts all windows. */
  CandidateCounter(CandidateWindows windows) {
    this.windows = windows;
    this.tokenCount = windows.tokenCount();
    windows.forEach(1, (document, run, first, last) -> counts.add(run.hash(first, last)));
  }

  /** The candidates with at least two occurrences, in the order of their first ones. */
  List<WordCandidate> recurring() {
    windows.forEach(2, this::addOccurrence);
    return candidates;
  }

  private void addOccurrence(int document, CandidateRun run, int first, int last) {
    long hash = run.hash(first, last);
    if (counts.of(hash) < MIN_COUNT || rejected.contains(hash)) {
      return;
    }
    WordCandidate candidate = byHash.get(hash);
    if (candidate == null) {
      if (!CandidateFilter.accepts(run, first, last)) {
        rejected.add(hash);
        return;
      }
      candidate = candidate(run, first, last);
      byHash.put(hash, candidate);
      candidates.add(candidate);
    }
    candidate.addOccurrence(document, run, first, last);
  }

  /**
   * Creates the candidate of a window, with the statistics of its weakest split and without
   * occurrences.
   */
  WordCandidate candidate(CandidateRun run, int first, int last) {
    double count = counts.of(run.hash(first, last));
    double cohesion = Double.MAX_VALUE;
    double partShare = 1;
    for (int split = first; split < last; split++) {
      double a = counts.of(run.hash(first, split));
      double b = counts.of(run.hash(split + 1, last));
      cohesion = Math.min(cohesion, StrictMath.log(count * tokenCount / (a * b)));
      partShare = Math.min(partShare, count / Math.min(a, b));
    }
    double npmi = cohesion / StrictMath.log(tokenCount / count);
    return new WordCandidate(
        run.string(first, last),
        last - first + 1 == run.offsets()[last + 1] - run.offsets()[first],
        cohesion,
        npmi,
        partShare);
  }
}

package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Selects among candidates that contain each other. */
final class CandidateSelection {
  /**
   * A longer candidate with less than this share of the occurrences of a shorter one is a phrase.
   */
  private static final double MIN_SHARE_OF_SHORTER = 0.5;

  /** A shorter candidate needs this share of its occurrences outside of longer ones. */
  private static final double MIN_SHARE_OUTSIDE = 0.2;

  private final List<WordCandidate> longestFirst;
  private final Map<String, WordCandidate> byTerm = new HashMap<>();

  CandidateSelection(List<WordCandidate> candidates) {
    longestFirst = new ArrayList<>(candidates);
    longestFirst.sort(
        Comparator.<WordCandidate>comparingInt(c -> -c.term().length())
            .thenComparing(WordCandidate::term));
    longestFirst.forEach(c -> byTerm.put(c.term(), c));
  }

  /** The selected candidates, longest first, then by term. */
  List<WordCandidate> select() {
    for (int i = longestFirst.size() - 1; i >= 0; i--) {
      WordCandidate candidate = longestFirst.get(i);
      if (isPhrase(candidate)) {
        byTerm.remove(candidate.term());
      }
    }
    Set<String> nested = nested();
    return longestFirst.stream()
        .filter(c -> byTerm.containsKey(c.term()) && !nested.contains(c.term()))
        .toList();
  }

  /** Whether a prefix or suffix of the term is a much more frequent candidate. */
  private boolean isPhrase(WordCandidate candidate) {
    int length = candidate.term().length();
    for (int split = 1; split < length; split++) {
      if (isMoreFrequent(candidate.term().substring(0, split), candidate)
          || isMoreFrequent(candidate.term().substring(split), candidate)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMoreFrequent(String part, WordCandidate candidate) {
    WordCandidate shorter = byTerm.get(part);
    return shorter != null && candidate.count() < MIN_SHARE_OF_SHORTER * shorter.count();
  }

  /**
   * The candidates that hardly occur outside of longer ones. An occurrence counts for the longest
   * candidate only.
   */
  private Set<String> nested() {
    Map<String, Integer> ownCounts = new HashMap<>();
    byTerm.values().forEach(c -> ownCounts.put(c.term(), c.count()));
    Set<String> nested = new HashSet<>();
    for (WordCandidate candidate : longestFirst) {
      Integer occurrences = ownCounts.get(candidate.term());
      if (occurrences == null) {
        continue;
      }
      if (occurrences < MIN_SHARE_OUTSIDE * candidate.count()) {
        nested.add(candidate.term());
      } else {
        for (String part : parts(candidate.term())) {
          ownCounts.computeIfPresent(part, (term, count) -> count - occurrences);
        }
      }
    }
    return nested;
  }

  private static Set<String> parts(String term) {
    Set<String> parts = new HashSet<>();
    for (int from = 0; from < term.length(); from++) {
      for (int to = from + 2; to <= term.length(); to++) {
        parts.add(term.substring(from, to));
      }
    }
    parts.remove(term);
    return parts;
  }
}

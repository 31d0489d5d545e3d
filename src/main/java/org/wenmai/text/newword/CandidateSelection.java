package org.wenmai.text.newword;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses among candidates of which one holds the other. */
final class CandidateSelection {
  /** A longer candidate with less than this share of the places of a shorter one is a phrase. */
  private static final double PHRASE = 0.5;

  /** A shorter candidate needs this share of its places outside of longer ones. */
  private static final double OUTSIDE = 0.2;

  private final List<WordCandidate> longestFirst;
  private final Map<String, WordCandidate> byTerm = new HashMap<>();

  CandidateSelection(List<WordCandidate> candidates) {
    longestFirst = new ArrayList<>(candidates);
    longestFirst.sort(
        Comparator.<WordCandidate>comparingInt(c -> -c.term().length())
            .thenComparing(WordCandidate::term));
    longestFirst.forEach(c -> byTerm.put(c.term(), c));
  }

  /** Those that stay. */
  List<WordCandidate> settle() {
    for (int i = longestFirst.size() - 1; i >= 0; i--) {
      WordCandidate whole = longestFirst.get(i);
      if (isPhrase(whole)) {
        byTerm.remove(whole.term());
      }
    }
    Set<String> inside = inside();
    return longestFirst.stream()
        .filter(c -> byTerm.containsKey(c.term()) && !inside.contains(c.term()))
        .toList();
  }

  /** Whether a shorter word begins or ends it that is much more frequent. */
  private boolean isPhrase(WordCandidate whole) {
    int length = whole.term().length();
    for (int cut = 1; cut < length; cut++) {
      if (isMoreFrequent(whole.term().substring(0, cut), whole)
          || isMoreFrequent(whole.term().substring(cut), whole)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMoreFrequent(String part, WordCandidate whole) {
    WordCandidate known = byTerm.get(part);
    return known != null && whole.count() < PHRASE * known.count();
  }

  /** Those that hardly stand outside of longer ones; a place is counted in the longest only. */
  private Set<String> inside() {
    Map<String, Integer> own = new HashMap<>();
    byTerm.values().forEach(c -> own.put(c.term(), c.count()));
    Set<String> inside = new HashSet<>();
    for (WordCandidate whole : longestFirst) {
      Integer places = own.get(whole.term());
      if (places == null) {
        continue;
      }
      if (places < OUTSIDE * whole.count()) {
        inside.add(whole.term());
      } else {
        for (String part : parts(whole.term())) {
          own.computeIfPresent(part, (same, left) -> left - places);
        }
      }
    }
    return inside;
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

package org.wenmai.text.repair;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the repairs of each kind in one text. Not thread-safe. */
final class RepairCounts {
  private final SortedMap<String, Integer> counts = new TreeMap<>();

  void count(String kind) {
    count(kind, 1);
  }

  void count(String kind, int repairs) {
    counts.merge(kind, repairs, Integer::sum);
  }

  SortedMap<String, Integer> counts() {
    return counts;
  }
}

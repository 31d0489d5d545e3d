package org.wenmai.report.aggregate;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The first entries of each list. */
public final class TopLists<T extends Ranked<T>> implements Aggregate<T, TopLists<T>> {
  private static final long serialVersionUID = 1L;

  private final int limit;

  /** The last of the kept entries is the head of its queue. */
  private final Map<String, PriorityQueue<T>> lists = new HashMap<>();

  /**
   * Empty lists.
   *
   * @param limit the most entries of one list, at least 1
   */
  public TopLists(int limit) {
    this.limit = limit;
  }

  @Override
  public void add(T entry) {
    PriorityQueue<T> list =
        lists.computeIfAbsent(
            entry.list(), name -> new PriorityQueue<>(Collections.reverseOrder()));
    list.add(entry);
    if (list.size() > limit) {
      list.remove();
    }
  }

  @Override
  public void merge(TopLists<T> other) {
    other.lists.values().stream().flatMap(Collection::stream).forEach(this::add);
  }

  /** List name to its first entries, in order. */
  public Map<String, List<T>> lists() {
    Map<String, List<T>> sorted = new TreeMap<>();
    lists.forEach((name, list) -> sorted.put(name, list.stream().sorted().toList()));
    return sorted;
  }
}

package org.wenmai.terms.variants;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wenmai.hash.SplitMix64;

/**
 * Where a rare name was seen: with which names that are spelled alike, and among which words.
 * Mutable; one thread at a time.
 */
final class ContextProfile implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Neighbours that are held, those of smallest hash: a fair sample of all, whatever the order.
   * Bounds what comes to the driver.
   */
  static final int NEIGHBOURS = 32;

  private long documents;
  private final Map<String, Meetings> met = new TreeMap<>();
  private final TreeSet<Long> neighbours = new TreeSet<>();

  /** Documents that two names share, and those among them where one stands beside the other. */
  private static final class Meetings implements Serializable {
    private static final long serialVersionUID = 1L;

    private long documents;
    private long beside;
  }

  /** The hash of a neighbour. */
  static long hash(String term) {
    return SplitMix64.hash(0, term);
  }

  void inDocument() {
    documents++;
  }

  /** In the document that was counted last stands this name too. */
  void meet(String frequent, boolean beside) {
    Meetings meetings = met.computeIfAbsent(frequent, absent -> new Meetings());
    meetings.documents++;
    meetings.beside += beside ? 1 : 0;
  }

  void near(String term) {
    neighbours.add(hash(term));
    if (neighbours.size() > NEIGHBOURS) {
      neighbours.pollLast();
    }
  }

  ContextProfile merge(ContextProfile other) {
    documents += other.documents;
    other.met.forEach(
        (frequent, meetings) -> {
          Meetings mine = met.computeIfAbsent(frequent, absent -> new Meetings());
          mine.documents += meetings.documents;
          mine.beside += meetings.beside;
        });
    neighbours.addAll(other.neighbours);
    while (neighbours.size() > NEIGHBOURS) {
      neighbours.pollLast();
    }
    return this;
  }

  /** Documents in which it stands. */
  long documents() {
    return documents;
  }

  /** Those of them in which a more frequent name stands. */
  long documentsWith(String frequent) {
    Meetings meetings = met.get(frequent);
    return meetings == null ? 0 : meetings.documents;
  }

  /** Whether the two stand side by side anywhere, as members of a list do. */
  boolean isBeside(String frequent) {
    Meetings meetings = met.get(frequent);
    return meetings != null && meetings.beside > 0;
  }

  /** Hashes of its neighbours. */
  Set<Long> neighbours() {
    return neighbours;
  }
}

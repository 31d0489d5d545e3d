package org.wenmai.terms.variants;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.wenmai.hash.SplitMix64;

/**
 * The contexts of a rare name: the documents that it shares with similar names, and its
 * neighbouring words. Mutable; one thread at a time.
 */
final class ContextProfile implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * Maximum number of neighbours that are held: those of smallest hash, a fair sample of all in
   * whatever order they come. Bounds what comes to the driver.
   */
  static final int MAX_NEIGHBOURS = 32;

  private long documents;
  private final Map<String, Cooccurrence> cooccurrences = new TreeMap<>();
  private final TreeSet<Long> neighbours = new TreeSet<>();

  /** Documents that have both names, and those among them where the two are adjacent. */
  private static final class Cooccurrence implements Serializable {
    private static final long serialVersionUID = 1L;

    private long documents;
    private long adjacent;
  }

  /** The hash of a neighbour. */
  static long hash(String term) {
    return SplitMix64.hash(0, term);
  }

  /** Counts a document that has the name. */
  void addDocument() {
    documents++;
  }

  /** Counts that the document which was added last has a more frequent name too. */
  void addCooccurrence(String frequent, boolean adjacent) {
    Cooccurrence cooccurrence = cooccurrence(frequent);
    cooccurrence.documents++;
    cooccurrence.adjacent += adjacent ? 1 : 0;
  }

  void addNeighbour(String term) {
    neighbours.add(hash(term));
    trimNeighbours();
  }

  ContextProfile merge(ContextProfile other) {
    documents += other.documents;
    other.cooccurrences.forEach(
        (frequent, theirs) -> {
          Cooccurrence cooccurrence = cooccurrence(frequent);
          cooccurrence.documents += theirs.documents;
          cooccurrence.adjacent += theirs.adjacent;
        });
    neighbours.addAll(other.neighbours);
    trimNeighbours();
    return this;
  }

  private Cooccurrence cooccurrence(String frequent) {
    return cooccurrences.computeIfAbsent(frequent, absent -> new Cooccurrence());
  }

  private void trimNeighbours() {
    while (neighbours.size() > MAX_NEIGHBOURS) {
      neighbours.pollLast();
    }
  }

  /** Documents that have the name. */
  long documents() {
    return documents;
  }

  /** Those of them that have a more frequent name too. */
  long documentsWith(String frequent) {
    Cooccurrence cooccurrence = cooccurrences.get(frequent);
    return cooccurrence == null ? 0 : cooccurrence.documents;
  }

  /** Whether the two names are adjacent in any document, as members of a list are. */
  boolean isAdjacentTo(String frequent) {
    Cooccurrence cooccurrence = cooccurrences.get(frequent);
    return cooccurrence != null && cooccurrence.adjacent > 0;
  }

  /** Hashes of its neighbours. */
  Set<Long> neighbours() {
    return neighbours;
  }
}

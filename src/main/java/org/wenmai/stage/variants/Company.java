package org.wenmai.stage.variants;

import java.io.Serializable;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.wenmai.topic.Dice;

/**
 * In which documents a name stands, and among which words: the smallest hashes of them, which is a
 * fair sample of the whole, whatever the order. Mutable; one thread at a time.
 */
final class Company implements Serializable {
  private static final long serialVersionUID = 1L;

  /** So much is held of either. */
  private static final int MOST = 512;

  private final TreeSet<Long> documents = new TreeSet<>();
  private final TreeSet<Long> neighbours = new TreeSet<>();

  void inDocument(String id) {
    add(Dice.roll(0, id), documents);
  }

  void beside(String term) {
    add(Dice.roll(0, term), neighbours);
  }

  Company merge(Company other) {
    other.documents.forEach(hash -> add(hash, documents));
    other.neighbours.forEach(hash -> add(hash, neighbours));
    return this;
  }

  private static void add(long hash, NavigableSet<Long> hashes) {
    hashes.add(hash);
    if (hashes.size() > MOST) {
      hashes.pollLast();
    }
  }

  int sharedDocuments(Company other) {
    return shared(documents, other.documents);
  }

  int sharedNeighbours(Company other) {
    return shared(neighbours, other.neighbours);
  }

  private static int shared(Set<Long> a, Set<Long> b) {
    return (int) a.stream().filter(b::contains).count();
  }
}

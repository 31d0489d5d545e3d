package org.wenmai.dedup.families.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/**
 * A family, or what one of its documents adds to it: parts add up in any order. Immutable. A plain
 * class, as {@link PairMember}.
 */
public final class Family implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Members that this run has. */
  private final long documents;

  private final @Nullable PairMember original;

  /** The smallest id of the old families that go on in this one; null for a new family. */
  private final @Nullable String oldId;

  /** Numbers of members that this run does not have, by the id of their old family. */
  private final Map<String, Long> missing;

  private Family(
      long documents,
      @Nullable PairMember original,
      @Nullable String oldId,
      Map<String, Long> missing) {
    this.documents = documents;
    this.original = original;
    this.oldId = oldId;
    this.missing = missing;
  }

  /** A member that this run has. */
  public static Family of(PairMember document) {
    return new Family(1, document, null, new HashMap<>());
  }

  /**
   * What earlier runs know by a document: members that this run does not have, and the id under
   * which the family goes on. The document itself is not counted.
   */
  public static Family of(IndexEntry known) {
    Map<String, Long> missing = new HashMap<>();
    if (known.missing == null) {
      return new Family(0, null, known.isNamesakeOfWholeFamily() ? known.familyId : null, missing);
    }
    missing.put(known.familyId, known.missing.documents);
    return new Family(0, known.missing.first, known.familyId, missing);
  }

  /** The two as one. Of an old family each document says the same, which is counted once. */
  public Family plus(Family other) {
    Map<String, Long> all = missing;
    if (!other.missing.isEmpty()) {
      all = new HashMap<>(missing);
      all.putAll(other.missing);
    }
    return new Family(
        documents + other.documents,
        first(PairMember.ORIGINAL_FIRST, original, other.original),
        first(Comparator.naturalOrder(), oldId, other.oldId),
        all);
  }

  private static <T> @Nullable T first(Comparator<T> order, @Nullable T x, @Nullable T y) {
    if (x == null || y == null) {
      return x == null ? y : x;
    }
    return order.compare(x, y) <= 0 ? x : y;
  }

  /** Known members, of this run and before. */
  public long size() {
    return documents + missing.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether the document of this id is the original. */
  public boolean isOriginal(String docId) {
    return originalId().equals(docId);
  }

  private String originalId() {
    return requireNonNull(original, "A family has members").docId;
  }

  /** The smallest id that an earlier run gave; of a new family, the original's. */
  public String id() {
    return oldId == null ? originalId() : oldId;
  }

  /** Ids of old families of which this run lacks documents, and which go on under another id. */
  public Set<String> renamed() {
    Set<String> renamed = new TreeSet<>(missing.keySet());
    renamed.remove(id());
    return renamed;
  }
}

package org.wenmai.dedup.families;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;

/** A family while its members are counted on the driver. In whatever order they come. */
final class FamilyCounts {
  private long size;
  private @Nullable PairMember original;
  private @Nullable String oldId;

  /** One or more documents, of which this is the first. */
  void add(PairMember first, long documents) {
    size += documents;
    if (original == null || PairMember.ORIGINAL_FIRST.compare(first, original) < 0) {
      original = first;
    }
  }

  /** It goes on from an old family of this id. */
  void continues(String familyId) {
    if (oldId == null || familyId.compareTo(oldId) < 0) {
      oldId = familyId;
    }
  }

  /** Known members, of this run and before. */
  long size() {
    return size;
  }

  /** The doc_id of the original. */
  String original() {
    return requireNonNull(original, "A family has members").docId();
  }

  /** The smallest id that an earlier run gave; of a new family, the original's. */
  String id() {
    return oldId == null ? original() : oldId;
  }
}

package org.wenmai.dedup.families.model;

import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/** Documents and pairs of tests. */
final class Members {
  private Members() {}

  static PairMember document(String docId, long time) {
    return new PairMember(docId, null, time, 100, 50);
  }

  static PairMember old(String docId, long time) {
    return new PairMember(docId, "run-1", time, 100, 50);
  }

  static CopyPair near(PairMember a, PairMember b, double similarity) {
    return new CopyPair(a, b, CopyPair.NEAR, similarity, 0.8, 0.6, false, false);
  }

  static CopyPair contained(PairMember a, PairMember b, double inB, double inA) {
    return new CopyPair(a, b, CopyPair.CONTAINED, 0.3, inB, inA, false, false);
  }

  static IndexEntry known(
      PairMember document, String familyId, IndexEntry.@Nullable Missing missing) {
    return new IndexEntry(document, familyId, missing);
  }
}

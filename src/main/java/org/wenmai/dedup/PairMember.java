package org.wenmai.dedup;

import java.util.Comparator;

/**
 * A document of a pair.
 *
 * @param docId the document
 * @param time when it was published, microseconds; the largest where unknown
 * @param length code points of its text
 * @param shingles number of its distinct shingles
 */
public record PairMember(String docId, long time, int length, int shingles) {
  /** The original of a family comes first: the earliest, then the longest, then by id. */
  public static final Comparator<PairMember> ORIGINAL_FIRST =
      Comparator.comparingLong(PairMember::time)
          .thenComparing(Comparator.comparingInt(PairMember::length).reversed())
          .thenComparing(PairMember::docId);
}

package org.wenmai.stage.families;

import java.util.Comparator;

/**
 * A document of a pair.
 *
 * @param docId the document
 * @param time when it was published, microseconds; the largest where unknown
 * @param length code points of its text
 * @param shingles number of its distinct shingles
 */
record Member(String docId, long time, int length, int shingles) {
  /** The original of a family comes first: the earliest, then the longest, then by id. */
  static final Comparator<Member> ORIGINAL_FIRST =
      Comparator.comparingLong(Member::time)
          .thenComparing(Comparator.comparingInt(Member::length).reversed())
          .thenComparing(Member::docId);
}

package org.wenmai.dedup;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A document of a pair, with what decides which document of a family is the original.
 *
 * <p>A plain class with plain fields: it is shuffled by whatever serializer the session has, and
 * not all of them know records.
 */
public final class PairMember implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The original of a family comes first: the earliest, then the longest, then by id. */
  public static final Comparator<PairMember> ORIGINAL_FIRST =
      Comparator.comparingLong((PairMember member) -> member.time)
          .thenComparing(Comparator.comparingInt((PairMember member) -> member.length).reversed())
          .thenComparing(member -> member.docId);

  public final String docId;

  /** The run that published it last; null where this run has it. */
  public final @Nullable String run;

  /** When it was published, microseconds; the largest where unknown. */
  public final long time;

  /** Code points of its text. */
  public final int length;

  /** Number of its distinct shingles. */
  public final int shingles;

  public PairMember(String docId, @Nullable String run, long time, int length, int shingles) {
    this.docId = docId;
    this.run = run;
    this.time = time;
    this.length = length;
    this.shingles = shingles;
  }

  /** Whether only an earlier run has the document. */
  public boolean isOld() {
    return run != null;
  }
}

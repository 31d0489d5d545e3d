package org.wenmai.dedup.alignment;

import java.util.List;

/**
 * A passage that two texts share, word for word or with changes. All positions are units of {@link
 * org.wenmai.dedup.sketch.TextUnits}, from 0, end exclusive.
 *
 * @param equal units that are the same in both
 * @param changes what differs within it, in the order of the text; never at its ends
 */
public record AlignedPassage(
    int aStart, int aEnd, int bStart, int bEnd, int equal, List<Change> changes) {

  public AlignedPassage {
    changes = List.copyOf(changes);
  }

  /**
   * Units of the one text that stand for units of the other: replaced where neither is empty, else
   * inserted or deleted.
   */
  public record Change(int aStart, int aEnd, int bStart, int bEnd) {
    /** Whether both texts have something. */
    public boolean isReplacement() {
      return aStart < aEnd && bStart < bEnd;
    }
  }
}

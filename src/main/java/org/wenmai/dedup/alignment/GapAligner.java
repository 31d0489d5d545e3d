package org.wenmai.dedup.alignment;

import java.util.List;
import org.wenmai.dedup.alignment.AlignedPassage.Change;
import org.wenmai.dedup.sketch.TextUnits;

/**
 * Aligns what lies between two anchors: the longest common subsequence, and the changes around it.
 * Time and memory are those of the product of the two lengths, which are short.
 */
final class GapAligner {
  private final TextUnits a;
  private final TextUnits b;

  GapAligner(TextUnits a, TextUnits b) {
    this.a = a;
    this.b = b;
  }

  /**
   * Aligns units of both.
   *
   * @param changes gets what differs, in order
   * @return how many are equal
   */
  int align(int aStart, int aEnd, int bStart, int bEnd, List<Change> changes) {
    int[][] common = commonSuffixes(aStart, aEnd, bStart, bEnd);
    int equal = 0;
    int i = aStart;
    int j = bStart;
    int fromA = i;
    int fromB = j;
    while (i < aEnd && j < bEnd) {
      if (a.hash(i) == b.hash(j)) {
        add(changes, fromA, i, fromB, j);
        fromA = ++i;
        fromB = ++j;
        equal++;
      } else if (common[i + 1 - aStart][j - bStart] >= common[i - aStart][j + 1 - bStart]) {
        i++;
      } else {
        j++;
      }
    }
    add(changes, fromA, aEnd, fromB, bEnd);
    return equal;
  }

  /** Length of the longest common subsequence of what begins at each pair of units. */
  private int[][] commonSuffixes(int aStart, int aEnd, int bStart, int bEnd) {
    int[][] common = new int[aEnd - aStart + 1][bEnd - bStart + 1];
    for (int i = aEnd - 1; i >= aStart; i--) {
      int[] row = common[i - aStart];
      int[] below = common[i + 1 - aStart];
      for (int j = bEnd - 1; j >= bStart; j--) {
        row[j - bStart] =
            a.hash(i) == b.hash(j)
                ? below[j + 1 - bStart] + 1
                : Math.max(below[j - bStart], row[j + 1 - bStart]);
      }
    }
    return common;
  }

  private static void add(List<Change> changes, int aFrom, int aTo, int bFrom, int bTo) {
    if (aFrom < aTo || bFrom < bTo) {
      changes.add(new Change(aFrom, aTo, bFrom, bTo));
    }
  }
}

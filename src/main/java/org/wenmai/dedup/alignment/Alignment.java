package org.wenmai.dedup.alignment;

import java.util.List;

/**
 * How two texts correspond.
 *
 * @param passages in the order of the first text; none overlaps another in either text
 * @param anchors n-grams that each text has exactly once
 * @param inOrder the most of these that come in the same order in both
 */
public record Alignment(List<AlignedPassage> passages, int anchors, int inOrder) {
  public Alignment {
    passages = List.copyOf(passages);
  }

  /** What was changed within passages. */
  public int changes() {
    return passages.stream().mapToInt(passage -> passage.changes().size()).sum();
  }

  /** Units of the passages that are the same in both texts. */
  public int equal() {
    return passages.stream().mapToInt(AlignedPassage::equal).sum();
  }

  /** Units of the first text that lie in passages. */
  public int coveredA() {
    return passages.stream().mapToInt(passage -> passage.aEnd() - passage.aStart()).sum();
  }

  /** Units of the second text that lie in passages. */
  public int coveredB() {
    return passages.stream().mapToInt(passage -> passage.bEnd() - passage.bStart()).sum();
  }
}

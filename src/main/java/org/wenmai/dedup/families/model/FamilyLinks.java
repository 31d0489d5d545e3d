package org.wenmai.dedup.families.model;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/**
 * Which pairs make families. Near and exact ones do; a container of many parts joins only one of
 * them, or a digest would make its stories one family.
 */
public final class FamilyLinks {
  /** Of the parts {@code b} of a container {@code a}, the one whose family it joins first. */
  private static final Comparator<CopyPair> PART_FIRST =
      comparingDouble((CopyPair pair) -> pair.containmentB)
          .thenComparingDouble(pair -> pair.similarity)
          .reversed()
          .thenComparing(pair -> pair.b, PairMember.ORIGINAL_FIRST);

  private FamilyLinks() {}

  /** A contained pair with the container, the one with more shingles, as {@code a}. */
  public static CopyPair containerFirst(CopyPair contained) {
    return contained.a.shingles >= contained.b.shingles ? contained : contained.reversed();
  }

  /** Of two parts of a container, the one that it rather joins. */
  public static CopyPair preferredPart(CopyPair x, CopyPair y) {
    return PART_FIRST.compare(x, y) <= 0 ? x : y;
  }

  /**
   * Whether a container joins its part.
   *
   * @param container what earlier runs know of it; null where they know nothing
   */
  public static boolean joinsPart(CopyPair containerFirst, @Nullable IndexEntry container) {
    return container == null || !container.hasPart(containerFirst.a.shingles);
  }

  /** What stands for the documents of an old family; no document has such an id. */
  public static String node(String oldFamilyId) {
    return "#" + oldFamilyId;
  }
}

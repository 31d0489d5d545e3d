package org.wenmai.dedup.families.model;

import static java.util.Comparator.comparingDouble;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/** A document of this run that has a family. A plain class, as {@link PairMember}. */
public final class FamilyMember implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The best match of {@code a} first. */
  private static final Comparator<CopyPair> BEST_FIRST =
      comparingDouble((CopyPair pair) -> pair.similarity)
          .thenComparingDouble(pair -> pair.containmentA)
          .reversed()
          .thenComparing(pair -> pair.b, PairMember.ORIGINAL_FIRST);

  public final PairMember document;

  /** Which family it has: the name of its connected component. */
  public final String root;

  /** The pair of its best match, of which it is {@code a}; null where only earlier runs saw one. */
  public final @Nullable CopyPair best;

  private FamilyMember(PairMember document, String root, @Nullable CopyPair best) {
    this.document = document;
    this.root = root;
    this.best = best;
  }

  /** The documents of a pair that this run has, each with the other as a match. */
  public static List<FamilyMember> of(FamilyPair found) {
    List<FamilyMember> members = new ArrayList<>();
    for (CopyPair pair : List.of(found.pair, found.pair.reversed())) {
      if (!pair.a.isOld()) {
        members.add(new FamilyMember(pair.a, found.rootA, pair));
      }
    }
    return members;
  }

  /** A document that this run has of a family of which it lacks others. */
  public static FamilyMember of(IndexEntry known, String root) {
    return new FamilyMember(known.member, root, null);
  }

  /** Of two pairs of the same {@code a}, the one that is more alike. */
  public static CopyPair better(CopyPair x, CopyPair y) {
    return BEST_FIRST.compare(x, y) <= 0 ? x : y;
  }

  /** What is known of the same document by both: the better match. */
  public FamilyMember plus(FamilyMember other) {
    if (best == null || other.best == null) {
      return best == null ? other : this;
    }
    return BEST_FIRST.compare(best, other.best) <= 0 ? this : other;
  }
}

package org.wenmai.dedup.families.model;

import java.io.Serializable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;

/** A verified pair with the families of both. A plain class, as {@link PairMember}. */
public final class FamilyPair implements Serializable {
  private static final long serialVersionUID = 1L;

  public final CopyPair pair;

  /** Which family a has: the name of its connected component. */
  public final String rootA;

  /** Which family b has. */
  public final String rootB;

  public FamilyPair(CopyPair pair, String rootA, String rootB) {
    this.pair = pair;
    this.rootA = rootA;
    this.rootB = rootB;
  }

  /** Whether both are of one family: a container may have parts that are not of its family. */
  public boolean isOfOneFamily() {
    return rootA.equals(rootB);
  }
}

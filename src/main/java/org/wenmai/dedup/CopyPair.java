package org.wenmai.dedup;

import java.io.Serializable;

/** A verified pair of copies. A plain class, as {@link PairMember}. */
public final class CopyPair implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final String EXACT = "exact";
  public static final String NEAR = "near";
  public static final String CONTAINED = "contained";

  public final PairMember a;
  public final PairMember b;

  /** Exact, near or contained. */
  public final String kind;

  /** Jaccard similarity of the shingles. */
  public final double similarity;

  /** Share of the shingles of a that b has. */
  public final double containmentA;

  /** Share of the shingles of b that a has. */
  public final double containmentB;

  /** One is Simplified, the other Traditional. */
  public final boolean crossScript;

  public CopyPair(
      PairMember a,
      PairMember b,
      String kind,
      double similarity,
      double containmentA,
      double containmentB,
      boolean crossScript) {
    this.a = a;
    this.b = b;
    this.kind = kind;
    this.similarity = similarity;
    this.containmentA = containmentA;
    this.containmentB = containmentB;
    this.crossScript = crossScript;
  }

  /** The same pair with the other document first. */
  public CopyPair reversed() {
    return new CopyPair(b, a, kind, similarity, containmentB, containmentA, crossScript);
  }

  /** The same pair with the smaller id first, as it is published. */
  public CopyPair ordered() {
    return a.docId.compareTo(b.docId) < 0 ? this : reversed();
  }

  public boolean isContained() {
    return kind.equals(CONTAINED);
  }
}

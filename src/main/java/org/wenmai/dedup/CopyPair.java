package org.wenmai.dedup;

import java.io.Serializable;

/** A verified pair of copies, or of forms. A plain class, as {@link PairMember}. */
public final class CopyPair implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final String EXACT = "exact";
  public static final String NEAR = "near";
  public static final String CONTAINED = "contained";
  public static final String REWORDED = "reworded";
  public static final String FORM = "form";

  public final PairMember a;
  public final PairMember b;

  /** Exact, near, contained, reworded or form. */
  public final String kind;

  /** Jaccard similarity of the shingles. */
  public final double similarity;

  /** Share of the shingles of a that b has. */
  public final double containmentA;

  /** Share of the shingles of b that a has. */
  public final double containmentB;

  /** One is Simplified, the other Traditional. */
  public final boolean crossScript;

  /** A number of the one stands where the other has another. */
  public final boolean numbersDiffer;

  public CopyPair(
      PairMember a,
      PairMember b,
      String kind,
      double similarity,
      double containmentA,
      double containmentB,
      boolean crossScript,
      boolean numbersDiffer) {
    this.a = a;
    this.b = b;
    this.kind = kind;
    this.similarity = similarity;
    this.containmentA = containmentA;
    this.containmentB = containmentB;
    this.crossScript = crossScript;
    this.numbersDiffer = numbersDiffer;
  }

  /** The same pair with the other document first. */
  public CopyPair reversed() {
    return new CopyPair(
        b, a, kind, similarity, containmentB, containmentA, crossScript, numbersDiffer);
  }

  /** The same pair, as one of forms. */
  public CopyPair asForm() {
    return new CopyPair(
        a, b, FORM, similarity, containmentA, containmentB, crossScript, numbersDiffer);
  }

  /** The same pair with the smaller id first, as it is published. */
  public CopyPair ordered() {
    return a.docId.compareTo(b.docId) < 0 ? this : reversed();
  }

  /** Whether the two are no copies, but were filled in from one form. */
  public boolean isForm() {
    return kind.equals(FORM);
  }

  public boolean isContained() {
    return kind.equals(CONTAINED);
  }
}

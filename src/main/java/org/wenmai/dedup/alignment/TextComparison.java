package org.wenmai.dedup.alignment;

import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.sketch.JaccardSimilarity;
import org.wenmai.dedup.sketch.Shingles;
import org.wenmai.dedup.sketch.TextUnits;

/**
 * Whether one of two texts is a copy of the other, and of which kind.
 *
 * <p>First by the shingles that they share: near copies have most of both, a container has most of
 * its part. Then by the passages that they share: a text that was reworded keeps few shingles, but
 * what is left of it stands in the same order in both texts and leaves only short gaps; a part that
 * was taken over word for word is one long passage.
 *
 * <p>Two texts that differ mainly in their numbers were filled in from one form: tonight's weather
 * in two towns, the statutes of two years. These are no copies, however alike they are, since
 * nobody who copies a text or rewords it changes its numbers.
 *
 * <p>Immutable, thread-safe.
 */
public final class TextComparison {
  /** Units of the longest text that is aligned; longer ones are compared by their shingles only. */
  private static final int MAX_UNITS = 1 << 21;

  /** Share of the anchors of a copy that stand in the same order in both texts. */
  private static final double MIN_IN_ORDER = 0.97;

  /** The same of a part that was taken over word for word. */
  private static final double MIN_VERBATIM_IN_ORDER = 0.95;

  /** Changes for each equal unit, up to which a passage is word for word. */
  private static final double MAX_VERBATIM_CHANGES = 0.01;

  /** Units of the passages of such a part, in the mean. */
  private static final int MIN_VERBATIM_UNITS = 50;

  private final double nearThreshold;
  private final double containedThreshold;
  private final double passageThreshold;
  private final double alignedThreshold;

  /** How a pair is alike. */
  public enum Kind {
    /** Most shingles of both are the same. */
    NEAR,
    /** Most of the one is in the other, which has more besides; or a long part of it is. */
    CONTAINED,
    /** The same in other words. */
    REWORDED,
    /** The same form with other numbers. */
    FORM
  }

  /**
   * What was found.
   *
   * @param kind null for texts that are no copies
   * @param similarity Jaccard similarity of the shingles
   * @param containmentA share of the shingles of the first text that the second has
   * @param containmentB share of the shingles of the second text that the first has
   * @param numbersDiffer a number of the one stands where the other has another
   * @param alignment null where the texts were too long, or too unlike, to be aligned
   */
  public record Result(
      @Nullable Kind kind,
      double similarity,
      double containmentA,
      double containmentB,
      boolean numbersDiffer,
      @Nullable Alignment alignment) {}

  /** A text with what is compared of it. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
  public record Side(TextUnits units, long[] shingles) {
    /** Cuts a text, which should be folded to one script. */
    public static Side of(String text) {
      TextUnits units = TextUnits.positioned(text);
      return new Side(units, Shingles.of(units));
    }
  }

  /**
   * Creates a comparison.
   *
   * @param nearThreshold least Jaccard similarity of a near copy
   * @param containedThreshold least share of the shingles of a part that its container has
   * @param passageThreshold least share of a text that passages taken over word for word cover
   * @param alignedThreshold least share of one of the texts that the passages of a reworded copy
   *     cover
   */
  public TextComparison(
      double nearThreshold,
      double containedThreshold,
      double passageThreshold,
      double alignedThreshold) {
    this.nearThreshold = nearThreshold;
    this.containedThreshold = containedThreshold;
    this.passageThreshold = passageThreshold;
    this.alignedThreshold = alignedThreshold;
  }

  /**
   * Compares two texts.
   *
   * @param crossScript one was converted from the script of the other, by which words are replaced
   *     by rule too
   */
  public Result compare(Side a, Side b, boolean crossScript) {
    long common = JaccardSimilarity.common(a.shingles(), b.shingles());
    int sizeA = a.shingles().length;
    int sizeB = b.shingles().length;
    double similarity = share(common, sizeA + (long) sizeB - common);
    double inB = share(common, sizeA);
    double inA = share(common, sizeB);
    Kind byShingles = byShingles(similarity, Math.max(inA, inB), Math.min(inA, inB));
    if (Math.max(a.units().size(), b.units().size()) > MAX_UNITS) {
      return new Result(byShingles, similarity, inB, inA, false, null);
    }
    Alignment alignment = PassageAligner.align(a.units(), b.units());
    Kind kind = byShingles == null ? byPassages(alignment, a.units(), b.units()) : byShingles;
    Numbers numbers = kind == null ? Numbers.NONE : Numbers.of(alignment, a.units(), b.units());
    if (numbers.areOfAForm()) {
      kind = Kind.FORM;
    } else if (kind == Kind.NEAR
        && !crossScript
        && Rewording.isConsistent(alignment, a.units(), b.units())) {
      kind = Kind.REWORDED;
    }
    return new Result(kind, similarity, inB, inA, numbers.other() > 0, alignment);
  }

  /**
   * A whole at least twice as large as its part contains it, however similar the two are: a digest
   * of two stories has a similarity of a half with each.
   */
  private @Nullable Kind byShingles(double similarity, double ofPart, double ofWhole) {
    boolean near = similarity >= nearThreshold;
    boolean contained = ofPart >= containedThreshold;
    if (contained && (!near || ofPart >= 2 * ofWhole)) {
      return Kind.CONTAINED;
    }
    return near ? Kind.NEAR : null;
  }

  private @Nullable Kind byPassages(Alignment found, TextUnits a, TextUnits b) {
    double ofA = share(found.coveredA(), a.size());
    double ofB = share(found.coveredB(), b.size());
    double inOrder = share(found.inOrder(), found.anchors());
    double ofPart = Math.max(ofA, ofB);
    if (ofPart >= alignedThreshold && inOrder >= MIN_IN_ORDER) {
      boolean isMostOfBoth = Math.min(ofA, ofB) >= passageThreshold;
      return isMostOfBoth && !isVerbatim(found) ? Kind.REWORDED : Kind.CONTAINED;
    }
    boolean isOnePart =
        !found.passages().isEmpty()
            && found.equal() >= MIN_VERBATIM_UNITS * found.passages().size()
            && isVerbatim(found);
    return isOnePart && ofPart >= passageThreshold && inOrder >= MIN_VERBATIM_IN_ORDER
        ? Kind.CONTAINED
        : null;
  }

  private static boolean isVerbatim(Alignment found) {
    return found.changes() <= MAX_VERBATIM_CHANGES * found.equal();
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }
}

package org.wenmai.dedup.verification;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.sketch.JaccardSimilarity;

/**
 * Verifies candidates: compares each with its pivot, by their shingles, and keeps the pairs that
 * are copies.
 */
final class PivotVerifier {
  private static final Set<String> SCRIPTS = Set.of("Hans", "Hant");

  private final double nearThreshold;
  private final double containedThreshold;
  private final Consumer<CopyPair> out;
  private @Nullable ShingledDocument pivot;
  private long[] pivotShingles = {};

  /**
   * Creates a verifier.
   *
   * @param out gets the copies, the smaller id first
   */
  PivotVerifier(FamiliesConfig config, Consumer<CopyPair> out) {
    this.nearThreshold = config.nearThreshold();
    this.containedThreshold = config.containedThreshold();
    this.out = out;
  }

  /** The next row, by key and step. */
  void accept(VerificationRow row) {
    ShingledDocument document = row.document();
    if (document == null) {
      return;
    }
    if (row.step() == VerificationRow.Step.DOCUMENT) {
      pivot = document;
      pivotShingles = document.shingles();
    } else if (pivot != null && pivot.docId().equals(row.key())) {
      CopyPair pair = row.exact() ? exact(pivot, document) : compared(pivot, document);
      if (pair != null) {
        out.accept(pair.ordered());
      }
    }
  }

  private CopyPair exact(ShingledDocument a, ShingledDocument b) {
    int shingles = pivotShingles.length;
    return new CopyPair(
        a.member(shingles), b.member(shingles), CopyPair.EXACT, 1, 1, 1, crossScript(a, b));
  }

  private @Nullable CopyPair compared(ShingledDocument a, ShingledDocument b) {
    long[] shingles = b.shingles();
    long common = JaccardSimilarity.common(pivotShingles, shingles);
    double similarity = share(common, pivotShingles.length + (long) shingles.length - common);
    double inB = share(common, pivotShingles.length);
    double inA = share(common, shingles.length);
    String kind = kind(similarity, Math.max(inA, inB), Math.min(inA, inB));
    return kind == null
        ? null
        : new CopyPair(
            a.member(pivotShingles.length),
            b.member(shingles.length),
            kind,
            similarity,
            inB,
            inA,
            crossScript(a, b));
  }

  /**
   * A whole at least twice as large as its part contains it, however similar the two are: a digest
   * of two stories has a similarity of a half with each.
   */
  private @Nullable String kind(double similarity, double ofPart, double ofWhole) {
    boolean near = similarity >= nearThreshold;
    boolean contained = ofPart >= containedThreshold;
    if (contained && (!near || ofPart >= 2 * ofWhole)) {
      return CopyPair.CONTAINED;
    }
    return near ? CopyPair.NEAR : null;
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }

  private static boolean crossScript(ShingledDocument a, ShingledDocument b) {
    return a.script() != null
        && b.script() != null
        && !a.script().equals(b.script())
        && SCRIPTS.contains(a.script())
        && SCRIPTS.contains(b.script());
  }
}

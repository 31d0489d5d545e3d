package org.wenmai.dedup.candidates;

import java.io.Serializable;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.sketch.PackedSignature;

/**
 * Leaves out the pairs of a bucket whose estimated similarity is clearly below what a copy needs.
 *
 * <p>A copy needs the near threshold, or, where sizes differ, the similarity that the containment
 * threshold implies: a part of p shingles with share c in a whole of w has similarity c·p / (p + w
 * - c·p). An estimate from 128 numbers cannot tell similarities below {@link #LEAST} apart, so no
 * less is asked for.
 */
final class SignatureFilter implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final double LEAST = 0.05;

  /** Standard errors of an estimate by 128 numbers of four bits: 1 in 700 copies is missed. */
  private static final double ERRORS = 3;

  private static final double NUMBERS = 128;

  private final double near;
  private final double contained;

  SignatureFilter(FamiliesConfig config) {
    this.near = config.nearThreshold();
    this.contained = config.containedThreshold();
  }

  boolean likely(BucketMember a, BucketMember b) {
    double needed = Math.min(near, Math.max(LEAST, implied(a.shingles(), b.shingles())));
    double error = Math.sqrt(needed * (1 - needed) / NUMBERS);
    return PackedSignature.similarity(a.packed(), b.packed()) >= needed - ERRORS * error;
  }

  /** The similarity of a pair that just reaches the containment threshold. */
  private double implied(int a, int b) {
    double common = contained * Math.min(a, b);
    return common / (a + (double) b - common);
  }
}

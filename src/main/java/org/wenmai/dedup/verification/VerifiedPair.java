package org.wenmai.dedup.verification;

import java.util.List;
import java.util.Map;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.alignment.Substitutions.Substitution;

/**
 * A verified pair with its evidence.
 *
 * @param pair the smaller id first
 * @param passages what both texts share, in the order of the first
 * @param substitutions what the copy has for words of the original, with counts
 */
record VerifiedPair(
    CopyPair pair, List<SharedPassage> passages, Map<Substitution, Integer> substitutions) {

  /** A passage in code points of both repaired texts, ends exclusive. */
  record SharedPassage(int aStart, int aEnd, int bStart, int bEnd) {
    SharedPassage reversed() {
      return new SharedPassage(bStart, bEnd, aStart, aEnd);
    }
  }
}

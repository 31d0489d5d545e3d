package org.wenmai.dedup.verification;

import java.util.ArrayList;
import java.util.Comparator;
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
    /** The same ones with the other text first, in its order. */
    static List<SharedPassage> reversed(List<SharedPassage> passages) {
      return passages.stream()
          .map(its -> new SharedPassage(its.bStart, its.bEnd, its.aStart, its.aEnd))
          .sorted(Comparator.comparingInt(SharedPassage::aStart))
          .toList();
    }

    /**
     * The same ones, of which none begins before another ends: a code point that was written for
     * several characters may be the last of one and the first of the next.
     *
     * @param passages in the order of the first text
     */
    static List<SharedPassage> disjoint(List<SharedPassage> passages) {
      return reversed(disjointInA(reversed(disjointInA(passages))));
    }

    private static List<SharedPassage> disjointInA(List<SharedPassage> passages) {
      List<SharedPassage> disjoint = new ArrayList<>();
      int end = 0;
      for (SharedPassage its : passages) {
        disjoint.add(new SharedPassage(Math.max(end, its.aStart), its.aEnd, its.bStart, its.bEnd));
        end = its.aEnd;
      }
      return disjoint;
    }
  }
}

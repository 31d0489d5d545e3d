package org.wenmai.dedup.alignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Anchors that follow each other in both texts over short gaps, on any diagonal. */
final class AnchorChain {
  /** Units from one anchor to the next: a longer gap is no change within a passage. */
  static final int MAX_GAP = 24;

  private final List<int[]> anchors = new ArrayList<>();

  private AnchorChain() {}

  /** Positions of each anchor in both texts. */
  List<int[]> anchors() {
    return anchors;
  }

  /** Where it begins in a text, 0 or 1. */
  int start(int text) {
    return anchors.get(0)[text];
  }

  /** Where it ends in a text, 0 or 1; exclusive. */
  int end(int text) {
    return anchors.get(anchors.size() - 1)[text] + Anchors.WIDTH;
  }

  /**
   * Chains that do not overlap in either text, in the order of the first; of those that would, the
   * ones with most anchors. Each anchor continues the nearest chain that it can.
   */
  static List<AnchorChain> of(Anchors anchors) {
    List<AnchorChain> all = new ArrayList<>();
    List<AnchorChain> open = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i++) {
      int a = anchors.a(i);
      int b = anchors.b(i);
      open.removeIf(chain -> a - chain.last(0) > MAX_GAP);
      AnchorChain nearest = nearest(open, a, b);
      if (nearest == null) {
        nearest = new AnchorChain();
        all.add(nearest);
        open.add(nearest);
      }
      nearest.anchors.add(new int[] {a, b});
    }
    return disjoint(all);
  }

  private static @Nullable AnchorChain nearest(List<AnchorChain> open, int a, int b) {
    AnchorChain nearest = null;
    int least = Integer.MAX_VALUE;
    for (AnchorChain chain : open) {
      int da = a - chain.last(0);
      int db = b - chain.last(1);
      int distance = da + db + Math.abs(da - db);
      if (db > 0 && db <= MAX_GAP && distance < least) {
        least = distance;
        nearest = chain;
      }
    }
    return nearest;
  }

  private int last(int text) {
    return anchors.get(anchors.size() - 1)[text];
  }

  private static List<AnchorChain> disjoint(List<AnchorChain> chains) {
    List<AnchorChain> longestFirst = new ArrayList<>(chains);
    longestFirst.sort(
        Comparator.comparingInt((AnchorChain chain) -> -chain.anchors.size())
            .thenComparingInt(chain -> chain.start(0)));
    BitSet[] taken = {new BitSet(), new BitSet()};
    List<AnchorChain> kept = new ArrayList<>();
    for (AnchorChain chain : longestFirst) {
      if (chain.isFree(taken[0], 0) && chain.isFree(taken[1], 1)) {
        taken[0].set(chain.start(0), chain.end(0));
        taken[1].set(chain.start(1), chain.end(1));
        kept.add(chain);
      }
    }
    kept.sort(Comparator.comparingInt(chain -> chain.start(0)));
    return kept;
  }

  private boolean isFree(BitSet taken, int text) {
    int next = taken.nextSetBit(start(text));
    return next < 0 || next >= end(text);
  }
}

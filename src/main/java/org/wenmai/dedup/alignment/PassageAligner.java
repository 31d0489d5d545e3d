package org.wenmai.dedup.alignment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.wenmai.dedup.alignment.AlignedPassage.Change;
import org.wenmai.dedup.sketch.TextUnits;

/**
 * Finds the passages that two texts share: seeds that are unique in both, chained over short gaps
 * and extended, as aligners of genomes do (MUMmer, Delcher et al. 1999) and the detection of text
 * reuse after them. A passage may have been moved, and words in it replaced, inserted or left out.
 *
 * <p>Time is that of sorting, memory is linear. Thread-safe; the same texts give the same passages.
 */
public final class PassageAligner {
  /** Equal units that make a passage; fewer are phrases that many texts have. */
  static final int MIN_EQUAL = 12;

  private final TextUnits a;
  private final TextUnits b;
  private final BitSet takenA = new BitSet();
  private final BitSet takenB = new BitSet();

  private PassageAligner(TextUnits a, TextUnits b) {
    this.a = a;
    this.b = b;
  }

  /** Aligns two texts. */
  public static Alignment align(TextUnits a, TextUnits b) {
    Anchors anchors = Anchors.of(a, b);
    List<AlignedPassage> passages = new PassageAligner(a, b).passages(AnchorChain.of(anchors));
    return new Alignment(passages, anchors.size(), anchors.inOrder());
  }

  private List<AlignedPassage> passages(List<AnchorChain> chains) {
    for (AnchorChain chain : chains) {
      takenA.set(chain.start(0), chain.end(0));
      takenB.set(chain.start(1), chain.end(1));
    }
    List<AlignedPassage> passages = new ArrayList<>();
    for (AnchorChain chain : chains) {
      AlignedPassage passage = extended(filled(chain));
      if (passage.equal() >= MIN_EQUAL) {
        passages.add(passage);
      }
    }
    return passages;
  }

  /** A chain with what lies between its anchors. */
  private AlignedPassage filled(AnchorChain chain) {
    GapAligner gaps = new GapAligner(a, b);
    List<Change> changes = new ArrayList<>();
    int equal = 0;
    int endA = chain.start(0);
    int endB = chain.start(1);
    for (int[] anchor : chain.anchors()) {
      // An anchor may overlap the one before; on another diagonal too, where something repeats.
      int skip = Math.max(0, Math.max(endA - anchor[0], endB - anchor[1]));
      equal += gaps.align(endA, anchor[0] + skip, endB, anchor[1] + skip, changes);
      equal += Anchors.WIDTH - skip;
      endA = anchor[0] + Anchors.WIDTH;
      endB = anchor[1] + Anchors.WIDTH;
    }
    return new AlignedPassage(chain.start(0), endA, chain.start(1), endB, equal, changes);
  }

  /** A passage with the equal units before and behind it that no other passage has. */
  private AlignedPassage extended(AlignedPassage passage) {
    int before = 0;
    while (isFree(passage.aStart() - before - 1, passage.bStart() - before - 1)) {
      before++;
    }
    int behind = 0;
    while (isFree(passage.aEnd() + behind, passage.bEnd() + behind)) {
      behind++;
    }
    AlignedPassage extended =
        new AlignedPassage(
            passage.aStart() - before,
            passage.aEnd() + behind,
            passage.bStart() - before,
            passage.bEnd() + behind,
            passage.equal() + before + behind,
            passage.changes());
    takenA.set(extended.aStart(), extended.aEnd());
    takenB.set(extended.bStart(), extended.bEnd());
    return extended;
  }

  /** Whether these two units are equal, and in no passage. */
  private boolean isFree(int inA, int inB) {
    return inA >= 0
        && inB >= 0
        && inA < a.size()
        && inB < b.size()
        && !takenA.get(inA)
        && !takenB.get(inB)
        && a.hash(inA) == b.hash(inB);
  }
}

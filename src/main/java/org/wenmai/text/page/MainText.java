package org.wenmai.text.page;

import java.util.ArrayList;
import java.util.List;

/** Finds the blocks that a page is there for. */
final class MainText {
  private MainText() {}

  /** The main blocks in order; all where none stands out. */
  static List<Block> of(Blocks page) {
    double[] scores = new double[page.boxes().size()];
    for (Block block : page.blocks()) {
      if (block.chars() >= 25 && block.linkShare() < 0.5) {
        double score = 1 + Math.min(block.chars() / 100.0, 3);
        double share = 1;
        Box at = block.box();
        for (int up = 0; up < 3 && at != null; up++, at = at.parent) {
          scores[at.index] += score * share;
          share /= 2;
        }
      }
    }
    Box best = page.boxes().get(0);
    double top = 0;
    for (int i = 0; i < scores.length; i++) {
      double score = scores[i] * (1 - page.boxes().get(i).linkShare());
      if (score > top) {
        top = score;
        best = page.boxes().get(i);
      }
    }
    List<Block> main = new ArrayList<>();
    for (Block block : page.blocks().subList(best.first, best.end)) {
      if (block.linkShare() < 0.5) {
        main.add(block);
      }
    }
    return main.isEmpty() ? page.blocks() : main;
  }
}

package org.wenmai.text.boilerplate;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The furniture at one edge of a document: what is known of it, from the edge inwards, up to where
 * the document begins. A title, a byline or a caption may stand between; more is the document.
 */
final class EdgeScanner {
  private static final int GAP_PIECES = 2;
  private static final int GAP_WEIGHT = 200;
  private static final int ROOM = 16;

  private EdgeScanner() {}

  /**
   * Which pieces are known furniture that hangs together with the edge.
   *
   * @param edge the pieces
   * @param known whether a piece is known; asked once for each, in order
   * @return places from the edge, ascending
   */
  static int[] places(DocumentEdge edge, IntPredicate known) {
    int[] found = new int[ROOM];
    int size = 0;
    int gap = 0;
    int weight = 0;
    for (int i = 0; gap <= GAP_PIECES && weight <= GAP_WEIGHT && edge.has(i); i++) {
      if (known.test(i)) {
        found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
        found[size++] = i;
        gap = 0;
        weight = 0;
      } else if (!edge.get(i).template().isNeutral()) {
        gap++;
        weight += edge.get(i).template().weight();
      }
    }
    return Arrays.copyOf(found, size);
  }
}

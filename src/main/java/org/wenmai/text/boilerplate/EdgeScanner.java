package org.wenmai.text.boilerplate;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Scans one edge of a document for known boilerplate, from the edge inwards, up to where the
 * document proper begins. A gap as long as a title, a byline or a caption is skipped; a longer one
 * ends the scan.
 */
final class EdgeScanner {
  private static final int MAX_GAP_FRAGMENTS = 2;
  private static final int MAX_GAP_WEIGHT = 200;
  private static final int INITIAL_CAPACITY = 16;

  private EdgeScanner() {}

  /**
   * Finds the known boilerplate that is connected to the edge.
   *
   * @param isKnown whether the fragment with this index is known boilerplate; called once for each
   *     fragment, in order
   * @return indexes of fragments, counted from the edge, ascending
   */
  static int[] scan(DocumentEdge edge, IntPredicate isKnown) {
    int[] found = new int[INITIAL_CAPACITY];
    int size = 0;
    int gap = 0;
    int gapWeight = 0;
    for (int i = 0; gap <= MAX_GAP_FRAGMENTS && gapWeight <= MAX_GAP_WEIGHT && edge.has(i); i++) {
      if (isKnown.test(i)) {
        found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
        found[size++] = i;
        gap = 0;
        gapWeight = 0;
      } else if (!edge.get(i).template().isNeutral()) {
        gap++;
        gapWeight += edge.get(i).template().weight();
      }
    }
    return Arrays.copyOf(found, size);
  }
}

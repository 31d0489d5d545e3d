package org.wenmai.text.boilerplate;

import java.util.function.Predicate;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/** Looks at the neighbors of each boilerplate candidate at one edge of one document. */
final class EdgeContext {
  private static final int MAX_DISTANCE = 4;

  private final DocumentEdge edge;
  private final int[] candidates;
  private final boolean[] anchors;

  /**
   * Creates the context of an edge.
   *
   * @param candidates indexes of the fragments that may be boilerplate, ascending
   * @param isAnchor whether a template is boilerplate by itself
   */
  EdgeContext(DocumentEdge edge, int[] candidates, Predicate<FragmentTemplate> isAnchor) {
    this.edge = edge;
    this.candidates = candidates;
    this.anchors = new boolean[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      anchors[i] = isAnchor.test(edge.get(candidates[i]).template());
    }
  }

  /**
   * The neighbors of one candidate.
   *
   * @param framed whether an anchor is near on the inner side, so that the candidate is between the
   *     edge and the anchor
   * @param fields number of other front matter fields near
   */
  record Neighbors(boolean framed, int fields) {}

  /** The neighbors of the candidate with this index. */
  Neighbors neighbors(int index) {
    boolean framed = false;
    int fields = 0;
    int from = Math.max(0, index - MAX_DISTANCE);
    int to = Math.min(candidates.length, index + MAX_DISTANCE + 1);
    for (int i = from; i < to; i++) {
      if (i != index && !template(i).key().equals(template(index).key())) {
        fields += template(i).shape() == Shape.FIELD ? 1 : 0;
        framed |= anchors[i] && i > index;
      }
    }
    return new Neighbors(framed, fields);
  }

  private FragmentTemplate template(int i) {
    return edge.get(candidates[i]).template();
  }
}

package org.wenmai.text.boilerplate;

import java.util.function.Predicate;
import org.wenmai.text.boilerplate.FragmentTemplate.Shape;

/** What stands by each piece of furniture at one edge of one document. */
final class EdgeContext {
  private static final int NEAR = 4;

  private final DocumentEdge edge;
  private final int[] run;
  private final boolean[] anchors;

  /**
   * Looks at the furniture of an edge.
   *
   * @param edge its pieces
   * @param run which of them may be furniture
   * @param isAnchor whether a template is furniture by itself
   */
  EdgeContext(DocumentEdge edge, int[] run, Predicate<FragmentTemplate> isAnchor) {
    this.edge = edge;
    this.run = run;
    this.anchors = new boolean[run.length];
    for (int i = 0; i < run.length; i++) {
      anchors[i] = isAnchor.test(edge.get(run[i]).template());
    }
  }

  /**
   * The company of one piece.
   *
   * @param within furniture that is sure by itself stands near on the side of the text
   * @param fields other fields of front matter near
   */
  record Kept(boolean within, int fields) {}

  Kept of(int at) {
    boolean within = false;
    int fields = 0;
    for (int i = Math.max(0, at - NEAR); i < Math.min(run.length, at + NEAR + 1); i++) {
      if (i != at && !template(i).key().equals(template(at).key())) {
        fields += template(i).shape() == Shape.FIELD ? 1 : 0;
        within |= anchors[i] && i > at;
      }
    }
    return new Kept(within, fields);
  }

  private FragmentTemplate template(int i) {
    return edge.get(run[i]).template();
  }
}

package org.wenmai.text.boilerplate;

import java.util.HashSet;
import java.util.Set;

/**
 * The fragments of one sampled document.
 *
 * @param head fragments from the beginning inwards
 * @param tail fragments from the end inwards
 * @param keys template keys of all fragments that are not neutral
 */
record DocumentFragments(DocumentEdge head, DocumentEdge tail, Set<String> keys) {
  static DocumentFragments of(String text) {
    DocumentEdge head = new DocumentEdge(text, EdgePosition.HEAD);
    DocumentEdge tail = new DocumentEdge(text, EdgePosition.TAIL);
    Set<String> keys = new HashSet<>();
    addKeys(head, keys);
    addKeys(tail, keys);
    return new DocumentFragments(head, tail, keys);
  }

  private static void addKeys(DocumentEdge edge, Set<String> keys) {
    for (TextFragment fragment : edge.all()) {
      if (!fragment.template().isNeutral()) {
        keys.add(fragment.template().key());
      }
    }
  }

  DocumentEdge at(EdgePosition position) {
    return position == EdgePosition.HEAD ? head : tail;
  }
}

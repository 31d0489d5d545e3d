package org.wenmai.text.boilerplate;

import java.util.HashSet;
import java.util.Set;

/**
 * The pieces of one document while furniture is learned.
 *
 * @param head from the beginning inwards
 * @param tail from the end inwards
 * @param keys of all pieces that are not neutral
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
    for (TextFragment piece : edge.all()) {
      if (!piece.template().isNeutral()) {
        keys.add(piece.template().key());
      }
    }
  }

  DocumentEdge at(EdgePosition place) {
    return place == EdgePosition.HEAD ? head : tail;
  }
}

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
record Observed(Edge head, Edge tail, Set<String> keys) {
  static Observed of(String text) {
    Edge head = new Edge(text, Place.HEAD);
    Edge tail = new Edge(text, Place.TAIL);
    Set<String> keys = new HashSet<>();
    addKeys(head, keys);
    addKeys(tail, keys);
    return new Observed(head, tail, keys);
  }

  private static void addKeys(Edge edge, Set<String> keys) {
    for (Piece piece : edge.all()) {
      if (!piece.template().isNeutral()) {
        keys.add(piece.template().key());
      }
    }
  }

  Edge at(Place place) {
    return place == Place.HEAD ? head : tail;
  }
}

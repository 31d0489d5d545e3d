package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The symmetric graph of nearest neighbours: two documents are joined if one of them is among the
 * nearest of the other. Immutable and thread-safe.
 */
final class NeighbourGraph {
  private final List<NeighbourIndex.Neighbours> neighbours;

  private NeighbourGraph(List<NeighbourIndex.Neighbours> neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * The graph of documents.
   *
   * @param index of the same documents
   * @param limit how many neighbours each looks for
   */
  static NeighbourGraph symmetric(NeighbourIndex index, List<TermVector> documents, int limit) {
    List<NeighbourIndex.Neighbours> nearest =
        IntStream.range(0, documents.size())
            .parallel()
            .mapToObj(i -> index.nearest(documents.get(i), limit, i))
            .toList();
    List<List<Edge>> edges = new ArrayList<>();
    for (int i = 0; i < nearest.size(); i++) {
      edges.add(new ArrayList<>());
    }
    for (int i = 0; i < nearest.size(); i++) {
      NeighbourIndex.Neighbours found = nearest.get(i);
      for (int n = 0; n < found.size(); n++) {
        int other = found.documents()[n];
        edges.get(i).add(new Edge(other, found.cosines()[n]));
        if (!contains(nearest.get(other), i)) {
          edges.get(other).add(new Edge(i, found.cosines()[n]));
        }
      }
    }
    return new NeighbourGraph(edges.stream().map(NeighbourGraph::neighbours).toList());
  }

  private record Edge(int document, double cosine) {}

  private static boolean contains(NeighbourIndex.Neighbours neighbours, int document) {
    for (int neighbour : neighbours.documents()) {
      if (neighbour == document) {
        return true;
      }
    }
    return false;
  }

  private static NeighbourIndex.Neighbours neighbours(List<Edge> edges) {
    return new NeighbourIndex.Neighbours(
        edges.stream().mapToInt(Edge::document).toArray(),
        edges.stream().mapToDouble(Edge::cosine).toArray());
  }

  NeighbourIndex.Neighbours neighbours(int document) {
    return neighbours.get(document);
  }
}

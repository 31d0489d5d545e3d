package org.wenmai.stage.topics;

import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.topic.Centroids;
import org.wenmai.topic.ClusterSums;

/** One round of k-means in every language: each document goes to its nearest topic. */
final class PlaceSums implements Fold<PlaceSums> {
  private static final long serialVersionUID = 1L;

  private final List<Centroids> centroids;
  private final List<ClusterSums> sums;

  PlaceSums(Model model) {
    centroids = model.domains().stream().map(Domain::centroids).toList();
    sums = centroids.stream().map(c -> new ClusterSums(c.count(), c.dimensions())).toList();
  }

  @Override
  public void add(Document document) {
    if (document.teaches() && document.isPlaced()) {
      int domain = document.domain();
      sums.get(domain).add(document.place(), centroids.get(domain));
    }
  }

  @Override
  public void addAll(PlaceSums other) {
    for (int i = 0; i < sums.size(); i++) {
      sums.get(i).addAll(other.sums.get(i));
    }
  }

  boolean sameClusters(PlaceSums other) {
    return IntStream.range(0, sums.size())
        .allMatch(i -> sums.get(i).sameClusters(other.sums.get(i)));
  }

  /** The domains with topics in the middle of their documents. */
  List<Domain> moved(List<Domain> domains) {
    return IntStream.range(0, domains.size())
        .mapToObj(i -> moved(domains.get(i), sums.get(i)))
        .toList();
  }

  private static Domain moved(Domain domain, ClusterSums sums) {
    long[] counts = sums.counts();
    int largest = 0;
    for (int c = 1; c < counts.length; c++) {
      largest = counts[c] > counts[largest] ? c : largest;
    }
    return domain.with(sums.centroids(domain.centroids()), largest);
  }
}

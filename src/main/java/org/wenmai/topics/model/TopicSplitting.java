package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wenmai.hash.SplitMix64;

/**
 * Splits topics into finer ones: the points of each topic are clustered as those of the collection
 * are, see {@link ConsensusClustering} and {@link TopicCountSelection}. Pure functions.
 *
 * <p>A topic stays whole if it has few points, if its clusterings do not agree with each other, or
 * if they do not tell more than chance of words by which a document was not recognized: documents
 * of one subject fall into clusters too.
 */
public final class TopicSplitting {
  private static final int MIN_POINTS = 24;
  private static final int MIN_POINTS_PER_TOPIC = 8;
  private static final int MAX_TOPICS = 10;

  /** Points of the smallest finer topic. */
  private static final int MIN_MEMBERS = 4;

  /** More points change little and cost time. */
  private static final int MAX_POINTS = 300;

  private static final double MIN_STABILITY = 0.4;

  /**
   * A document has a part in making its cluster, the larger the fewer there are in it: planted
   * texts of one subject gain up to 1.5 times its share.
   */
  private static final double CHANCE = 2;

  private TopicSplitting() {}

  /**
   * Splits topics.
   *
   * @param documents the terms of the points
   * @param points points of length 1, in a reproducible order
   * @param topics the topic of each point
   * @param fits how many clusterings of a topic are compared, at least 1
   * @param seed seed of all random choices
   * @return by topic, its finer topics: two or more, or one if it stays whole
   */
  public static List<VonMisesFisherMixture> split(
      List<TermVector> documents,
      List<double[]> points,
      int[] topics,
      VonMisesFisherMixture mixture,
      int fits,
      long seed) {
    List<List<Integer>> members = new ArrayList<>();
    for (int c = 0; c < mixture.count(); c++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < topics.length; i++) {
      List<Integer> ofTopic = members.get(topics[i]);
      if (ofTopic.size() < MAX_POINTS) {
        ofTopic.add(i);
      }
    }
    return IntStream.range(0, members.size())
        .parallel()
        .mapToObj(
            c ->
                split(
                    members.get(c).stream().map(documents::get).toList(),
                    members.get(c).stream().map(points::get).toList(),
                    mixture.centroids().centroid(c),
                    fits,
                    SplitMix64.hash(seed, c)))
        .toList();
  }

  private static VonMisesFisherMixture split(
      List<TermVector> documents, List<double[]> points, double[] direction, int fits, long seed) {
    int most = Math.min(MAX_TOPICS, points.size() / MIN_POINTS_PER_TOPIC);
    if (points.size() >= MIN_POINTS) {
      ConsensusClustering clustering = ConsensusClustering.fit(points, most, fits, seed);
      List<ConsensusClustering.Clustering> clusterings =
          IntStream.rangeClosed(2, most)
              .mapToObj(clustering::at)
              .filter(clusters -> smallest(clusters) >= MIN_MEMBERS)
              .toList();
      DocumentTermMatrix terms = DocumentTermMatrix.of(documents);
      List<TopicCountSelection.ScoredTopicCount> curve =
          TopicCountSelection.curve(clusterings, terms, points);
      if (!curve.isEmpty()) {
        ConsensusClustering.Clustering best =
            clusterings.get(curve.indexOf(TopicCountSelection.best(curve)));
        if (best.stability() >= MIN_STABILITY && isNoChance(terms, best)) {
          return VonMisesFisherMixture.of(points, best.clusters(), best.centroids());
        }
      }
    }
    Centroids whole = Centroids.of(new double[][] {direction}, direction.length);
    return VonMisesFisherMixture.of(points, new int[points.size()], whole);
  }

  private static boolean isNoChance(
      DocumentTermMatrix terms, ConsensusClustering.Clustering clusters) {
    double share = (double) clusters.count() / terms.documents();
    return new PredictiveGain(terms).heldOut(clusters.clusters(), clusters.count())
        > CHANCE * share;
  }

  private static int smallest(ConsensusClustering.Clustering clustering) {
    int[] sizes = new int[clustering.count()];
    for (int cluster : clustering.clusters()) {
      sizes[cluster]++;
    }
    return IntStream.of(sizes).min().orElse(0);
  }
}

package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;

/**
 * Selects the number of topics of a collection. Pure functions.
 *
 * <p>No single criterion finds it: what clusters tell of the words of their documents ({@link
 * PredictiveGain}) grows with every further cluster, stability falls from two on with a peak where
 * the collection has groups of its own. So the gain says where to look, the smallest number that
 * reaches {@value #ENOUGH_GAIN} of the largest gain; stability chooses there: the largest product
 * of its square and a log-normal weight around that number. Where fits agree entirely, finer topics
 * are taken as long as they do.
 *
 * <p>Numbers from 2 to {@value #MAX_TOPICS} are tried, with at least {@value #MIN_POINTS_PER_TOPIC}
 * points a topic; fewer than {@value #MIN_POINTS} points are one topic.
 */
public final class TopicCountSelection {
  /** The largest number of topics that is selected. */
  public static final int MAX_TOPICS = 60;

  /** Fewer points are one topic. */
  public static final int MIN_POINTS = 8;

  private static final int MIN_POINTS_PER_TOPIC = 5;
  private static final double ENOUGH_GAIN = 0.58;

  /** Standard deviation of the weight, of the logarithm: a factor of 1.5. */
  private static final double SPREAD = 0.4;

  /** Fits that agree as much as this are the same but for single points. */
  private static final double SAME = 0.99;

  private static final int[] COUNTS = {
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 24, 28, 34, 40, 50, MAX_TOPICS
  };

  private TopicCountSelection() {}

  /**
   * A number of topics with its scores.
   *
   * @param count the number of topics
   * @param stability mean adjusted Rand index of several fits, at most 1
   * @param separation mean simplified silhouette, 0 to 1
   * @param gain predictive gain in nats a term
   * @param coherence mean NPMI of the top terms of the topics, -1 to 1
   * @param diversity share of distinct ones among the top terms of all topics, 0 to 1
   */
  public record ScoredTopicCount(
      int count,
      double stability,
      double separation,
      double gain,
      double coherence,
      double diversity) {}

  /** The numbers that are tried for so many points, ascending; none for too few points. */
  public static int[] counts(int points) {
    int most = points < MIN_POINTS ? 0 : Math.max(2, points / MIN_POINTS_PER_TOPIC);
    return Arrays.stream(COUNTS).filter(count -> count <= most).toArray();
  }

  /**
   * Scores numbers of topics.
   *
   * @param clusterings the points in so many clusters
   * @param documents the terms of the points
   * @param points points of length 1
   * @return a score of each clustering
   */
  public static List<ScoredTopicCount> curve(
      List<ConsensusClustering.Clustering> clusterings,
      DocumentTermMatrix documents,
      List<double[]> points) {
    PredictiveGain gain = new PredictiveGain(documents);
    ClusterTerms terms = new ClusterTerms(documents);
    return clusterings.stream()
        .parallel()
        .map(clustering -> scored(clustering, gain, terms, points))
        .toList();
  }

  private static ScoredTopicCount scored(
      ConsensusClustering.Clustering clustering,
      PredictiveGain gain,
      ClusterTerms terms,
      List<double[]> points) {
    int count = clustering.count();
    ClusterTerms.Worth worth = terms.worth(clustering.clusters(), count);
    return new ScoredTopicCount(
        count,
        clustering.stability(),
        count < 2 ? 0 : Silhouette.mean(points, clustering.centroids()),
        gain.of(clustering.clusters(), count),
        worth.coherence(),
        worth.diversity());
  }

  /**
   * The number to use.
   *
   * @param curve by ascending count, at least one
   */
  public static ScoredTopicCount best(List<ScoredTopicCount> curve) {
    int expected = expected(curve);
    int best = 0;
    for (int i = 1; i < curve.size(); i++) {
      best = score(curve.get(i), expected) > score(curve.get(best), expected) ? i : best;
    }
    while (best + 1 < curve.size() && isSureAndFiner(curve.get(best), curve.get(best + 1))) {
      best++;
    }
    return curve.get(best);
  }

  private static boolean isSureAndFiner(ScoredTopicCount coarse, ScoredTopicCount fine) {
    return fine.stability() >= SAME && fine.gain() > coarse.gain();
  }

  /** The smallest number that predicts enough of what any number does. */
  private static int expected(List<ScoredTopicCount> curve) {
    double largest = curve.stream().mapToDouble(ScoredTopicCount::gain).max().orElse(0);
    return curve.stream()
        .filter(scored -> scored.gain() >= ENOUGH_GAIN * largest)
        .findFirst()
        .orElse(curve.get(0))
        .count();
  }

  private static double score(ScoredTopicCount scored, int expected) {
    double stability = Math.max(0, scored.stability());
    double distance = Math.log((double) scored.count() / expected) / SPREAD;
    return stability * stability * Math.exp(-distance * distance / 2);
  }
}

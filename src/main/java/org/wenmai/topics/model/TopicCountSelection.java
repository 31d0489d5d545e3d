package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.wenmai.hash.SplitMix64;

/**
 * Selects the number of topics of a collection: the one with the largest product of stability (how
 * similar repeated fits are) and separation (silhouette); of equally good numbers the smallest.
 * Pure functions.
 *
 * <p>Separation alone grows with the number of topics; stability alone favours two. The numbers
 * tried are from 2 to the square root of half the points, at most {@value #MAX_TOPICS}; fewer than
 * 8 points are one topic.
 */
public final class TopicCountSelection {
  /** The largest number of topics that is selected. */
  public static final int MAX_TOPICS = 60;

  private static final int MAX_POINTS = 1000;
  private static final int FITS = 3;
  private static final int ITERATIONS = 12;

  private TopicCountSelection() {}

  /**
   * A number of topics with its scores.
   *
   * @param count the number of topics
   * @param stability mean adjusted Rand index of three fits, at most 1
   * @param separation mean simplified silhouette of the fits, 0 to 1
   */
  public record ScoredTopicCount(int count, double stability, double separation) {
    double score() {
      return Math.max(0, stability) * separation;
    }
  }

  /**
   * Scores several numbers of topics.
   *
   * @param points points of length 1 in a reproducible random order, such as by hash; only the
   *     first {@value #MAX_POINTS} are used
   * @param seed seed of all random choices
   * @return at least one candidate, by count
   */
  public static List<ScoredTopicCount> curve(List<double[]> points, long seed) {
    int maxTopics = Math.min(MAX_TOPICS, (int) Math.sqrt(points.size() / 2.0));
    List<double[]> sample = points.subList(0, Math.min(MAX_POINTS, points.size()));
    List<ScoredTopicCount> curve = new ArrayList<>();
    for (int count = 2; count <= maxTopics; count += Math.max(1, count / 6)) {
      curve.add(candidate(sample, count, seed));
    }
    return curve.isEmpty() ? List.of(new ScoredTopicCount(1, 1, 0)) : curve;
  }

  /** The candidate of the largest score. */
  public static ScoredTopicCount best(List<ScoredTopicCount> curve) {
    ScoredTopicCount best = curve.get(0);
    for (ScoredTopicCount candidate : curve) {
      best = candidate.score() > best.score() ? candidate : best;
    }
    return best;
  }

  /** Scores one number of topics as {@link #curve} does. */
  public static ScoredTopicCount candidate(List<double[]> points, int count, long seed) {
    List<double[]> sample = points.subList(0, Math.min(MAX_POINTS, points.size()));
    if (sample.isEmpty() || count < 2) {
      return new ScoredTopicCount(count, 1, 0);
    }
    SphericalKMeans kMeans = new SphericalKMeans(1, ITERATIONS);
    List<Centroids> fits =
        IntStream.range(0, FITS)
            .mapToObj(
                fit -> kMeans.fit(sample, count, SplitMix64.hash(seed, (long) count * FITS + fit)))
            .toList();
    return new ScoredTopicCount(
        count, stability(sample, fits), mean(fits, fit -> Silhouette.mean(sample, fit)));
  }

  private static double stability(List<double[]> points, List<Centroids> fits) {
    List<int[]> clusterings = fits.stream().map(fit -> clusters(points, fit)).toList();
    int clusters = fits.get(0).count();
    double sum = 0;
    for (int a = 0; a < FITS; a++) {
      int b = (a + 1) % FITS;
      sum += AdjustedRandIndex.of(clusterings.get(a), clusters, clusterings.get(b), clusters);
    }
    return sum / FITS;
  }

  private static double mean(List<Centroids> fits, ToDoubleFunction<Centroids> value) {
    double sum = 0;
    for (Centroids fit : fits) {
      sum += value.applyAsDouble(fit);
    }
    return sum / fits.size();
  }

  private static int[] clusters(List<double[]> points, Centroids centroids) {
    return points.stream()
        .mapToInt(point -> Centroids.nearest(centroids.similarities(point)))
        .toArray();
  }
}

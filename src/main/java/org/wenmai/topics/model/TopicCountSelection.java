package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.wenmai.hash.SplitMix64;

/**
 * How many topics a collection has: the number at which repeated fits agree best and topics are set
 * apart best, that is, at which stability × separation is largest; the smallest of equally good
 * numbers.
 *
 * <p>Separation alone rises with the number of topics, stability alone favours two. Numbers tried
 * run from 2 to the square root of half the points, {@value #MOST} at most; with fewer than 8
 * points there is one topic.
 */
public final class TopicCountSelection {
  /** No more topics than this are found unasked. */
  public static final int MOST = 60;

  private static final int POINTS = 1000;
  private static final int FITS = 3;
  private static final int ITERATIONS = 12;

  private TopicCountSelection() {}

  /**
   * What one number of topics would be worth.
   *
   * @param count the number
   * @param stability mean agreement of three fits, at most 1
   * @param separation mean simplified silhouette over the fits, 0 to 1
   */
  public record Candidate(int count, double stability, double separation) {
    double score() {
      return Math.max(0, stability) * separation;
    }
  }

  /**
   * Tries numbers of topics.
   *
   * @param points of length 1, in random order (by hash say) that never changes; the first {@value
   *     #POINTS} are looked at
   * @param seed the only source of chance
   * @return at least one candidate, by count
   */
  public static List<Candidate> curve(List<double[]> points, long seed) {
    int most = Math.min(MOST, (int) Math.sqrt(points.size() / 2.0));
    List<double[]> few = points.subList(0, Math.min(POINTS, points.size()));
    List<Candidate> curve = new ArrayList<>();
    for (int count = 2; count <= most; count += Math.max(1, count / 6)) {
      curve.add(candidate(few, count, seed));
    }
    return curve.isEmpty() ? List.of(new Candidate(1, 1, 0)) : curve;
  }

  /** The best candidate. */
  public static Candidate best(List<Candidate> curve) {
    Candidate best = curve.get(0);
    for (Candidate candidate : curve) {
      best = candidate.score() > best.score() ? candidate : best;
    }
    return best;
  }

  /** What a given number of topics is worth, measured as {@link #curve} does. */
  public static Candidate candidate(List<double[]> points, int count, long seed) {
    List<double[]> few = points.subList(0, Math.min(POINTS, points.size()));
    if (few.isEmpty() || count < 2) {
      return new Candidate(count, 1, 0);
    }
    SphericalKMeans once = new SphericalKMeans(1, ITERATIONS);
    List<Centroids> fits =
        IntStream.range(0, FITS)
            .mapToObj(fit -> once.fit(few, count, SplitMix64.hash(seed, (long) count * FITS + fit)))
            .toList();
    return new Candidate(count, stability(few, fits), mean(fits, fit -> Silhouette.mean(few, fit)));
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

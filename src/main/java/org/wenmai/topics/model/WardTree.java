package org.wenmai.topics.model;

import java.util.Arrays;

/**
 * Agglomerative clustering: merges the two clusters whose union costs least, until one is left. The
 * tree can be cut at any number of clusters. Takes time for the cube of the number of leaves.
 * Immutable and thread-safe.
 *
 * <p>The cost is that of Ward (1963), how much the union adds to the sum of squared distances, but
 * with a lower weight of the sizes. With the full weight, two halves of a large cluster stay apart
 * longer than small clusters of different subjects; with none, single outliers stay apart.
 */
final class WardTree {
  /**
   * 1 is Ward's criterion, 0 is centroid linkage. Measured on labelled titles, news and laws, and
   * on planted topics of 5 to 200 documents: at 0.8 labels are met as well as at 1 (.576, .571) and
   * all the small topics are found.
   */
  private static final double SIZE_WEIGHT = 0.8;

  /** Whether a leaf has points. */
  private final boolean[] present;

  /** Of each merge, the cluster that remains and the one that is merged into it. */
  private final int[][] merges;

  private WardTree(boolean[] present, int[][] merges) {
    this.present = present;
    this.merges = merges;
  }

  /**
   * Builds the tree of clusters of points.
   *
   * @param clusters the cluster of each point; clusters without points are no leaves
   * @param count number of clusters
   */
  static WardTree of(double[][] points, int[] clusters, int count) {
    double[][] means = new double[count][points.length == 0 ? 0 : points[0].length];
    double[] sizes = new double[count];
    for (int i = 0; i < points.length; i++) {
      sizes[clusters[i]]++;
      for (int d = 0; d < points[i].length; d++) {
        means[clusters[i]][d] += points[i][d];
      }
    }
    for (int c = 0; c < count; c++) {
      for (int d = 0; d < means[c].length && sizes[c] > 0; d++) {
        means[c][d] /= sizes[c];
      }
    }
    boolean[] present = new boolean[count];
    for (int c = 0; c < count; c++) {
      present[c] = sizes[c] > 0;
    }
    return new WardTree(present, merges(means, sizes));
  }

  private static int[][] merges(double[][] means, double[] sizes) {
    int count = sizes.length;
    int left = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
    double[][] costs = new double[count][count];
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        costs[a][b] = cost(means, sizes, a, b);
      }
    }
    int[][] merges = new int[Math.max(0, left - 1)][];
    for (int m = 0; m < merges.length; m++) {
      merges[m] = cheapest(costs, sizes);
      merge(means, sizes, merges[m][0], merges[m][1]);
      for (int other = 0; other < count; other++) {
        int a = Math.min(other, merges[m][0]);
        int b = Math.max(other, merges[m][0]);
        if (a != b) {
          costs[a][b] = cost(means, sizes, a, b);
        }
      }
    }
    return merges;
  }

  private static int[] cheapest(double[][] costs, double[] sizes) {
    int[] best = {-1, -1};
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < sizes.length; a++) {
      for (int b = a + 1; b < sizes.length && sizes[a] > 0; b++) {
        if (sizes[b] > 0 && (best[0] < 0 || costs[a][b] < least)) {
          least = costs[a][b];
          best = new int[] {a, b};
        }
      }
    }
    return best;
  }

  private static double cost(double[][] means, double[] sizes, int a, int b) {
    if (sizes[a] == 0 || sizes[b] == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double squares = 0;
    for (int d = 0; d < means[a].length; d++) {
      double difference = means[a][d] - means[b][d];
      squares += difference * difference;
    }
    return squares * StrictMath.pow(sizes[a] * sizes[b] / (sizes[a] + sizes[b]), SIZE_WEIGHT);
  }

  private static void merge(double[][] means, double[] sizes, int into, int from) {
    double size = sizes[into] + sizes[from];
    for (int d = 0; d < means[into].length; d++) {
      means[into][d] = (means[into][d] * sizes[into] + means[from][d] * sizes[from]) / size;
    }
    sizes[into] = size;
    sizes[from] = 0;
  }

  /**
   * The clusters of the leaves where the tree has a number of clusters, numbered from 0 in the
   * order of their first leaves; 0 for a leaf without points.
   *
   * @param count at least 1; no more clusters than leaves with points are returned
   */
  int[] cut(int count) {
    int leaves = present.length;
    int[] parents = new int[leaves];
    Arrays.setAll(parents, leaf -> leaf);
    for (int m = 0; m < merges.length + 1 - count; m++) {
      parents[merges[m][1]] = merges[m][0];
    }
    int[] numbers = new int[leaves];
    Arrays.fill(numbers, -1);
    int[] clusters = new int[leaves];
    int next = 0;
    for (int leaf = 0; leaf < leaves; leaf++) {
      int root = leaf;
      if (!present[leaf]) {
        continue;
      }
      while (parents[root] != root) {
        root = parents[root];
      }
      if (numbers[root] < 0) {
        numbers[root] = next++;
      }
      clusters[leaf] = numbers[root];
    }
    return clusters;
  }
}

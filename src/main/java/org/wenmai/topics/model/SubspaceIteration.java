package org.wenmai.topics.model;

import java.util.Arrays;
import java.util.List;
import org.wenmai.hash.SplitMix64;

/**
 * Randomized subspace iteration (Halko, Martinsson and Tropp 2011) for the leading right singular
 * vectors of the document-term matrix A: a random matrix Q is multiplied by A Aᵀ a few times and
 * orthonormalized each time, then Aᵀ Q is rotated to the singular vectors. Takes memory for terms ×
 * (dimensions + 10) doubles. Deterministic for a seed. Not thread-safe.
 */
final class SubspaceIteration {
  private static final int OVERSAMPLING = 10;
  private static final int ITERATIONS = 4;
  private static final double NEGLIGIBLE = 1e-9;

  private final int[] terms;
  private final int[][] rows;
  private final double[][] weights;
  private final int dimensions;
  private final long seed;

  SubspaceIteration(List<TermVector> documents, int dimensions, long seed) {
    this.terms =
        documents.stream()
            .flatMapToInt(d -> Arrays.stream(d.terms()))
            .distinct()
            .sorted()
            .toArray();
    this.rows = documents.stream().map(d -> rowsOf(d.terms())).toArray(int[][]::new);
    this.weights = documents.stream().map(TermVector::weights).toArray(double[][]::new);
    this.dimensions = dimensions;
    this.seed = seed;
  }

  private int[] rowsOf(int[] numbers) {
    return Arrays.stream(numbers).map(term -> Arrays.binarySearch(terms, term)).toArray();
  }

  LatentSpace run() {
    int width = Math.min(rows.length, dimensions + OVERSAMPLING);
    double[][] q = orthonormal(random(width), width);
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      q = orthonormal(times(timesTransposed(q)), width);
    }
    double[][] found = orthonormal(timesTransposed(q), dimensions);
    int kept = found.length == 0 ? 0 : found[0].length;
    float[] basis = new float[terms.length * kept];
    for (int t = 0; t < terms.length; t++) {
      for (int d = 0; d < kept; d++) {
        basis[t * kept + d] = (float) found[t][d];
      }
    }
    return new LatentSpace(terms, kept, basis);
  }

  private double[][] random(int width) {
    double[][] q = new double[rows.length][width];
    for (int i = 0; i < q.length; i++) {
      for (int j = 0; j < width; j++) {
        q[i][j] = SplitMix64.uniform(SplitMix64.hash(seed, (long) i * width + j)) - 0.5;
      }
    }
    return q;
  }

  /** Aᵀ Q: one row for each term. */
  private double[][] timesTransposed(double[][] q) {
    int width = q.length == 0 ? 0 : q[0].length;
    double[][] product = new double[terms.length][width];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        addScaled(product[rows[i][j]], weights[i][j], q[i]);
      }
    }
    return product;
  }

  /** A B: one row for each document. */
  private double[][] times(double[][] b) {
    int width = b.length == 0 ? 0 : b[0].length;
    double[][] product = new double[rows.length][width];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        addScaled(product[i], weights[i][j], b[rows[i][j]]);
      }
    }
    return product;
  }

  private static void addScaled(double[] to, double scale, double[] from) {
    for (int d = 0; d < to.length; d++) {
      to[d] += scale * from[d];
    }
  }

  /**
   * Orthonormal columns that span the same space, in descending order of variance; at most {@code
   * width}, fewer if the columns are linearly dependent.
   */
  private static double[][] orthonormal(double[][] matrix, int width) {
    SymmetricEigen eigen = SymmetricEigen.of(gram(matrix));
    int kept = 0;
    double minEigenvalue = eigen.values().length == 0 ? 0 : eigen.values()[0] * NEGLIGIBLE;
    while (kept < Math.min(width, eigen.values().length) && eigen.values()[kept] > minEigenvalue) {
      kept++;
    }
    return rotated(matrix, eigen, kept);
  }

  private static double[][] rotated(double[][] matrix, SymmetricEigen eigen, int kept) {
    double[][] rotation = new double[eigen.values().length][kept];
    for (int d = 0; d < kept; d++) {
      double scale = 1 / Math.sqrt(eigen.values()[d]);
      for (int j = 0; j < rotation.length; j++) {
        rotation[j][d] = eigen.vectors()[d][j] * scale;
      }
    }
    double[][] result = new double[matrix.length][kept];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < rotation.length; j++) {
        addScaled(result[i], matrix[i][j], rotation[j]);
      }
    }
    return result;
  }

  private static double[][] gram(double[][] matrix) {
    int width = matrix.length == 0 ? 0 : matrix[0].length;
    double[][] gram = new double[width][width];
    for (double[] row : matrix) {
      for (int j = 0; j < width; j++) {
        if (row[j] != 0) {
          addScaled(gram[j], row[j], row);
        }
      }
    }
    return gram;
  }
}

package org.wenmai.topics.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (Golub
 * and Van Loan, Matrix Computations, 8.5). The same bits on every machine, since it uses only +, -,
 * *, / and square roots in a fixed order.
 *
 * @param values the eigenvalues, descending
 * @param vectors the eigenvector of each value, one per row
 */
record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int MAX_SWEEPS = 30;
  private static final double NEGLIGIBLE = 1e-12;

  /** Decomposes a matrix, which is overwritten. */
  static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    double[][] rows = new double[n][n];
    for (int i = 0; i < n; i++) {
      rows[i][i] = 1;
    }
    for (int sweep = 0; sweep < MAX_SWEEPS && offDiagonalRatio(matrix) > NEGLIGIBLE; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(matrix, rows, p, q);
        }
      }
    }
    return sorted(matrix, rows);
  }

  /** The largest entry off the diagonal, relative to the largest on it. */
  private static double offDiagonalRatio(double[][] matrix) {
    double offDiagonal = 0;
    double diagonal = 0;
    for (int i = 0; i < matrix.length; i++) {
      diagonal = Math.max(diagonal, Math.abs(matrix[i][i]));
      for (int j = 0; j < i; j++) {
        offDiagonal = Math.max(offDiagonal, Math.abs(matrix[i][j]));
      }
    }
    return diagonal == 0 ? offDiagonal : offDiagonal / diagonal;
  }

  private static void rotate(double[][] a, double[][] rows, int p, int q) {
    double apq = a[p][q];
    if (Math.abs(apq) <= 1e-300) {
      return;
    }
    double theta = (a[q][q] - a[p][p]) / (2 * apq);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    double app = a[p][p] - t * apq;
    double aqq = a[q][q] + t * apq;
    rotateRows(a[p], a[q], c, s);
    for (int i = 0; i < a.length; i++) {
      a[i][p] = a[p][i];
      a[i][q] = a[q][i];
    }
    a[p][p] = app;
    a[q][q] = aqq;
    a[p][q] = 0;
    a[q][p] = 0;
    rotateRows(rows[p], rows[q], c, s);
  }

  private static void rotateRows(double[] x, double[] y, double c, double s) {
    for (int i = 0; i < x.length; i++) {
      double xi = x[i];
      double yi = y[i];
      x[i] = c * xi - s * yi;
      y[i] = s * xi + c * yi;
    }
  }

  private static SymmetricEigen sorted(double[][] matrix, double[][] rows) {
    int[] order =
        IntStream.range(0, matrix.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -matrix[i][i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] values = new double[order.length];
    double[][] vectors = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      values[i] = matrix[order[i]][order[i]];
      vectors[i] = rows[order[i]];
    }
    return new SymmetricEigen(values, vectors);
  }
}

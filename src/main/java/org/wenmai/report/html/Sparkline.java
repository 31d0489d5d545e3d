package org.wenmai.report.html;

import java.util.List;
import java.util.Locale;

/** Draws a trend as the points of an SVG polyline in a box of 100 by 24, zero at the bottom. */
final class Sparkline {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 24;

  /** Keeps the stroke inside the box. */
  private static final double MARGIN = 1.5;

  private Sparkline() {}

  /** Points in the form {@code x,y x,y}; a single value is a level line. */
  static String points(List<Double> values) {
    if (values.size() == 1) {
      return points(List.of(values.get(0), values.get(0)));
    }
    double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = MARGIN + (WIDTH - 2 * MARGIN) * i / (values.size() - 1);
      double height = most == 0 ? 0 : values.get(i) / most * (HEIGHT - 2 * MARGIN);
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, HEIGHT - MARGIN - height));
    }
    return points.toString().strip();
  }
}

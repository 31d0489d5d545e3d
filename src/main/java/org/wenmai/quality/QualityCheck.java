package org.wenmai.quality;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One check of a run, with its outcome.
 *
 * @param name lower-case words joined by underscores
 * @param level what a failure means
 * @param value what was measured; null where it could not be
 * @param threshold what is required; null where nothing is
 * @param passed the value meets the threshold
 */
public record QualityCheck(
    String name, Level level, @Nullable Double value, @Nullable Double threshold, boolean passed) {

  /** What a failure means. */
  public enum Level {
    /** The run is not published. */
    ERROR,
    /** The run is published, and the user is warned. */
    WARNING,
    /** Nothing; the value is only recorded. */
    INFO;

    /** As in the table {@code quality}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static QualityCheck atLeast(String name, Level level, double value, double threshold) {
    return new QualityCheck(name, level, value, threshold, value >= threshold);
  }

  static QualityCheck atMost(String name, Level level, double value, double threshold) {
    return new QualityCheck(name, level, value, threshold, value <= threshold);
  }

  static QualityCheck measured(String name, double value) {
    return new QualityCheck(name, Level.INFO, value, null, true);
  }
}

package org.wenmai.job;

/**
 * What the report shows.
 *
 * @param period how documents are grouped over time, in {@code trends} and in the report
 */
public record ReportConfig(Period period) {
  /** Months: of a corpus that nobody knows yet, days are mostly empty and years too few. */
  public static final ReportConfig DEFAULTS = new ReportConfig(Period.MONTH);

  /** A period of time. */
  public enum Period {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }
}

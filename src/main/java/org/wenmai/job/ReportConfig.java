package org.wenmai.job;

import org.wenmai.topics.CalendarPeriod;

/**
 * What the report shows.
 *
 * @param period how documents are grouped over time, in {@code trends} and in the report
 */
public record ReportConfig(CalendarPeriod period) {
  /** Months: in an unknown corpus most days are empty, and years are too few. */
  public static final ReportConfig DEFAULTS = new ReportConfig(CalendarPeriod.MONTH);
}

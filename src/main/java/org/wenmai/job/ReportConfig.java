package org.wenmai.job;

import org.wenmai.topics.CalendarPeriod;

/**
 * What the report shows.
 *
 * @param period how documents are grouped over time, in {@code trends} and in the report
 */
public record ReportConfig(CalendarPeriod period) {
  /** Months: of a corpus that nobody knows yet, days are mostly empty and years too few. */
  public static final ReportConfig DEFAULTS = new ReportConfig(CalendarPeriod.MONTH);
}

package org.wenmai.topics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A period of the calendar (ISO 8601) over which trends are counted. */
public enum CalendarPeriod {
  DAY,
  /** Monday to Sunday. */
  WEEK,
  MONTH,
  YEAR;

  /** The published name, in lower case. */
  String unit() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The first day of the period that has a day, both in days since 1970-01-01. */
  int startOf(int epochDay) {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    LocalDate start =
        switch (this) {
          case DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case YEAR -> day.withDayOfYear(1);
        };
    return (int) start.toEpochDay();
  }
}

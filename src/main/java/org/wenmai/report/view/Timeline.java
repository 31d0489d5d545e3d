package org.wenmai.report.view;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Documents over time, in the finest unit that gives at most {@value #MAX_PERIODS} periods.
 *
 * @param unit of the periods
 * @param periods in order, without gaps; more than {@value #MAX_PERIODS} years leave out the empty
 * @param first earliest day
 * @param last latest day
 * @param coarse documents whose date is less precise than the unit, such as a mere year, so that no
 *     period has them
 * @param undated documents without a date
 */
public record Timeline(
    Unit unit, List<Period> periods, LocalDate first, LocalDate last, long coarse, long undated) {
  static final int MAX_PERIODS = 60;

  public Timeline {
    periods = List.copyOf(periods);
  }

  /** Documents of the period that begins on this day. */
  public record Period(LocalDate start, long documents) {}

  /** Length of a period. Weeks begin on Monday. */
  public enum Unit {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit length;

    Unit(ChronoUnit length) {
      this.length = length;
    }

    private LocalDate start(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    private long periods(LocalDate first, LocalDate last) {
      return length.between(start(first), start(last)) + 1;
    }

    private LocalDate next(LocalDate period) {
      return period.plus(1, length);
    }

    /** Whether the period is known of a date written as year, month, day or second. */
    private boolean isKnownFrom(String precision) {
      return switch (precision) {
        case "year" -> this == YEAR;
        case "month" -> this == YEAR || this == MONTH;
        default -> true;
      };
    }
  }

  /**
   * Counts days into periods.
   *
   * @param days precision (year, month, day, second) to day to number of documents
   * @param undated documents without a date
   * @return null if there is no day
   */
  static @Nullable Timeline of(Map<String, SortedMap<LocalDate, Long>> days, long undated) {
    SortedMap<LocalDate, Long> all = new TreeMap<>();
    days.values().forEach(some -> some.forEach((day, n) -> all.merge(day, n, Long::sum)));
    if (all.isEmpty()) {
      return null;
    }
    LocalDate first = all.firstKey();
    LocalDate last = all.lastKey();
    Unit unit = unit(first, last);
    SortedMap<LocalDate, Long> counted = counted(days, unit);
    long inPeriods = sum(counted);
    fillGaps(counted, unit);
    return new Timeline(unit, periods(counted), first, last, sum(all) - inPeriods, undated);
  }

  private static Unit unit(LocalDate first, LocalDate last) {
    for (Unit unit : Unit.values()) {
      if (unit.periods(first, last) <= MAX_PERIODS) {
        return unit;
      }
    }
    return Unit.YEAR;
  }

  private static SortedMap<LocalDate, Long> counted(
      Map<String, SortedMap<LocalDate, Long>> days, Unit unit) {
    SortedMap<LocalDate, Long> counted = new TreeMap<>();
    days.forEach(
        (precision, some) -> {
          if (unit.isKnownFrom(precision)) {
            some.forEach((day, n) -> counted.merge(unit.start(day), n, Long::sum));
          }
        });
    return counted;
  }

  private static void fillGaps(SortedMap<LocalDate, Long> counted, Unit unit) {
    if (counted.isEmpty() || unit.periods(counted.firstKey(), counted.lastKey()) > MAX_PERIODS) {
      return;
    }
    LocalDate last = counted.lastKey();
    for (LocalDate period = counted.firstKey(); period.isBefore(last); period = unit.next(period)) {
      counted.putIfAbsent(period, 0L);
    }
  }

  private static List<Period> periods(SortedMap<LocalDate, Long> counted) {
    List<Period> periods = new ArrayList<>();
    counted.forEach((start, documents) -> periods.add(new Period(start, documents)));
    return periods;
  }

  private static long sum(SortedMap<LocalDate, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}

package org.wenmai.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wenmai.report.view.Timeline.Period;
import org.wenmai.report.view.Timeline.Unit;

final class TimelineTest {

  @Test
  void weeksBeginOnMondayAndHaveNoGaps() {
    Timeline timeline = of("day", "2026-01-07", "2026-03-31", "2026-01-08");

    assertThat(timeline.unit()).isEqualTo(Unit.WEEK);
    assertThat(timeline.periods()).hasSize(13);
    assertThat(timeline.periods().get(0)).isEqualTo(new Period(LocalDate.of(2026, 1, 5), 2));
    assertThat(timeline.periods().get(1)).isEqualTo(new Period(LocalDate.of(2026, 1, 12), 0));
  }

  @Test
  void aMereYearIsNoDay() {
    SortedMap<LocalDate, Long> years = new TreeMap<>(Map.of(LocalDate.of(2026, 1, 1), 4L));
    SortedMap<LocalDate, Long> days = new TreeMap<>(Map.of(LocalDate.of(2026, 1, 9), 1L));

    Timeline timeline = Timeline.of(Map.of("year", years, "day", days), 2);

    assertThat(timeline.unit()).isEqualTo(Unit.DAY);
    assertThat(timeline.coarse()).isEqualTo(4);
    assertThat(timeline.undated()).isEqualTo(2);
    assertThat(timeline.periods()).containsExactly(new Period(LocalDate.of(2026, 1, 9), 1));
  }

  @Test
  void withoutAnyDayThereIsNone() {
    assertThat(Timeline.of(Map.of(), 5)).isNull();
  }

  @Test
  void centuriesLeaveOutEmptyYears() {
    Timeline timeline = of("year", "0001-01-01", "2026-01-01");

    assertThat(timeline.unit()).isEqualTo(Unit.YEAR);
    assertThat(timeline.periods()).extracting(Period::documents).containsExactly(1L, 1L);
  }

  @Property(tries = 300)
  void everyDocumentIsCountedOnceAndPeriodsAreBounded(
      @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 0, max = 40_000) Integer> days,
      @ForAll @IntRange(max = 3) int precision) {
    SortedMap<LocalDate, Long> counted = new TreeMap<>();
    days.forEach(day -> counted.merge(LocalDate.EPOCH.plusDays(day), 1L, Long::sum));

    Timeline timeline =
        Timeline.of(Map.of(List.of("day", "second", "month", "year").get(precision), counted), 0);

    long shown = timeline.periods().stream().mapToLong(Period::documents).sum();
    assertThat(shown + timeline.coarse()).isEqualTo(days.size());
    assertThat(timeline.periods().size()).isLessThanOrEqualTo(Timeline.MAX_PERIODS);
    assertThat(timeline.periods()).extracting(Period::start).isSorted().doesNotHaveDuplicates();
  }

  private static Timeline of(String precision, String... days) {
    SortedMap<LocalDate, Long> counted = new TreeMap<>();
    for (String day : days) {
      counted.merge(LocalDate.parse(day), 1L, Long::sum);
    }
    return Timeline.of(Map.of(precision, counted), 0);
  }
}

package org.wenmai.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.quality.QualityCheck.Level;
import org.wenmai.quality.RunCounts.PreviousRun;

final class QualityChecksTest {
  private static final RunCounts GOOD =
      new RunCounts(
          100,
          90,
          10,
          Map.of("no_text", 9L, "failed", 1L),
          3,
          30,
          40,
          2,
          Map.of("documents", 90L, "tokens", 90L, "topics", 7L),
          new PreviousRun(
              90,
              80,
              Map.of("no_text", 4L, "truncated", 6L),
              Map.of("undecided_language_share", 0.0, "undated_share", 0.3)));

  @Test
  void aGoodRunPassesAllChecks() {
    assertThat(QualityChecks.of(GOOD)).allSatisfy(check -> assertThat(check.passed()).isTrue());
  }

  @Test
  void theChecksComeInAFixedOrderWithTheirLevels() {
    assertThat(QualityChecks.of(GOOD))
        .extracting(check -> check.level().label() + " " + check.name())
        .containsExactly(
            "error records_unaccounted",
            "error documents_published",
            "error documents_without_words_row",
            "warning rejected_share",
            "warning undecided_language_share",
            "warning dates_not_understood_share",
            "info undated_share",
            "error documents_failed",
            "warning documents_versus_predecessor",
            "warning rejected_failed_versus_predecessor",
            "warning rejected_no_text_versus_predecessor",
            "warning rejected_truncated_versus_predecessor",
            "warning undecided_language_versus_predecessor",
            "warning undated_versus_predecessor",
            "info rows_topics");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0.0, true", "100, 5, 0.05, true", "100, 6, 0.06, false", "1, 1, 1.0, false"})
  void datesThatNobodyUnderstandsAreTold(
      long dated, long notUnderstood, double share, boolean passed) {
    RunCounts counts =
        new RunCounts(100, 100, 0, Map.of(), 0, 0, dated, notUnderstood, Map.of(), null);

    QualityCheck check = check("dates_not_understood_share", counts);

    assertThat(check.value()).isEqualTo(share);
    assertThat(check.passed()).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({"100, 90, 10, 0", "100, 89, 10, 1", "100, 90, 12, 2"})
  void everyRecordIsPublishedOrRejected(long read, long published, long rejected, double lost) {
    QualityCheck check =
        check("records_unaccounted", counts(read, published, rejected, 0, Map.of(), null));

    assertThat(check.value()).isEqualTo(lost);
    assertThat(check.passed()).isEqualTo(lost == 0);
    assertThat(check.level()).isEqualTo(Level.ERROR);
  }

  @Test
  void aRunWithoutDocumentsIsNotPublished() {
    assertThat(check("documents_published", counts(3, 0, 3, 0, Map.of(), null)).passed()).isFalse();
    assertThat(check("documents_published", counts(3, 1, 2, 0, Map.of(), null)).passed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"90, true", "89, false", "91, false"})
  void everyDocumentHasARowOfTokens(long tokens, boolean passed) {
    RunCounts counts = counts(90, 90, 0, 0, Map.of("tokens", tokens), null);

    assertThat(check("documents_without_words_row", counts).passed()).isEqualTo(passed);
  }

  @Test
  void aRunThatStopsBeforeSegmentIsNotAskedForTokens() {
    assertThat(names(counts(9, 9, 0, 0, Map.of("documents", 9L), null)))
        .doesNotContain("documents_without_words_row");
  }

  @ParameterizedTest
  @CsvSource({"20, 0.2, true", "21, 0.21, false", "0, 0, true"})
  void manyRejectedRecordsAreAWarning(long rejected, double share, boolean passed) {
    QualityCheck check =
        check("rejected_share", counts(100, 100 - rejected, rejected, 0, Map.of(), null));

    assertThat(check.level()).isEqualTo(Level.WARNING);
    assertThat(check.value()).isEqualTo(share);
    assertThat(check.threshold()).isEqualTo(0.2);
    assertThat(check.passed()).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({"5, true", "6, false"})
  void theUndecidedShareIsOfPublishedDocuments(long undecided, boolean passed) {
    QualityCheck check =
        check("undecided_language_share", counts(200, 50, 150, undecided, Map.of(), null));

    assertThat(check.value()).isEqualTo(undecided / 50.0);
    assertThat(check.passed()).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({"100, true", "50, true", "49, false", "400, true"})
  void aRunThatHasShrunkToLessThanHalfIsAWarning(long published, boolean passed) {
    QualityCheck check =
        check("documents_versus_predecessor", counts(published, published, 0, 0, Map.of(), 100L));

    assertThat(check.level()).isEqualTo(Level.WARNING);
    assertThat(check.passed()).isEqualTo(passed);
  }

  @Test
  void aFirstRunIsNotComparedWithAPredecessor() {
    assertThat(names(counts(9, 9, 0, 0, Map.of(), null)))
        .doesNotContain("documents_versus_predecessor");
  }

  @Test
  void sharesOfNothingAreZero() {
    RunCounts nothing = counts(0, 0, 0, 0, Map.of(), 0L);

    assertThat(check("rejected_share", nothing).value()).isZero();
    assertThat(check("undecided_language_share", nothing).value()).isZero();
    assertThat(check("documents_versus_predecessor", nothing).value()).isZero();
  }

  @Test
  void sizesOfTablesAreRecordedForThoseThatTheRunHas() {
    RunCounts counts =
        counts(9, 9, 0, 0, Map.of("families", 4L, "terms", 0L, "documents", 9L), null);

    assertThat(QualityChecks.of(counts))
        .filteredOn(check -> check.name().startsWith("rows_"))
        .containsExactly(
            new QualityCheck("rows_families", Level.INFO, 4.0, null, true),
            new QualityCheck("rows_terms", Level.INFO, 0.0, null, true));
  }

  private static QualityCheck check(String name, RunCounts counts) {
    return QualityChecks.of(counts).stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(RunCounts counts) {
    return QualityChecks.of(counts).stream().map(QualityCheck::name).toList();
  }

  private static RunCounts counts(
      long read,
      long published,
      long rejected,
      long undecided,
      Map<String, Long> tables,
      Long publishedBefore) {
    return new RunCounts(
        read,
        published,
        rejected,
        Map.of(),
        undecided,
        0,
        0,
        0,
        tables,
        publishedBefore == null
            ? null
            : new PreviousRun(publishedBefore, publishedBefore, Map.of(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 5, true",
    "100, 6, false",
    "9000, 9, true",
    "9000, 10, false",
    "100000, 100, true"
  })
  void moreThanAHandfulOfDocumentsOnWhichOurCodeFailsEndsTheRun(
      long read, long failed, boolean passed) {
    RunCounts counts =
        new RunCounts(
            read, read - failed, failed, Map.of("failed", failed), 0, 0, 0, 0, Map.of(), null);
    QualityCheck check = check("documents_failed", counts);

    assertThat(check.level()).isEqualTo(Level.ERROR);
    assertThat(check.value()).isEqualTo(failed);
    assertThat(check.passed()).isEqualTo(passed);
  }

  @ParameterizedTest
  @CsvSource({"10, 20, true", "10, 21, false", "30, 0, true", "0, 11, false"})
  void aReasonThatRejectsMoreThanInTheRunBeforeIsAWarning(long before, long now, boolean passed) {
    QualityCheck check = check("rejected_no_text_versus_predecessor", after(before, now, 0, 0));

    assertThat(check.level()).isEqualTo(Level.WARNING);
    assertThat(check.value()).isCloseTo((now - before) / 100.0, within(1e-9));
    assertThat(check.passed()).isEqualTo(passed);
  }

  @Test
  void aReasonThatNobodyHasAnyMoreIsCompared() {
    assertThat(check("rejected_no_text_versus_predecessor", after(40, 0, 0, 0)).value())
        .isEqualTo(-0.4);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, true", "12, 0, false", "0, 12, false"})
  void moreUndatedOrUndecidedThanInTheRunBeforeIsAWarning(
      long undecided, long undated, boolean passed) {
    RunCounts counts = after(0, 0, undecided, undated);

    assertThat(
            check("undecided_language_versus_predecessor", counts).passed()
                && check("undated_versus_predecessor", counts).passed())
        .isEqualTo(passed);
    assertThat(check("undated_share", counts).value()).isEqualTo(undated / 100.0);
  }

  @Test
  void whatTheRunBeforeDidNotMeasureIsNotCompared() {
    RunCounts counts =
        new RunCounts(
            9, 9, 0, Map.of(), 0, 0, 0, 0, Map.of(), new PreviousRun(9, 9, Map.of(), Map.of()));

    assertThat(names(counts))
        .doesNotContain("undated_versus_predecessor", "undecided_language_versus_predecessor");
  }

  private static RunCounts after(long before, long now, long undecided, long undated) {
    return new RunCounts(
        100,
        100,
        now,
        now == 0 ? Map.of() : Map.of("no_text", now),
        undecided,
        undated,
        0,
        0,
        Map.of(),
        new PreviousRun(
            100,
            100,
            Map.of("no_text", before),
            Map.of("undecided_language_share", 0.0, "undated_share", 0.01)));
  }
}

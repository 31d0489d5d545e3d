package org.wenmai.quality;

import static org.wenmai.quality.QualityCheck.Level.ERROR;
import static org.wenmai.quality.QualityCheck.Level.WARNING;

import java.util.ArrayList;
import java.util.List;

/** The checks that every run goes through before it is published. */
public final class QualityChecks {
  private static final double REJECTED_SHARE = 0.2;
  private static final double UNDECIDED_SHARE = 0.1;

  /** A site's dates are mostly of one form: where one in twenty is not read, it is worth a look. */
  private static final double DATES_NOT_UNDERSTOOD_SHARE = 0.05;

  private static final double SHRUNK_TO = 0.5;

  private QualityChecks() {}

  /** All checks of a run, in a fixed order. */
  public static List<QualityCheck> of(RunCounts counts) {
    List<QualityCheck> checks = new ArrayList<>();
    long lost = counts.read() - counts.published() - counts.rejected();
    checks.add(QualityCheck.atMost("records_unaccounted", ERROR, Math.abs(lost), 0));
    checks.add(QualityCheck.atLeast("documents_published", ERROR, counts.published(), 1));
    if (counts.tables().containsKey("tokens")) {
      checks.add(
          QualityCheck.atMost(
              "documents_without_words_row",
              ERROR,
              Math.abs(counts.published() - counts.rows("tokens")),
              0));
    }
    checks.add(
        QualityCheck.atMost(
            "rejected_share",
            WARNING,
            counts.share(counts.rejected(), counts.read()),
            REJECTED_SHARE));
    checks.add(
        QualityCheck.atMost(
            "undecided_language_share",
            WARNING,
            counts.share(counts.undecided(), counts.published()),
            UNDECIDED_SHARE));
    checks.add(
        QualityCheck.atMost(
            "dates_not_understood_share",
            WARNING,
            counts.share(counts.datesNotUnderstood(), counts.dated()),
            DATES_NOT_UNDERSTOOD_SHARE));
    addHistory(checks, counts);
    addMeasures(checks, counts);
    return checks;
  }

  /** A source that silently delivers less is the most common fault of a nightly job. */
  private static void addHistory(List<QualityCheck> checks, RunCounts counts) {
    Long before = counts.publishedBefore();
    if (before != null) {
      double share = counts.share(counts.published(), before);
      checks.add(QualityCheck.atLeast("documents_versus_predecessor", WARNING, share, SHRUNK_TO));
    }
  }

  private static void addMeasures(List<QualityCheck> checks, RunCounts counts) {
    for (String table : List.of("families", "matches", "terms", "keywords", "topics")) {
      if (counts.tables().containsKey(table)) {
        checks.add(QualityCheck.measured("rows_" + table, counts.rows(table)));
      }
    }
  }
}

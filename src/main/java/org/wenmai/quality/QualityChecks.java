package org.wenmai.quality;

import static org.wenmai.quality.QualityCheck.Level.ERROR;
import static org.wenmai.quality.QualityCheck.Level.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wenmai.quality.RunCounts.PreviousRun;

/** The checks that every run goes through before it is published. */
public final class QualityChecks {
  private static final double REJECTED_SHARE = 0.2;
  private static final double UNDECIDED_SHARE = 0.1;

  /** A site's dates are mostly of one form: where one in twenty is not read, it is worth a look. */
  private static final double DATES_NOT_UNDERSTOOD_SHARE = 0.05;

  private static final double SHRUNK_TO = 0.5;

  /** Documents on which our own code failed, whatever the size of the corpus: a handful. */
  private static final long FEW_FAILED = 5;

  private static final double FAILED_SHARE = 0.001;

  /** A share that grows by so much from run to run is told. */
  private static final double RISE = 0.1;

  private static final String REJECTED = "rejected_share";
  private static final String UNDECIDED = "undecided_language_share";
  private static final String UNDATED = "undated_share";

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
            REJECTED, WARNING, counts.share(counts.rejected(), counts.read()), REJECTED_SHARE));
    checks.add(
        QualityCheck.atMost(
            UNDECIDED,
            WARNING,
            counts.share(counts.undecided(), counts.published()),
            UNDECIDED_SHARE));
    checks.add(
        QualityCheck.atMost(
            "dates_not_understood_share",
            WARNING,
            counts.share(counts.datesNotUnderstood(), counts.dated()),
            DATES_NOT_UNDERSTOOD_SHARE));
    checks.add(QualityCheck.measured(UNDATED, counts.share(counts.undated(), counts.published())));
    checks.add(
        QualityCheck.atMost(
            "documents_failed",
            ERROR,
            counts.rejectedByReason().getOrDefault("failed", 0L),
            Math.max(FEW_FAILED, Math.floor(FAILED_SHARE * counts.read()))));
    addHistory(checks, counts);
    addMeasures(checks, counts);
    return checks;
  }

  /** A source that silently delivers less is the most common fault of a nightly job. */
  private static void addHistory(List<QualityCheck> checks, RunCounts counts) {
    PreviousRun before = counts.before();
    if (before == null) {
      return;
    }
    double share = counts.share(counts.published(), before.published());
    checks.add(QualityCheck.atLeast("documents_versus_predecessor", WARNING, share, SHRUNK_TO));
    Set<String> reasons = new TreeSet<>(counts.rejectedByReason().keySet());
    reasons.addAll(before.rejectedByReason().keySet());
    for (String reason : reasons) {
      addRise(
          checks,
          "rejected_" + reason,
          counts.share(counts.rejectedByReason().getOrDefault(reason, 0L), counts.read()),
          counts.share(before.rejectedByReason().getOrDefault(reason, 0L), before.read()));
    }
    addRise(
        checks,
        "undecided_language",
        counts.share(counts.undecided(), counts.published()),
        before.measures().get(UNDECIDED));
    addRise(
        checks,
        "undated",
        counts.share(counts.undated(), counts.published()),
        before.measures().get(UNDATED));
  }

  /** How much larger a share is than in the run before. */
  private static void addRise(
      List<QualityCheck> checks, String what, double now, @Nullable Double before) {
    if (before != null) {
      checks.add(QualityCheck.atMost(what + "_versus_predecessor", WARNING, now - before, RISE));
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

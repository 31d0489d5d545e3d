package org.wenmai.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wenmai.engine.step.RunAccount;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.quality.QualityCheck;

/** Decides by the checks of a run whether it is published. Immutable. */
final class QualityGate {
  private final RunAccount account;
  private final List<QualityCheck> failed;

  /**
   * The gate of one run.
   *
   * @param checks all of them, passed or not
   */
  QualityGate(RunAccount account, List<QualityCheck> checks) {
    this.account = account;
    this.failed = checks.stream().filter(check -> !check.passed()).toList();
  }

  /** What a user is told of checks that failed and do not stop the publication. */
  List<String> warnings() {
    return failed(QualityCheck.Level.WARNING).stream()
        .map(check -> "warning: " + message(check))
        .toList();
  }

  /**
   * Lets the run pass.
   *
   * @param rejected folder of the rejected records, for the message
   * @throws WenmaiException NOTHING_TO_PUBLISH without documents, GATE_FAILED for any other check
   *     of level error that failed
   */
  void pass(String rejected) {
    List<QualityCheck> errors = failed(QualityCheck.Level.ERROR);
    if (errors.isEmpty()) {
      return;
    }
    if (account.documents().published() == 0) {
      throw new WenmaiException(
          ErrorCode.NOTHING_TO_PUBLISH,
          "Of " + account.documents().read() + " records none was kept: " + reasons() + ".",
          "Look at the sources, their format and their fields in the job file.");
    }
    throw new WenmaiException(
        ErrorCode.GATE_FAILED,
        errors.stream().map(QualityGate::message).collect(Collectors.joining("; ")) + ".",
        "Nothing was published. This should not happen; please report it, with what the table "
            + rejected
            + " says of the reason `failed`, if anything.");
  }

  private List<QualityCheck> failed(QualityCheck.Level level) {
    return failed.stream().filter(check -> check.level() == level).toList();
  }

  private String reasons() {
    return account.stages().stream()
        .flatMap(stage -> stage.rejected().entrySet().stream())
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String message(QualityCheck check) {
    return check.name() + " is " + rounded(check.value()) + ", the limit is " + check.threshold();
  }

  private static String rounded(@Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      return String.valueOf(value);
    }
    return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}

package org.wenmai.engine;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepResult;
import org.wenmai.warehouse.Manifest;

/** Prints what a user sees while a run works: one line for each stage. */
public final class ProgressPrinter {
  private final PrintWriter out;

  /** Prints to the given stream, which stays open. */
  public ProgressPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints a line. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  void header() {
    say(
        String.format(
            Locale.ROOT, "%-10s %10s %10s %10s %9s", "stage", "in", "kept", "rejected", "seconds"));
  }

  void stage(Manifest.Stage stage) {
    long rejected = stage.rejected().values().stream().mapToLong(Long::longValue).sum();
    say(
        String.format(
                Locale.ROOT,
                "%-10s %,10d %,10d %,10d %9.1f  %s",
                stage.name(),
                stage.in(),
                stage.out(),
                rejected,
                stage.seconds(),
                reasons(stage.rejected()))
            .stripTrailing());
  }

  void reused(StepResult result) {
    for (Manifest.Stage stage : result.stages()) {
      stage(stage);
      say("           ^ finished by an earlier attempt, taken over");
    }
  }

  void published(StageName last, Instant began, Instant ended) {
    if (last == StageName.REPORT) {
      double seconds = Duration.between(began, ended).toMillis() / 1000.0;
      say(String.format(Locale.ROOT, "%-10s %42.1f", StageName.REPORT, seconds));
    }
  }

  private static String reasons(Map<String, Long> rejected) {
    return new TreeMap<>(rejected)
        .entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}

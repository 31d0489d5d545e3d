package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepResult;
import org.wenmai.warehouse.Manifest;

/** The lines that a user reads while a run works. */
final class ProgressPrinterTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Manifest.Stage REPAIR =
      new Manifest.Stage(
          "repair", 12.345, 1_234_567, 1_234_000, Map.of("nothing_left", 500L, "failed", 67L));

  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final ProgressPrinter progress = new ProgressPrinter(new PrintWriter(out));

  @AfterEach
  void restore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "ar-EG-u-nu-arab", "tr", "hi-IN-u-nu-deva"})
  void aStageReadsTheSameInEveryLocale(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));

    progress.header();
    progress.stage(REPAIR);
    progress.published(StageName.REPORT, NOON, NOON.plusMillis(1234));

    assertThat(out.toString().lines())
        .containsExactly(
            "stage              in       kept   rejected   seconds",
            "repair      1,234,567  1,234,000        567      12.3  failed 67, nothing_left 500",
            "report                                            1.2");
  }

  @Test
  void aStageThatRejectedNothingHasNoReasonsAndNoSpacesAtItsEnd() {
    progress.stage(new Manifest.Stage("fold", 0, 3, 3, Map.of()));

    assertThat(out)
        .hasToString(String.format("fold                3          3          0       0.0%n"));
  }

  @Test
  void onlyACompleteRunShowsTheTimeOfItsReport() {
    progress.published(StageName.TOPICS, NOON, NOON.plusSeconds(1));

    assertThat(out.toString()).isEmpty();
  }

  @Test
  void everyStageOfAStepThatIsTakenOverIsShownAndSaysSo() {
    Manifest.Stage fold = new Manifest.Stage("fold", 0, 3, 3, Map.of());

    progress.reused(new StepResult("text", Map.of(), List.of(REPAIR, fold)));

    assertThat(out.toString().lines().map(line -> line.split(" ")[0]))
        .containsExactly("repair", "", "fold", "");
    assertThat(out.toString().lines().filter(line -> line.startsWith(" ")))
        .hasSize(2)
        .allMatch(line -> line.strip().equals("^ finished by an earlier attempt, taken over"));
  }

  @Test
  void whatIsSaidIsThereAtOnce() {
    progress.say("Analysing");

    assertThat(out.toString().strip()).isEqualTo("Analysing");
  }
}

package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenmai.document.stage.VariantsMode;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;

/**
 * The list of steps for each last stage and each way to treat spellings, and its plan for people.
 */
final class PipelineTest {
  private static Job job(VariantsMode mode) {
    return JobFile.parse("{}", "job", List.of("segment.variants=" + mode));
  }

  static Stream<Arguments> allRuns() {
    return Arrays.stream(StageName.values())
        .flatMap(
            last -> Arrays.stream(VariantsMode.values()).map(mode -> Arguments.of(last, mode)));
  }

  /** What the stages say in their documentation that they read. */
  private static Set<String> reads(Step step, VariantsMode mode) {
    boolean counts = mode == VariantsMode.COUNT;
    Set<String> reads =
        new LinkedHashSet<>(
            switch (step.name()) {
              case "text", "quality" -> Set.of();
              case "families" -> Set.of("records");
              case "documents" -> Set.of("records", "assignments");
              case "weigh" -> Set.of("records", "term_counts", "assignments");
              case "variants" -> variantsRead(mode);
              case "topics" -> Set.of("records", "term_counts", "assignments", "terms");
              default -> throw new AssertionError("What does " + step.name() + " read?");
            });
    if (counts && List.of("weigh", "topics").contains(step.name())) {
      reads.add("variants");
    }
    return reads;
  }

  private static Set<String> variantsRead(VariantsMode mode) {
    return switch (mode) {
      case OFF -> Set.of();
      case LINK -> Set.of("terms", "new_words", "tokens", "records");
      case COUNT -> Set.of("term_counts", "assignments", "new_words", "tokens", "records");
    };
  }

  @ParameterizedTest
  @MethodSource("allRuns")
  void eachStepReadsOnlyWhatAnEarlierOneWrites(StageName last, VariantsMode mode) {
    Set<String> written = new HashSet<>();
    for (Step step : Pipeline.steps(job(mode), last)) {
      assertThat(written).as(step.name()).containsAll(reads(step, mode));
      written.addAll(step.tables());
    }
  }

  @ParameterizedTest
  @MethodSource("allRuns")
  void noTableIsWrittenTwiceAndNoStepHasTheNameOfAnother(StageName last, VariantsMode mode) {
    List<Step> steps = Pipeline.steps(job(mode), last);

    assertThat(steps).extracting(Step::name).doesNotHaveDuplicates();
    assertThat(steps.stream().flatMap(step -> step.tables().stream())).doesNotHaveDuplicates();
    assertThat(steps.stream().flatMap(step -> step.tables().stream()))
        .contains("documents", "rejected");
  }

  @ParameterizedTest
  @MethodSource("allRuns")
  void theStagesAreAllThoseUpToTheLastOneInTheirOrder(StageName last, VariantsMode mode) {
    List<StageName> expected = new ArrayList<>(List.of(StageName.values()));
    expected.removeIf(stage -> !stage.isWithin(last) || stage == StageName.REPORT);

    assertThat(Pipeline.steps(job(mode), last).stream().flatMap(step -> step.stages().stream()))
        .containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource(VariantsMode.class)
  void aCompleteRunWritesEveryTableOfTheContract(VariantsMode mode) {
    List<String> written =
        new ArrayList<>(
            Pipeline.steps(job(mode), StageName.REPORT).stream()
                .flatMap(step -> step.tables().stream())
                .filter(WorkTables::isPublished)
                .toList());
    written.add("quality");

    assertThat(written)
        .containsExactlyInAnyOrderElementsOf(Tables.ALL.stream().map(Table::name).toList());
  }

  @Test
  void onlyWhereSpellingsAreCountedTheyAreLinkedBeforeWeighing() {
    Map<VariantsMode, List<String>> names =
        Map.of(
            VariantsMode.OFF, List.of("weigh", "variants"),
            VariantsMode.LINK, List.of("weigh", "variants"),
            VariantsMode.COUNT, List.of("variants", "weigh"));

    names.forEach(
        (mode, order) ->
            assertThat(Pipeline.steps(job(mode), StageName.WEIGH))
                .extracting(Step::name)
                .containsSubsequence(order));
  }

  @Test
  void thePlanOfACompleteRunEndsWithItsReport() {
    List<String> plan = RunPlan.of(job(VariantsMode.LINK), StageName.REPORT);

    assertThat(plan)
        .startsWith(
            "#  1. ingest > repair > identify > fold > segment  writes records, rejected,"
                + " boilerplate_lines, paragraphs, tokens, new_words, term_counts, written_dates",
            "#  2. families  writes families, matches, substitutions, index, assignments",
            "#  3. documents  writes documents",
            "#  4. weigh  writes terms, keywords, distinctive",
            "#  5. variants  writes variants")
        .endsWith("#  7. quality  writes quality", "#  8. gate, publish, report, LATEST")
        .hasSize(8);
  }

  @Test
  void thePlanOfARunThatStopsEarlyHasNoReport() {
    assertThat(RunPlan.of(job(VariantsMode.LINK), StageName.INGEST))
        .containsExactly(
            "#  1. ingest  writes documents, rejected, written_dates",
            "#  2. quality  writes quality",
            "#  3. gate, publish");
  }

  @ParameterizedTest
  @MethodSource("allRuns")
  void aPlanHasALineForEachStepTheGateAndNothingElse(StageName last, VariantsMode mode) {
    List<String> plan = RunPlan.of(job(mode), last);

    assertThat(plan).hasSize(Pipeline.steps(job(mode), last).size() + 2);
    for (int i = 0; i < plan.size(); i++) {
      assertThat(plan.get(i)).startsWith("#  " + (i + 1) + ". ");
    }
  }
}

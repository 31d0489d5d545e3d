package org.wenmai.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.engine.text.TextStep;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.statistics.WeighStage;

/** Spellings of one name, linked before and after terms are weighed, on texts as they are read. */
@ExtendWith(SparkSessions.class)
final class VariantsStepTest {
  private static final String[] PLACES = {"白河口", "灯塔", "码头", "书店", "渡口", "山谷", "茶馆", "学校"};

  @TempDir static Path folder;
  private static StepFixture run;
  private static Outcome linked;
  private static Outcome counted;

  /** A name that one text writes in another way once. */
  @BeforeAll
  static void readTexts() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < PLACES.length; i++) {
      String slip = i == 3 ? "不过，LanpSeek也有人写错。" : "";
      Files.writeString(
          texts.resolve(i + ".txt"),
          "今年秋天，LampSeek在%s开了新的灯笼工坊。人们都说，LampSeek的灯笼照得很远，%s的孩子们每天晚上都来看灯。%s第二天还有船从北边来。"
              .formatted(PLACES[i], PLACES[i], slip));
    }
    run = new StepFixture(SparkSessions.shared(), folder).over(texts);
    run.run(new TextStep(StageName.WEIGH));
    run.with(WorkTables.ASSIGNMENTS);
    Step weigh = weigh(UnaryOperator.identity());
    run.set("segment.variants=link").run(weigh);
    linked = outcome(run.run(VariantsStep.afterWeighing()), weigh);
    Step counting = weigh(WeighStage::countingVariants);
    StepResult before = run.set("segment.variants=count").run(VariantsStep.beforeWeighing());
    run.run(counting);
    counted = outcome(before, counting);
  }

  /** What both steps wrote, read before the next ones write it anew. */
  private record Outcome(StepResult result, List<String> variants, List<String> terms) {}

  private static Outcome outcome(StepResult result, Step weigh) {
    return new Outcome(result, variants(VariantsStep.afterWeighing()), terms(weigh));
  }

  private static Step weigh(UnaryOperator<WeighStage> counting) {
    return new TableStep(
        StageName.WEIGH,
        List.of("terms"),
        List.of("weigh"),
        job -> counting.apply(new WeighStage(job.weigh())));
  }

  private static List<String> variants(Step step) {
    return run
        .written(step, "variants")
        .select("term", "canonical", "count")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  private static List<String> terms(Step step) {
    return run
        .written(step, "terms")
        .where("term like '%seek'")
        .orderBy("term")
        .select("term", "documents", "occurrences")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void afterWeighingASpellingIsLinkedAndTermsStayAsTheyAre() {
    assertThat(linked.variants()).containsExactly("[lanpseek,lampseek,1]");
    assertThat(linked.terms()).containsExactly("[lampseek,8,16]", "[lanpseek,1,1]");
    assertThat(linked.result().tables().get("variants").rows()).isEqualTo(1);
    assertThat(linked.result().stages()).as("a part of weighing for users").isEmpty();
  }

  @Test
  void beforeWeighingItCountsForItselfAndTermsAreThoseOfTheCanonicalForm() {
    assertThat(counted.variants()).containsExactly("[lanpseek,lampseek,1]");
    assertThat(counted.terms()).containsExactly("[lampseek,8,17]");
  }

  @Test
  void bothWaysGiveTheSameTable() {
    assertThat(counted.result().tables().get("variants").hash())
        .isEqualTo(linked.result().tables().get("variants").hash());
  }

  @Test
  void switchedOffNothingIsReadAndTheTableIsEmpty(@TempDir Path other, SparkSession spark) {
    StepFixture without = new StepFixture(spark, other).set("segment.variants=off");
    Step step = VariantsStep.afterWeighing();

    StepResult result = without.run(step);

    assertThat(result.tables().get("variants").rows()).isZero();
    assertThat(without.written(step, "variants").columns())
        .containsExactly(Tables.VARIANTS.columnNames().toArray(String[]::new));
  }

  @Test
  void afterWeighingItNeedsTheTermsThatWereWeighed(@TempDir Path other, SparkSession spark) {
    StepFixture early = new StepFixture(spark, other).set("segment.variants=link");

    assertThatThrownBy(() -> early.run(VariantsStep.afterWeighing()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No earlier step wrote terms");
  }

  @Test
  void itDependsOnHowTextIsCutAndFolded() {
    JsonNode settings = VariantsStep.afterWeighing().settings(JobFile.tree(Job.DEFAULTS));

    assertThat(settings.fieldNames()).toIterable().containsExactlyInAnyOrder("segment", "fold");
    assertThat(settings.at("/segment/variants").asText()).isEqualTo("link");
  }
}

package org.wenmai.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.SparkSessions;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.document.training.DocumentSample;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepContext;
import org.wenmai.engine.step.StepFixture;
import org.wenmai.job.Job;
import org.wenmai.source.IngestStage;
import org.wenmai.source.IngestedRecords;

/** The stages of the text pass, and what they learn from corpora of a few and of many documents. */
@ExtendWith(SparkSessions.class)
final class TextPipelineBuilderTest {
  private static final String[] BEFORE = {"昨天", "邻居", "船夫", "老师", "听说", "桥边", "记者", "村民"};
  private static final String[] AFTER = {"唱歌", "离开", "煮茶", "赶路", "修船", "写信", "种树", "回家"};
  private static final String LAST_LINE = "灯笼报读者服务部";
  private static final String NAME = "柳榷锋";

  @TempDir static Path folder;

  /** Texts about a person whom no dictionary knows, each with the last line of their newspaper. */
  @BeforeAll
  static void writeTexts() throws IOException {
    Files.createDirectories(folder.resolve("many"));
    Files.createDirectories(folder.resolve("few"));
    for (int i = 0; i < 64; i++) {
      String text =
          BEFORE[i % 8] + NAME + AFTER[i / 8] + "。\n" + AFTER[i % 8] + "以后天黑了。\n" + LAST_LINE;
      Files.writeString(folder.resolve("many/" + i + ".txt"), text);
      if (i < 2) {
        Files.writeString(folder.resolve("few/" + i + ".txt"), text);
      }
    }
  }

  private static StepContext context(SparkSession spark, String corpus, String... set) {
    return new StepFixture(spark, folder).over(folder.resolve(corpus), set).context("text");
  }

  private static IngestedRecords records(StepContext context) {
    return new IngestStage(context.job().corpus(), context.job().ingest())
        .open(context.spark(), context.inputs(), context.partitions());
  }

  private static TextPipelineBuilder upTo(StageName last, StepContext context) {
    return TextPipelineBuilder.upTo(last, context, records(context).sample());
  }

  private static Document processed(TextPipelineBuilder builder, String text) {
    return builder
        .pipeline()
        .process(document("00000000000000000000000000000001").raw(text).build());
  }

  private static List<String> firstColumn(List<Row> rows, int column) {
    return rows.stream().map(row -> row.getString(column)).toList();
  }

  @Test
  void fromAFewDocumentsNothingIsLearned(SparkSession spark) {
    TextPipelineBuilder builder = upTo(StageName.REPORT, context(spark, "few"));

    assertThat(builder.learned())
        .isEqualTo(Map.of("boilerplate_lines", List.of(), "new_words", List.of()));
  }

  @Test
  void fromManyTheLinesOfTheSourceAndItsNewWordsAreLearnedAndUsed(SparkSession spark) {
    TextPipelineBuilder builder = upTo(StageName.REPORT, context(spark, "many"));

    assertThat(builder.learned().keySet()).containsExactly("boilerplate_lines", "new_words");
    assertThat(firstColumn(builder.learned().get("boilerplate_lines"), 4)).contains(LAST_LINE);
    assertThat(firstColumn(builder.learned().get("new_words"), 0)).contains(NAME);
    Document document = processed(builder, "记者" + NAME + "唱歌。\n" + LAST_LINE);
    assertThat(document.rejection()).isEmpty();
    assertThat(document.boilerplate()).extracting(span -> span.kind()).containsExactly("recurring");
    assertThat(document.segmented().words())
        .extracting(word -> word.term())
        .contains(NAME)
        .doesNotContain("灯笼");
  }

  @Test
  void whatIsSwitchedOffIsNotLearnedAndItsTableIsEmpty(SparkSession spark) {
    StepContext context = context(spark, "many", "repair.boilerplate=off", "segment.new-words=off");

    assertThat(upTo(StageName.REPORT, context).learned())
        .isEqualTo(Map.of("boilerplate_lines", List.of(), "new_words", List.of()));
  }

  @ParameterizedTest
  @EnumSource(StageName.class)
  void onlyStagesUpToTheLastOneRun(StageName last, SparkSession spark) {
    TextPipelineBuilder builder = upTo(last, context(spark, "few"));

    Document document = processed(builder, "The ferry left the harbour before dawn.");

    assertThat(document.isKept()).isTrue();
    assertThat(document.findRepaired().isPresent()).isEqualTo(StageName.REPAIR.isWithin(last));
    assertThat(document.findLanguage().isPresent()).isEqualTo(StageName.IDENTIFY.isWithin(last));
    assertThat(document.findSegmented().isPresent()).isEqualTo(StageName.SEGMENT.isWithin(last));
    assertThat(document.findSketch().isPresent()).isEqualTo(StageName.FAMILIES.isWithin(last));
    assertThat(builder.learned().containsKey("boilerplate_lines"))
        .isEqualTo(StageName.REPAIR.isWithin(last));
    assertThat(builder.learned().containsKey("new_words"))
        .isEqualTo(StageName.SEGMENT.isWithin(last));
  }

  @Test
  void eachStageIsTimedUnderItsName(SparkSession spark) {
    StepFixture fixture = new StepFixture(spark, folder).over(folder.resolve("few"));
    StepContext context = fixture.context("text");

    processed(upTo(StageName.REPORT, context), "The ferry left the harbour before dawn.");

    for (StageName stage :
        List.of(StageName.REPAIR, StageName.IDENTIFY, StageName.FOLD, StageName.SEGMENT)) {
      assertThat(fixture.clock(stage).count()).as("%s", stage).isEqualTo(1);
      assertThat(fixture.clock(stage).value()).as("%s", stage).isPositive();
    }
    assertThat(fixture.clock(StageName.INGEST).count()).isZero();
  }

  /** A sample is made anew for Spark's tasks: they are told apart by what stages did to them. */
  private static List<String> texts(StagedSample sample, boolean ofEachSource) {
    return new ArrayList<>(
        (ofEachSource ? sample.first(100) : sample.firstOfAll(100))
            .map(document -> document.text())
            .collect());
  }

  private static StagedSample sample(StepContext context, int maxUnits) {
    DocumentSample ingested = records(context).sample();
    List<DocumentStage> stages = List.of(new RepairStage(Job.DEFAULTS.repair()));
    return new StagedSample(ingested, stages, maxUnits);
  }

  @Test
  void ofASampleOnlyTheBeginningsAreProcessed(SparkSession spark) {
    StepContext context = context(spark, "few");

    assertThat(texts(sample(context, 4), true)).containsExactlyInAnyOrder("昨天柳榷", "邻居柳榷");
    assertThat(texts(sample(context, 4), false)).containsExactlyInAnyOrder("昨天柳榷", "邻居柳榷");
    assertThat(texts(sample(context, 1 << 20), false))
        .hasSize(2)
        .allMatch(text -> text.endsWith(LAST_LINE));
  }

  @Test
  void aSampleIsAsManyDocumentsAsAreAskedForFromEachPartition(SparkSession spark) {
    StagedSample sample = sample(context(spark, "many"), 4);

    assertThat(sample.partitions()).isEqualTo(2);
    assertThat(sample.firstOfAll(3).count()).isEqualTo(6);
    assertThat(sample.first(5).count()).isEqualTo(10);
  }
}

package org.wenmai.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.IdentifyStage;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.StepFixture;
import org.wenmai.job.Job;
import org.wenmai.warehouse.table.TableTarget;
import org.wenmai.warehouse.table.TableWriter;
import org.wenmai.warehouse.table.WriteResult;

/** Documents that become rows of several tables, and what becomes of those that fail. */
@ExtendWith(SparkSessions.class)
final class DocumentPassTest {
  private static final List<String> TABLES = List.of("documents", "rejected", "paragraphs");

  @TempDir Path folder;

  /** A stage with a bug: it cannot do with one of the texts. */
  private static final class BuggyStage implements DocumentStage {
    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
      return "identify";
    }

    @Override
    public void process(Document document) {
      if (document.text().contains("heron")) {
        throw new IllegalStateException("planted: no heron expected");
      }
    }
  }

  private WriteResult write(
      SparkSession spark, DocumentPipeline pipeline, List<DocumentFixture> all) {
    StructType shape = new StructType();
    List<TableTarget> targets = TABLES.stream().map(table -> target(spark, table)).toList();
    for (TableTarget target : targets) {
      boolean many = target.table().equals("paragraphs");
      shape =
          shape.add(target.table(), many ? new ArrayType(target.schema(), false) : target.schema());
    }
    JavaRDD<Document> documents =
        new JavaSparkContext(spark.sparkContext()).parallelize(all, 2).map(DocumentFixture::build);
    return new TableWriter(spark)
        .write(documents.mapPartitions(new DocumentPass(pipeline, targets)), shape, targets);
  }

  private TableTarget target(SparkSession spark, String table) {
    String[] tallied = table.equals("rejected") ? new String[] {"stage", "reason"} : new String[0];
    return new StepFixture(spark, folder).context("pass").target(table, tallied);
  }

  private static DocumentPipeline pipeline(DocumentStage... more) {
    Job job = Job.DEFAULTS;
    List<DocumentStage> stages = new java.util.ArrayList<>();
    stages.add(new RepairStage(job.repair()));
    stages.add(new IdentifyStage(job.identify()));
    stages.addAll(List.of(more));
    return new DocumentPipeline(stages);
  }

  private static List<DocumentFixture> documents() {
    return List.of(
        document("1").raw("The ferry left the harbour before dawn.\n\nNobody saw it go."),
        document("2").raw("A heron stood in the reeds and waited."),
        document("3").rejected("too_large"),
        document("4").raw("The lanterns on the pier were still burning."));
  }

  private List<String> column(SparkSession spark, String table, String... columns) {
    return spark
        .read()
        .parquet(folder.resolve("pass").resolve(table).toString())
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void anErrorOfOursCostsItsDocumentOnlyAndIsCounted(SparkSession spark) {
    WriteResult pass = write(spark, pipeline(new BuggyStage()), documents());

    assertThat(pass.rowsIn()).isEqualTo(4);
    assertThat(pass.of("documents").rows()).isEqualTo(2);
    assertThat(pass.of("rejected").tallies())
        .isEqualTo(Map.of("ingest too_large", 1L, "identify failed", 1L));
    assertThat(column(spark, "documents", "doc_id")).containsExactly("[1]", "[4]");
    assertThat(column(spark, "rejected", "doc_id", "detail"))
        .satisfiesExactly(
            failed ->
                assertThat(failed)
                    .startsWith(
                        "[2,java.lang.IllegalStateException: planted: no heron expected at org.wenmai.")
                    .contains("DocumentPassTest.java:"),
            tooLarge -> assertThat(tooLarge).isEqualTo("[3,null]"));
  }

  @Test
  void aDocumentHasARowForEachParagraphAndARejectedOneHasNone(SparkSession spark) {
    write(spark, pipeline(new BuggyStage()), documents());

    assertThat(column(spark, "paragraphs", "doc_id")).containsExactly("[1]", "[1]", "[4]");
  }

  @Test
  void withoutErrorsAllThatIngestKeptIsPublished(SparkSession spark) {
    WriteResult pass = write(spark, pipeline(), documents());

    assertThat(column(spark, "documents", "doc_id")).containsExactly("[1]", "[2]", "[4]");
    assertThat(pass.of("rejected").tallies()).isEqualTo(Map.of("ingest too_large", 1L));
    assertThat(pass.rowsIn()).isEqualTo(pass.of("documents").rows() + pass.of("rejected").rows());
  }

  @Test
  void timesOfStagesAreAddedUpOverAllTasks(SparkSession spark) {
    StepFixture fixture = new StepFixture(spark, folder);
    LongAccumulator clock = fixture.clock(StageName.REPAIR);
    StageTimes times = new StageTimes(fixture.context("pass").clocks());

    new JavaSparkContext(spark.sparkContext())
        .parallelize(List.of(1L, 20L, 300L), 3)
        .foreach(nanos -> times.add("repair", nanos));

    assertThat(clock.value()).isEqualTo(321);
  }

  @Test
  void aStageThatHasNoClockIsNotTimed(SparkSession spark) {
    Map<String, LongAccumulator> clocks = new HashMap<>();
    clocks.put("repair", spark.sparkContext().longAccumulator());
    StageTimes times = new StageTimes(clocks);

    times.add("sketch", 5);
    times.add("repair", 7);

    assertThat(clocks).containsOnlyKeys("repair");
    assertThat(clocks.get("repair").value()).isEqualTo(7);
  }
}

package org.wenmai.document.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.BoilerplateMode;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.schema.Tables;
import org.wenmai.text.Span;

@ExtendWith(SparkSessions.class)
final class BoilerplateEstimatorTest {
  private final BoilerplateEstimator estimator = new BoilerplateEstimator(RepairConfig.DEFAULTS);

  /** Thirty documents with a last line, and thirty of another source without. */
  private static List<DocumentFixture> documents() {
    List<DocumentFixture> documents = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      documents.add(numbered(i, "灯笼报", "\r\n灯笼报读者服务部"));
      documents.add(numbered(i + 100, "", ""));
    }
    return documents;
  }

  private static DocumentFixture numbered(int i, String source, String last) {
    return ofId((i * 7919L) % 1009, i, source, last);
  }

  private static DocumentFixture ofId(long id, int i, String source, String last) {
    String name = Character.toString(0x5000 + 3 * i);
    String text = name + "家的船在雨里走了很久。\n他们说" + name + "从不迟到。\n到岸时" + name + "已经睡着了" + last;
    return document(TestSample.id(id)).source("", source).raw(text);
  }

  private static List<Row> learned(
      BoilerplateEstimator estimator,
      SparkSession spark,
      List<DocumentFixture> documents,
      int partitions) {
    return estimator.fit(spark, new TestSample(spark, documents, partitions)).rows();
  }

  @Test
  void learnsOfEachSourceItsOwn(SparkSession spark) {
    FittedStage fitted = estimator.fit(spark, new TestSample(spark, documents(), 2));
    assertThat(fitted.rows())
        .containsExactly(
            RowFactory.create("灯笼报", "tail", "recurring", "灯笼报读者服务部", "灯笼报读者服务部", 30L, 1.0));
    assertThat(fitted.table()).isEqualTo(Tables.BOILERPLATE_LINES.name());
    assertThat(fitted.stage().name()).isEqualTo("repair");
  }

  @Test
  void learnsTheSameOnAnyNumberOfPartitions(SparkSession spark) {
    BoilerplateEstimator few =
        new BoilerplateEstimator(new RepairConfig(true, true, BoilerplateMode.LEARN, 17, 6));
    List<Row> one = learned(few, spark, documents(), 1);
    assertThat(one).hasSize(1);
    assertThat(one.get(0).getLong(5)).isEqualTo(17);
    assertThat(learned(few, spark, documents(), 2)).isEqualTo(one);
    assertThat(learned(few, spark, documents(), 7)).isEqualTo(one);
  }

  @Test
  void startsAgainWhereOnePartitionHeldTooManyOfTheSample(SparkSession spark) {
    // All small ids lie in one of many partitions, more than it is asked for at first.
    List<DocumentFixture> skewed = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      skewed.add(ofId(i < 90 ? i * 50L : 100_000 + i, i, "灯笼报", "\n灯笼报读者服务部"));
    }
    BoilerplateEstimator some =
        new BoilerplateEstimator(new RepairConfig(true, true, BoilerplateMode.LEARN, 80, 6));
    assertThat(learned(some, spark, skewed, 50)).isEqualTo(learned(some, spark, skewed, 1));
  }

  @Test
  void marksByWhatWasLearnedOfTheSourceOnly(SparkSession spark) {
    DocumentStage stage = estimator.fit(spark, new TestSample(spark, documents(), 2)).stage();
    assertThat(marked(stage, numbered(61, "灯笼报", "\n灯笼报读者服务部")))
        .containsExactly(new Span(33, 41, "recurring"));
    assertThat(marked(stage, numbered(62, "", "\n灯笼报读者服务部"))).isEmpty();
    assertThat(marked(stage, numbered(63, "", "\n责任编辑：贝壳")))
        .containsExactly(new Span(33, 40, "credits"));
  }

  private static List<Span> marked(DocumentStage stage, DocumentFixture fixture) {
    Document document = fixture.build();
    stage.process(document);
    return document.boilerplate();
  }

  @Test
  void learnsNothingWhereToldNotTo(SparkSession spark) {
    FittedStage off =
        new BoilerplateEstimator(new RepairConfig(true, true, BoilerplateMode.OFF, 10, 3))
            .fit(spark, new TestSample(spark, documents(), 2));
    assertThat(off.rows()).isEmpty();
    assertThat(marked(off.stage(), numbered(1, "", "\n责任编辑：贝壳"))).isEmpty();
  }
}

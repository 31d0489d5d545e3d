package org.wenmai.document.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.stage.BoilerplateMode;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.schema.Tables;

@ExtendWith(SparkSessions.class)
final class BoilerplateEstimatorTest {
  private static final StructType COLUMNS =
      new StructType()
          .add("doc_id", DataTypes.StringType)
          .add("source", DataTypes.StringType)
          .add(WorkColumns.RAW_TEXT, DataTypes.StringType)
          .add(WorkColumns.FEED, DataTypes.StringType)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  private final BoilerplateEstimator fit = new BoilerplateEstimator(RepairConfig.DEFAULTS);

  /** Thirty documents with a last line, and thirty of another source without. */
  private static List<Row> documents() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(document(i, "灯笼报", "\r\n灯笼报读者服务部"));
      rows.add(document(i + 100, "", ""));
    }
    return rows;
  }

  private static Row document(int i, String feed, String last) {
    String name = Character.toString(0x5000 + 3 * i);
    String text = name + "家的船在雨里走了很久。\n他们说" + name + "从不迟到。\n到岸时" + name + "已经睡着了" + last;
    String id = String.format("%032x", (i * 7919L) % 1009);
    return RowFactory.create(id, "", text, feed, null);
  }

  private static DocumentSample sample(SparkSession spark, List<Row> rows, int partitions) {
    return new TestSample(spark, COLUMNS, rows, partitions);
  }

  @Test
  void learnsOfEachSourceItsOwn(SparkSession spark) {
    assertThat(fit.learn(sample(spark, documents(), 2)))
        .containsExactly(
            RowFactory.create("灯笼报", "tail", "recurring", "灯笼报读者服务部", "灯笼报读者服务部", 30L, 1.0));
    assertThat(fit.writes()).isEqualTo(Tables.BOILERPLATE_LINES.name());
  }

  @Test
  void learnsTheSameOnAnyNumberOfPartitions(SparkSession spark) {
    BoilerplateEstimator few =
        new BoilerplateEstimator(new RepairConfig(true, true, BoilerplateMode.LEARN, 17, 6));
    List<Row> one = few.learn(sample(spark, documents(), 1));
    assertThat(one).hasSize(1);
    assertThat(one.get(0).getLong(5)).isEqualTo(17);
    assertThat(few.learn(sample(spark, documents(), 2))).isEqualTo(one);
    assertThat(few.learn(sample(spark, documents(), 7))).isEqualTo(one);
  }

  @Test
  void startsAgainWhereOnePartitionHeldTooManyOfTheSample(SparkSession spark) {
    // All small ids lie in one of many partitions, more than it is asked for at first.
    List<Row> skewed = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Row row = document(i, "灯笼报", "\n灯笼报读者服务部");
      long id = i < 90 ? i * 50L : 100_000 + i;
      skewed.add(
          RowFactory.create(
              String.format("%032x", id), "", row.getString(2), row.getString(3), null));
    }
    BoilerplateEstimator learner =
        new BoilerplateEstimator(new RepairConfig(true, true, BoilerplateMode.LEARN, 80, 6));
    assertThat(learner.learn(sample(spark, skewed, 50)))
        .isEqualTo(learner.learn(sample(spark, skewed, 1)));
  }

  @Test
  void marksByWhatWasLearnedOfTheSourceOnly(SparkSession spark) {
    DocumentStage stage = fit.stage(spark, fit.learn(sample(spark, documents(), 2)));
    List<Row> rows =
        List.of(
            document(61, "灯笼报", "\n灯笼报读者服务部"),
            document(62, "", "\n灯笼报读者服务部"),
            document(63, "", "\n责任编辑：贝壳"));
    List<Row> marked =
        stage.apply(spark.createDataFrame(rows, COLUMNS)).orderBy("doc_id").collectAsList();
    assertThat(marked)
        .extracting(row -> row.<Row>getList(row.fieldIndex("boilerplate")))
        .containsExactlyInAnyOrder(
            List.of(RowFactory.create(33, 41, "recurring")),
            List.of(),
            List.of(RowFactory.create(33, 40, "credits")));
  }

  @Test
  void learnsNothingWhereToldNotTo(SparkSession spark) {
    BoilerplateEstimator off =
        new BoilerplateEstimator(new RepairConfig(true, true, BoilerplateMode.OFF, 10, 3));
    assertThat(off.learn(sample(spark, documents(), 2))).isEmpty();
    Row row = document(1, "", "\n责任编辑：贝壳");
    Row kept =
        off.stage(spark, List.of())
            .apply(spark.createDataFrame(List.of(row), COLUMNS))
            .collectAsList()
            .get(0);
    assertThat(kept.<Row>getList(kept.fieldIndex("boilerplate"))).isEmpty();
  }
}

package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.document.WorkColumns;

final class RepairStageTest extends DocumentStageKit {
  private static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType)
          .add(WorkColumns.RAW_TEXT, DataTypes.StringType)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  @Override
  protected DocumentStage stage() {
    return new RepairStage(RepairConfig.DEFAULTS);
  }

  @Override
  protected StructType inputSchema() {
    return SCHEMA;
  }

  @Override
  protected List<Row> inputRows() {
    Row rejected = RowFactory.create("ingest", "too_large", null, null);
    return List.of(
        RowFactory.create("a", "Hello\r\nworld &amp; \u0000all", null),
        RowFactory.create("b", "大衛ⷨ饅斯說", null),
        RowFactory.create("c", "", null),
        RowFactory.create("d", " \u0000\u200b\n\ue000。!", null),
        RowFactory.create("e", "\ud83d", null),
        RowFactory.create("f", "☆", null),
        RowFactory.create("g", null, rejected));
  }

  @Test
  void addsTextRepairsAndDamage(SparkSession spark) {
    Row row = run(spark, inputRows(), 2).get(0);
    assertThat(row.<String>getAs("text")).isEqualTo("Hello\nworld & all");
    assertThat(row.<String, Integer>getJavaMap(row.fieldIndex("repairs")))
        .isEqualTo(Map.of("line_end", 1, "entity", 1, "control", 1));
    assertThat(row.<Long>getAs("char_count")).isEqualTo(14);
    Row damaged = run(spark, inputRows(), 2).get(1);
    assertThat(damaged.<Row>getList(damaged.fieldIndex("damage")))
        .containsExactly(RowFactory.create(2, 4, "wrong_decoder"));
    assertThat(damaged.<Row>getList(damaged.fieldIndex("boilerplate"))).isEmpty();
  }

  @Test
  void rejectsADocumentOfWhichNothingIsLeft(SparkSession spark) {
    assertThat(run(spark, inputRows(), 2))
        .extracting(row -> row.<Row>getAs(WorkColumns.REJECTION))
        .extracting(rejection -> rejection == null ? "kept" : rejection.getString(1))
        .containsExactly(
            "kept", "kept", "nothing_left", "nothing_left", "nothing_left", "kept", "too_large");
  }

  @Test
  void doesNotGuessWhereToldNotTo() {
    assertThat(new RepairConfig(false, false, BoilerplateMode.OFF, 1000, 6).repairs()).isEmpty();
    assertThat(RepairConfig.DEFAULTS.repairs()).hasSize(2);
  }

  @Test
  void saysWhatIsWrongWithItsKeys() {
    assertThatThrownBy(() -> sample(9)).hasMessageContaining("boilerplate-sample is 9.");
    assertThatThrownBy(() -> sample(100_001))
        .hasMessageEndingWith(
            "repair.boilerplate-sample is 100001. Set it to 100000 or less; more teaches nothing.");
    assertThat(sample(100_000).boilerplateSample()).isEqualTo(100_000);
  }

  private static RepairConfig sample(int documents) {
    return new RepairConfig(true, true, BoilerplateMode.LEARN, documents, 6);
  }
}

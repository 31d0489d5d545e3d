package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.document.WorkColumns;
import org.wenmai.schema.Tables;

final class IdentifyStageTest extends DocumentStageKit {

  @Override
  protected DocumentStage stage() {
    return new IdentifyStage(IdentifyConfig.DEFAULTS);
  }

  @Override
  protected StructType inputSchema() {
    return new StructType()
        .add("doc_id", DataTypes.StringType)
        .add("text", DataTypes.StringType)
        .add("boilerplate", Tables.SPANS)
        .add(WorkColumns.DECLARED_LANGUAGE, DataTypes.StringType)
        .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);
  }

  @Override
  protected List<Row> inputRows() {
    return List.of(
        row("a", "风从海上来\nThe wind comes from the sea, and the boats stay in the harbour.", null),
        row("b", "", null),
        row("c", "\ud83d \udc00 \u0000", null),
        row("d", "Salz", "de-AT"),
        row("e", null, null),
        row("f", "東京駅", null),
        RowFactory.create(
            "g", "x", null, null, RowFactory.create("ingest", "undecodable", null, null)));
  }

  private static Row row(String id, String text, String declared) {
    return RowFactory.create(id, text, null, declared, null);
  }

  @Test
  void addsLanguageAndScriptOfTheDocument(SparkSession spark) {
    assertThat(run(spark, inputRows(), 1))
        .extracting(
            row -> row.getAs("doc_id"), row -> row.getAs("language"), row -> row.getAs("script"))
        .containsExactly(
            tuple("a", "en", "Latn"),
            tuple("b", "und", "Zyyy"),
            tuple("c", "und", "Zyyy"),
            tuple("d", "de", "Latn"),
            tuple("e", "und", "Zyyy"),
            tuple("f", "ja", "Jpan"),
            tuple("g", null, null));
  }

  @Test
  void addsParagraphsWithTheirPlaces(SparkSession spark) {
    List<Row> paragraphs = run(spark, inputRows(), 1).get(0).getList(5 + 3);
    assertThat(paragraphs)
        .extracting(
            row -> row.getInt(0),
            row -> row.getInt(1),
            row -> row.getInt(2),
            row -> row.getString(3),
            row -> row.getString(5))
        .containsExactly(tuple(0, 0, 5, "zh", "Hans"), tuple(1, 6, 69, "en", "Latn"));
  }

  @Test
  void rejectsNothing(SparkSession spark) {
    assertThat(run(spark, inputRows(), 2))
        .filteredOn(row -> row.getAs(WorkColumns.REJECTION) != null)
        .hasSize(1);
  }
}

package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;

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

final class FoldStageTest extends DocumentStageKit {
  private static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add(WorkColumns.PARAGRAPHS, WorkColumns.PARAGRAPHS_TYPE)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  @Override
  protected DocumentStage stage() {
    return new FoldStage(FoldConfig.DEFAULTS);
  }

  @Override
  protected StructType inputSchema() {
    return SCHEMA;
  }

  @Override
  protected List<Row> inputRows() {
    Row rejected = RowFactory.create("repair", "nothing_left", null, null);
    return List.of(
        document("a", "漢字簡體", paragraph(0, 0, 4, "zh", "Hant")),
        document(
            "b",
            "🙂漢字\n漢字\n漢字",
            paragraph(0, 0, 3, "zh", "Hani"),
            paragraph(1, 4, 6, "ja", "Jpan"),
            paragraph(2, 7, 9, "ko", "Kore")),
        document("c", "简体中文", paragraph(0, 0, 4, "zh", "Hans")),
        document("d", ""),
        document("e", "擴充套件", paragraph(0, 0, 4, "zh", "Hant")),
        document("f", "\ud83d漢", paragraph(0, 0, 2, "zh", "Hant")),
        RowFactory.create("g", null, null, rejected));
  }

  private static Row document(String id, String text, Row... paragraphs) {
    return RowFactory.create(id, text, List.of(paragraphs), null);
  }

  private static Row paragraph(int index, int start, int end, String language, String script) {
    return RowFactory.create(index, start, end, language, 1.0, script);
  }

  @Test
  void foldsChineseParagraphsAndNoOthers(SparkSession spark) {
    assertThat(run(spark, inputRows(), 2))
        .extracting(row -> row.<String>getAs(WorkColumns.FOLDED))
        .containsExactly("汉字简体", "🙂汉字\n漢字\n漢字", null, null, "扩充套件", "?汉", null);
  }

  @Test
  void aMapIsThereOnlyWherePlacesMoved(SparkSession spark) {
    assertThat(run(spark, inputRows(), 2))
        .allSatisfy(row -> assertThat(row.<Object>getAs(WorkColumns.FOLD_MAP)).isNull());
    FoldStage regional = new FoldStage(new FoldConfig(true));
    Row row =
        regional
            .apply(spark.createDataFrame(inputRows(), SCHEMA))
            .where("doc_id = 'e'")
            .collectAsList()
            .get(0);
    assertThat(row.<String>getAs(WorkColumns.FOLDED)).isEqualTo("扩展");
    assertThat(row.<Integer>getList(row.fieldIndex(WorkColumns.FOLD_MAP))).containsExactly(2, 4);
  }
}

package org.wenmai.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.document.WorkColumns;
import org.wenmai.schema.Tables;

final class SketchStageTest extends DocumentStageKit {
  private static final String STORY = "城东的老桥修好以后，每天清早都有人在桥上卖豆腐和青菜。";

  @Override
  protected DocumentStage stage() {
    return new SketchStage(FamiliesConfig.DEFAULTS);
  }

  @Override
  protected StructType inputSchema() {
    return new StructType()
        .add("doc_id", "string")
        .add("text", "string")
        .add(WorkColumns.FOLDED, "string")
        .add("boilerplate", Tables.SPANS)
        .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);
  }

  @Override
  protected List<Row> inputRows() {
    int end = STORY.codePointCount(0, STORY.length());
    return List.of(
        row("a", STORY, null, null),
        row("b", "橋上", STORY, List.of()),
        row("c", "𠀀" + STORY + " 关注我们", null, List.of(span(0, 1), span(end + 1, end + 99))),
        row("d", "", null, null),
        row("e", null, null, null),
        row("f", "\ud83d \udc00 😀", null, List.of(span(0, 1000), span(7, 9))),
        row("g", "太短", null, List.of()),
        row("h", "word one" + " ad " + "two", null, List.of(span(8, 12))));
  }

  private static Row row(String id, String text, String folded, List<Row> boilerplate) {
    return RowFactory.create(id, text, folded, boilerplate, null);
  }

  private static Row span(int start, int end) {
    return RowFactory.create(start, end, "advertisement");
  }

  @Test
  void sketchesTheFoldedTextWithoutBoilerplate(SparkSession spark) {
    List<Row> rows = run(spark, inputRows(), 2);
    assertThat(sketch(rows, 1)).isEqualTo(sketch(rows, 0));
    assertThat(sketch(rows, 2)).isEqualTo(sketch(rows, 0));
    assertThat(sketch(rows, 0).getList(2)).hasSize(128);
  }

  @Test
  void givesTextsWithoutLettersNoShingles(SparkSession spark) {
    List<Row> rows = run(spark, inputRows(), 2);
    for (int empty : List.of(3, 4, 5)) {
      assertThat(sketch(rows, empty).getInt(1)).isZero();
      assertThat(sketch(rows, empty).getList(2)).isEmpty();
    }
    assertThat(sketch(rows, 6).getInt(1)).isEqualTo(1);
    assertThat(sketch(rows, 6).getList(2)).isEmpty();
  }

  @Test
  void keepsWordsApartWhereItCuts(SparkSession spark) {
    List<Row> cut = run(spark, inputRows(), 1);
    List<Row> written = run(spark, List.of(row("h", "word one two", null, null)), 1);
    assertThat(sketch(cut, 7)).isEqualTo(sketch(written, 0));
  }

  private static Row sketch(List<Row> rows, int index) {
    return rows.get(index).getAs(WorkColumns.SKETCH);
  }
}

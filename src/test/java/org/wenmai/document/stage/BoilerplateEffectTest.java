package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.SketchStage;
import org.wenmai.dedup.sketch.MinHashSignature;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.WorkColumns;
import org.wenmai.terms.DocumentTerms;

/** What marking changes in the rooms that follow. */
@ExtendWith(SparkSessions.class)
final class BoilerplateEffectTest {
  private static final StructType COLUMNS =
      new StructType()
          .add("doc_id", DataTypes.StringType)
          .add(WorkColumns.RAW_TEXT, DataTypes.StringType)
          .add(WorkColumns.DECLARED_LANGUAGE, DataTypes.StringType)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  private static final String FURNITURE =
      "\n责任编辑：贝壳\n欢迎搜索关注微信公众号灯笼报，每天早上先读到河边的故事" + "\n未经灯笼报书面许可，任何网站和个人不得转载本报所载的文字和图片\n分享到：微信 微博 朋友圈";

  private static List<Row> rows(SparkSession spark, BoilerplateMode how) {
    List<Row> given =
        List.of(
            row("a", "字号：大 中 小\n渡口的船工在雨停以后修好了那条旧船，村里的人都来帮忙抬船下水。" + FURNITURE),
            row("b", "字号：大 中 小\n山上的松树一夜之间落满了雪，护林员清早起来扫出一条通向木屋的小路。" + FURNITURE),
            row(
                "c",
                "Print this page\nSkip to content\nShare this article on all networks\n河边的灯亮了。"));
    Dataset<Row> records = spark.createDataFrame(given, COLUMNS);
    List<DocumentStage> rooms =
        List.of(
            new RepairStage(new RepairConfig(true, true, how, 1000, 6)),
            new IdentifyStage(IdentifyConfig.DEFAULTS),
            new FoldStage(FoldConfig.DEFAULTS),
            new SegmentStage(
                SegmentConfig.DEFAULTS, org.wenmai.text.tokenize.jieba.UserWordList.none()),
            new SketchStage(FamiliesConfig.DEFAULTS));
    for (DocumentStage room : rooms) {
      records = room.apply(records);
    }
    return records.orderBy("doc_id").collectAsList();
  }

  private static Row row(String id, String text) {
    return RowFactory.create(id, text, null, null);
  }

  private static double likeness(List<Row> rows) {
    return MinHashSignature.similarity(signature(rows.get(0)), signature(rows.get(1)));
  }

  private static int[] signature(Row row) {
    Row sketch = row.getAs(WorkColumns.SKETCH);
    return sketch.<Integer>getList(2).stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void takesNoDocumentsForCopiesBecauseOfTheirFurniture(SparkSession spark) {
    double threshold = FamiliesConfig.DEFAULTS.nearThreshold();
    assertThat(likeness(rows(spark, BoilerplateMode.OFF))).isGreaterThan(threshold);
    assertThat(likeness(rows(spark, BoilerplateMode.PATTERNS))).isLessThan(threshold / 3);
  }

  @Test
  void countsNoFurnitureAmongTheTerms(SparkSession spark) {
    assertThat(terms(rows(spark, BoilerplateMode.OFF).get(0))).contains("字号", "转载");
    assertThat(terms(rows(spark, BoilerplateMode.PATTERNS).get(0)))
        .contains("船工", "旧船")
        .doesNotContain("字号", "转载", "责任编辑", "微信");
  }

  private static List<String> terms(Row row) {
    DocumentTerms terms = DocumentTerms.of(row.getAs(WorkColumns.TERMS));
    return java.util.stream.IntStream.range(0, terms.size()).mapToObj(terms::term).toList();
  }

  @Test
  void tellsTheLanguageByTheText(SparkSession spark) {
    assertThat(rows(spark, BoilerplateMode.OFF).get(2).<String>getAs("language")).isEqualTo("en");
    Row marked = rows(spark, BoilerplateMode.PATTERNS).get(2);
    assertThat(marked.<String>getAs("language")).isEqualTo("zh");
    assertThat(marked.<String>getAs("text")).startsWith("Print this page");
  }
}

package org.wenmai.stage.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.wenmai.schema.Tables;
import org.wenmai.stage.TestWorkspace;
import org.wenmai.stage.Work;

@ExtendWith(SparkSessions.class)
final class VariantsStageTest {
  private final List<Row> terms = new ArrayList<>();
  private final List<Row> newWords = new ArrayList<>();
  private final List<Row> tokens = new ArrayList<>();
  private final List<Row> records = new ArrayList<>();

  private void term(String language, String surface, long places) {
    String term = surface.toLowerCase(java.util.Locale.ROOT);
    terms.add(RowFactory.create(language, term, surface, 1L, 1L, places, 1.0));
  }

  private void newWord(String term, long places) {
    term("zh", term, places);
    newWords.add(RowFactory.create(term, places, 2L, 7.0, 1.0, 1.0, "company", null));
  }

  private void document(String text, String... words) {
    String id = String.format("%032x", records.size());
    records.add(RowFactory.create(id, text, null));
    List<Row> rows = new ArrayList<>();
    for (String word : words) {
      rows.add(RowFactory.create(word, 0, 1, false, "word", "zh"));
    }
    tokens.add(RowFactory.create(id, "zh", rows));
  }

  private List<String> variants(SparkSession spark, int partitions) {
    StructType texts =
        new StructType()
            .add("doc_id", DataTypes.StringType)
            .add("text", DataTypes.StringType)
            .add(Work.FOLDED, DataTypes.StringType);
    TestWorkspace workspace =
        new TestWorkspace(spark, partitions)
            .with("terms", table(spark, terms, Tables.TERMS.schema(), partitions))
            .with("new_words", table(spark, newWords, Tables.NEW_WORDS.schema(), partitions))
            .with("tokens", table(spark, tokens, Tables.TOKENS.schema(), partitions))
            .with("records", table(spark, records, texts, partitions));
    return new VariantsStage()
        .run(workspace).get("variants").collectAsList().stream().map(Row::toString).toList();
  }

  private static Dataset<Row> table(
      SparkSession spark, List<Row> rows, StructType schema, int partitions) {
    return spark.createDataFrame(rows, schema).repartition(partitions);
  }

  @Test
  void aSpellingOfTheSameSoundInTheSameDocumentIsLinked(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 1);
    document("", "柳榷锋", "点灯", "柳榷峰");
    assertThat(variants(spark, 2))
        .containsExactly("[柳榷峰,柳榷锋,zh,1,sound; 1 documents and 1 neighbours in common]");
  }

  @Test
  void namesakesThatNothingLinksStayApart(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 1);
    document("", "柳榷锋", "点灯");
    document("", "柳榷峰", "煮茶");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void equallyFrequentNamesStayApart(SparkSession spark) {
    newWord("柳榷锋", 8);
    newWord("柳榷峰", 7);
    document("", "柳榷锋", "点灯", "柳榷峰");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void anotherCharacterNeedsMoreThanADocument(SparkSession spark) {
    newWord("柳榷锋", 20);
    term("zh", "柳榷水", 1);
    document("", "柳榷锋", "点灯", "柳榷水");
    assertThat(variants(spark, 2)).isEmpty();
    document("", "柳榷锋", "船夫", "点灯", "桥边", "柳榷水");
    assertThat(variants(spark, 2)).hasSize(1);
  }

  @Test
  void slipsInLatinNamesAreLinked(SparkSession spark) {
    term("en", "LampSeek", 100);
    term("en", "LanpSeek", 1);
    term("en", "LampSeekSeek", 2);
    term("en", "LampSeek2", 3);
    document("", "lampseek", "lanpseek", "lampseekseek", "lampseek2");
    assertThat(variants(spark, 2))
        .containsExactly(
            "[lampseekseek,lampseek,en,2,doubled; 1 documents and 1 neighbours in common]",
            "[lanpseek,lampseek,en,1,letter; 1 documents and 1 neighbours in common]");
  }

  @Test
  void namesThatTextsPutTogetherAreLinked(SparkSession spark) {
    term("en", "LampSeek", 100);
    document("昨日，灯海寻舟（LampSeek）发布了灯笼。", "lampseek");
    document("灯海寻舟（LampSeek）又发布了灯笼。", "lampseek");
    assertThat(variants(spark, 2))
        .containsExactly("[灯海寻舟,lampseek,en,2,apposition; in 2 documents]");
  }

  @Test
  void chainsEndAtTheMostFrequentName(SparkSession spark) {
    newWord("柳榷锋", 90);
    term("zh", "柳榷峰", 40);
    term("zh", "柳雀峰", 4);
    newWords.add(RowFactory.create("柳榷峰", 40L, 2L, 7.0, 1.0, 1.0, "company", null));
    document("", "柳榷锋", "点灯", "柳榷峰", "柳雀峰");
    assertThat(variants(spark, 2)).hasSize(2).allMatch(row -> row.contains(",柳榷锋,"));
  }

  @Test
  void partitionsDoNotMatter(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 1);
    term("en", "LampSeek", 100);
    term("en", "LanpSeek", 1);
    document("灯海寻舟（LampSeek）", "柳榷锋", "点灯", "柳榷峰", "lampseek", "lanpseek");
    document("灯海寻舟（LampSeek）", "柳榷锋", "lampseek", "煮茶");
    List<String> once = variants(spark, 1);
    assertThat(once).hasSize(3);
    assertThat(variants(spark, 2)).isEqualTo(once);
    assertThat(variants(spark, 7)).isEqualTo(once);
  }
}

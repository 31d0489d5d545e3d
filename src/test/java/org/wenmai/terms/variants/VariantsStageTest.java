package org.wenmai.terms.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.text.fold.RegionalWords;

@ExtendWith(SparkSessions.class)
final class VariantsStageTest {
  private final List<Row> terms = new ArrayList<>();
  private final List<Row> newWords = new ArrayList<>();
  private final List<Row> tokens = new ArrayList<>();
  private final List<Row> records = new ArrayList<>();

  private void term(String language, String surface, long occurrences) {
    term(language, surface, occurrences, 1);
  }

  private void term(String language, String surface, long occurrences, long documents) {
    String term = surface.toLowerCase(Locale.ROOT);
    terms.add(new CorpusTerm(language, term, surface, documents, 1, occurrences, 1).toRow());
  }

  private void newWord(String term, long occurrences) {
    term("zh", term, occurrences);
    newWords.add(RowFactory.create(term, occurrences, 2L, 7.0, 1.0, 1.0, "company", null));
  }

  private void document(String text, String... words) {
    withBoilerplate(text, null, words);
  }

  /** A document some code points of which are boilerplate. */
  private void withBoilerplate(String text, int[] boilerplate, String... words) {
    String id = String.format("%032x", records.size());
    List<Row> spans =
        boilerplate == null
            ? null
            : List.of(RowFactory.create(boilerplate[0], boilerplate[1], "navigation"));
    records.add(RowFactory.create(id, text, spans, null, null));
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
            .add("boilerplate", Tables.SPANS)
            .add("damage", Tables.SPANS)
            .add(WorkTables.FOLDED, DataTypes.StringType);
    TestWorkspace workspace =
        new TestWorkspace(spark, partitions)
            .with("terms", table(spark, terms, Tables.TERMS.schema(), partitions))
            .with("new_words", table(spark, newWords, Tables.NEW_WORDS.schema(), partitions))
            .with("tokens", table(spark, tokens, Tables.TOKENS.schema(), partitions))
            .with("records", table(spark, records, texts, partitions));
    return new VariantsStage(RegionalWords.AS_WRITTEN)
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
    document("", "柳榷锋", "点灯", "以后", "煮茶", "柳榷峰");
    assertThat(variants(spark, 2))
        .containsExactly("[柳榷峰,柳榷锋,zh,1,sound; 1 of 1 documents in common]");
  }

  @Test
  void adjacentNamesAreTwoNames(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 1);
    document("", "柳榷锋", "柳榷峰", "点灯", "以后", "煮茶");
    document("", "柳榷锋", "点灯", "以后", "煮茶", "柳榷峰");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void aSpellingWithTheSameRareNeighboursIsLinked(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 2);
    document("", "船夫", "柳榷锋", "灯笼", "桥边");
    document("", "灯笼", "柳榷峰", "船夫", "桥边", "第二年");
    assertThat(variants(spark, 2))
        .containsExactly("[柳榷峰,柳榷锋,zh,2,sound; 3 of 4 neighbours in common]");
  }

  @Test
  void widespreadNeighboursProveNothing(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 2);
    for (String word : List.of("记者", "今天", "表示", "认为")) {
      term("zh", word, 50, 20);
    }
    document("", "记者", "柳榷锋", "今天", "表示", "认为");
    document("", "记者", "柳榷峰", "今天", "表示", "认为");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void namesakesThatNothingLinksStayApart(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 3);
    document("", "柳榷锋", "点灯", "以后", "煮茶");
    document("", "柳榷峰", "煮茶", "医院", "病人");
    document("", "柳榷峰", "手术", "医院", "病人");
    document("", "柳榷锋", "点灯", "医院", "病人", "柳榷峰");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void equallyFrequentNamesStayApart(SparkSession spark) {
    newWord("柳榷锋", 8);
    newWord("柳榷峰", 7);
    document("", "柳榷锋", "点灯", "以后", "煮茶", "柳榷峰");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void anotherCharacterNeedsMoreThanADocument(SparkSession spark) {
    newWord("柳榷锋", 20);
    term("zh", "柳榷水", 1);
    document("", "柳榷锋", "点灯", "以后", "煮茶", "柳榷水");
    assertThat(variants(spark, 2)).isEmpty();
    document("", "柳榷锋", "点灯", "以后", "煮茶");
    assertThat(variants(spark, 2))
        .containsExactly("[柳榷水,柳榷锋,zh,1,character; 3 of 3 neighbours in common]");
    document("", "柳榷水", "医院", "病人", "手术");
    document("", "柳榷水", "医院", "病人", "手术");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void misspellingsOfLatinNamesAreLinked(SparkSession spark) {
    term("en", "LampSeek", 100);
    term("en", "LanpSeek", 1);
    term("en", "LampSeekSeek", 2);
    term("en", "LampSeek2", 3);
    document("", "lampseek", "lamp", "oil", "lanpseek", "oil", "lamp", "lampseekseek", "lampseek2");
    assertThat(variants(spark, 2))
        .containsExactly(
            "[lampseekseek,lampseek,en,2,doubled; 1 of 1 documents in common]",
            "[lanpseek,lampseek,en,1,letter; 1 of 1 documents in common]");
  }

  @Test
  void aCorpusOfAnySizeKeepsItsLinks(SparkSession spark) {
    term("en", "LampSeek", 3000, 1500);
    term("en", "LanpSeek", 20, 20);
    for (int i = 0; i < 1500; i++) {
      document("", "lampseek", "word" + i, "other" + i, i % 75 == 0 ? "lanpseek" : "lamp");
    }
    assertThat(variants(spark, 2))
        .containsExactly("[lanpseek,lampseek,en,20,letter; 20 of 20 documents in common]");
  }

  @Test
  void namesInAppositionAreLinked(SparkSession spark) {
    term("en", "LampSeek", 100);
    document("昨日，灯海寻舟（LampSeek）发布了灯笼。", "lampseek");
    document("今日，灯海寻舟（LampSeek）又做了灯笼。", "lampseek");
    assertThat(variants(spark, 2))
        .containsExactly("[灯海寻舟,lampseek,en,2,apposition; in 2 documents]");
  }

  @Test
  void oneTextOrItsCopiesProveNothingOfWhatMayBeARemark(SparkSession spark) {
    term("en", "Lampseek", 100);
    document("昨日，灯舟社（Lampseek）发布了灯笼。", "lampseek");
    document("昨日，灯舟社（Lampseek）发布了灯笼。", "lampseek");
    assertThat(variants(spark, 2)).isEmpty();
    document("今日，灯舟社（Lampseek）又做了灯笼。", "lampseek");
    assertThat(variants(spark, 2))
        .containsExactly("[灯舟社,lampseek,en,3,apposition; in 3 documents]");
  }

  @Test
  void oneContextIsEnoughForWhatCanOnlyBeAName(SparkSession spark) {
    term("en", "LampSeek", 100);
    document("昨日，灯海寻舟（LampSeek）发布了灯笼。", "lampseek");
    assertThat(variants(spark, 2))
        .containsExactly("[灯海寻舟,lampseek,en,1,apposition; in 1 document]");
  }

  @Test
  void aNameInAppositionToManyIsNoneOfThem(SparkSession spark) {
    term("en", "LampSeek", 100);
    for (String speaker : List.of("灯海寻舟", "欧阳点灯", "北河渡口")) {
      document("昨日，" + speaker + "（LampSeek）发布了灯笼。", "lampseek");
      document("今日，" + speaker + "（LampSeek）又做了灯笼。", "lampseek");
    }
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void boilerplateIsNoApposition(SparkSession spark) {
    term("en", "LampSeek", 100);
    String first = "昨日天晴。\n灯海寻舟（LampSeek）";
    String second = "今日有雨。\n灯海寻舟（LampSeek）之";
    withBoilerplate(first, new int[] {6, first.length()}, "lampseek");
    withBoilerplate(second, new int[] {6, second.length()}, "lampseek");
    assertThat(variants(spark, 2)).isEmpty();
  }

  @Test
  void chainsEndAtTheMostFrequentName(SparkSession spark) {
    newWord("柳榷锋", 90);
    newWord("柳榷峰", 40);
    term("zh", "柳雀峰", 4);
    document("", "柳榷锋", "点灯", "以后", "煮茶", "柳榷峰", "灯笼", "船夫", "桥边", "柳雀峰");
    assertThat(variants(spark, 2))
        .containsExactly(
            "[柳榷峰,柳榷锋,zh,40,sound; 1 of 1 documents in common]",
            "[柳雀峰,柳榷锋,zh,4,sound; 1 of 1 documents in common, by way of 柳榷峰]");
  }

  @Test
  void aChainIsNotContinuedByAnApposition(SparkSession spark) {
    term("en", "LampSeek", 100);
    newWord("灯海寻舟", 40);
    term("zh", "灯海寻州", 4);
    document("昨日，灯海寻舟（LampSeek）发布了灯笼。", "灯海寻舟", "点灯", "煮茶", "灯海寻州");
    document("今日，灯海寻舟（LampSeek）又做了灯笼。", "lampseek");
    assertThat(variants(spark, 2))
        .containsExactly(
            "[灯海寻州,灯海寻舟,zh,4,sound; 1 of 1 documents in common]",
            "[灯海寻舟,lampseek,en,40,apposition; in 2 documents]");
  }

  /** Whichever partition comes first, one spelling that can only be a name is enough. */
  @Test
  void spellingsOfOneAppositionCountTogetherOnAnyPartitions(SparkSession spark) {
    term("en", "LampSeek", 100);
    document("昨日，灯海寻舟（Lampseek）发布了灯笼。", "lampseek");
    document("昨日，灯海寻舟（LampSeek）发布了灯笼。", "lampseek");
    document("昨日，灯海寻舟（Lampseek）发布了灯笼。", "lampseek");
    for (int partitions : new int[] {1, 2, 7}) {
      assertThat(variants(spark, partitions))
          .containsExactly("[灯海寻舟,lampseek,en,3,apposition; in 3 documents]");
    }
  }

  @Test
  void partitionsDoNotMatter(SparkSession spark) {
    newWord("柳榷锋", 8);
    term("zh", "柳榷峰", 1);
    term("en", "LampSeek", 100);
    term("en", "LanpSeek", 1);
    document("灯海寻舟（LampSeek）", "柳榷锋", "点灯", "以后", "煮茶", "柳榷峰", "lampseek", "灯", "海", "lanpseek");
    document("由灯海寻舟（LampSeek）", "柳榷锋", "lampseek", "煮茶");
    document("，灯海寻舟（LampSeek）！", "柳榷锋", "lampseek", "煮茶");
    List<String> once = variants(spark, 1);
    assertThat(once).hasSize(3);
    assertThat(variants(spark, 2)).isEqualTo(once);
    assertThat(variants(spark, 7)).isEqualTo(once);
  }
}

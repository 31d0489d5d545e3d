package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.document.WorkColumns;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Tables;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.jieba.UserWordList;

final class SegmentStageTest extends DocumentStageKit {
  private static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add(WorkColumns.FOLDED, DataTypes.StringType)
          .add(WorkColumns.FOLD_MAP, DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add("language", DataTypes.StringType)
          .add(WorkColumns.PARAGRAPHS, WorkColumns.PARAGRAPHS_TYPE)
          .add("boilerplate", Tables.SPANS)
          .add("damage", Tables.SPANS)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  @Override
  protected DocumentStage stage() {
    return new SegmentStage(SegmentConfig.DEFAULTS, UserWordList.none());
  }

  @Override
  protected StructType inputSchema() {
    return SCHEMA;
  }

  @Override
  protected List<Row> inputRows() {
    return List.of(
        row("1", "模型很大。The model is large.", "zh", List.of(), List.of()),
        row("2", "", "und", List.of(), List.of()),
        row("3", "lone \ud83d half", null, List.of(), List.of()),
        row("4", "𠮷野家 👍🏽 #話題# https://example.org", "ja", List.of(), List.of(span(0, 2))),
        row("5", "한국어 문장\nสวัสดีครับ", "ko", List.of(paragraph(0, 6, "ko")), List.of()),
        RowFactory.create(
            "6",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            RowFactory.create("ingest", "empty", null, null)));
  }

  private static Row row(
      String id, String text, String language, List<Row> paragraphs, List<Row> damage) {
    return folded(id, text, null, null, language, paragraphs, damage);
  }

  private static Row folded(
      String id,
      String text,
      String folded,
      int[] map,
      String language,
      List<Row> paragraphs,
      List<Row> damage) {
    return RowFactory.create(id, text, folded, map, language, paragraphs, List.of(), damage, null);
  }

  private static Row paragraph(int start, int end, String language) {
    return RowFactory.create(0, start, end, language, 1.0, "Zyyy");
  }

  private static Row span(int start, int end) {
    return RowFactory.create(start, end, "mojibake");
  }

  private Row only(SparkSession spark, Row row) {
    return run(spark, List.of(row), 1).get(0);
  }

  private static String words(Row row) {
    return row.<Row>getList(row.fieldIndex(WorkColumns.WORDS)).stream()
        .map(word -> word.getString(0) + " " + word.getInt(1) + "-" + word.getInt(2))
        .collect(Collectors.joining(", "));
  }

  private static List<String> terms(Row row) {
    DocumentTerms terms = DocumentTerms.of(row.getAs(WorkColumns.TERMS));
    return IntStream.range(0, terms.size())
        .mapToObj(
            i ->
                String.join(" ", terms.language(i), terms.term(i), terms.surface(i))
                    + " "
                    + terms.count(i))
        .toList();
  }

  @Test
  void findsThePhrasesThatRecur(SparkSession spark) {
    String text = "𠮷：脉冲神经网络。The Neural network and the neural network's end. 脉冲神经网络很好";

    Row out = only(spark, row("1", text, "zh", List.of(), List.of()));

    DocumentPhrases phrases = DocumentPhrases.of(out.getAs(WorkColumns.PHRASES));
    DocumentTerms terms = DocumentTerms.of(out.getAs(WorkColumns.TERMS));
    assertThat(phrases.length()).isEqualTo(text.codePointCount(0, text.length()));
    assertThat(IntStream.range(0, phrases.size()).mapToObj(phrases::phrase))
        .extracting(
            DocumentPhrases.Phrase::term,
            DocumentPhrases.Phrase::surface,
            DocumentPhrases.Phrase::count,
            DocumentPhrases.Phrase::first)
        .containsExactly(
            tuple("脉冲神经网络", "脉冲神经网络", 2, 2), tuple("neural network", "Neural network", 2, 13));
    assertThat(Arrays.stream(phrases.phrase(0).terms()).mapToObj(terms::term))
        .containsExactly("脉冲", "神经网络");
    int network =
        IntStream.range(0, terms.size()).filter(i -> terms.term(i).equals("network")).sum();
    assertThat(phrases.first(network)).isEqualTo(20);
  }

  @Test
  void asksMoreOfPhrasesInLongTexts(SparkSession spark) {
    String twice = "quiet harbour lights. quiet harbour lights. ";
    String filler =
        IntStream.range(0, 600).mapToObj(i -> "w" + i + ". ").collect(Collectors.joining());

    assertThat(phrases(spark, twice)).containsExactly("quiet harbour lights");
    assertThat(phrases(spark, twice + filler)).isEmpty();
    assertThat(phrases(spark, twice + filler + twice)).containsExactly("quiet harbour lights");
  }

  private List<String> phrases(SparkSession spark, String text) {
    Row out = only(spark, row("1", text, "en", List.of(), List.of()));
    DocumentPhrases phrases = DocumentPhrases.of(out.getAs(WorkColumns.PHRASES));
    return IntStream.range(0, phrases.size()).mapToObj(i -> phrases.phrase(i).term()).toList();
  }

  @Test
  void addsWordsTheirNumberAndTheTerms(SparkSession spark) {
    Row out = only(spark, row("1", "柳树 Willow, willow WILLOW 柳树的", "zh", List.of(), List.of()));

    assertThat(words(out))
        .isEqualTo("柳树 0-2, willow 3-9, willow 11-17, willow 18-24, 柳树 25-27, 的 27-28");
    assertThat(out.<Long>getAs("word_count")).isEqualTo(6L);
    assertThat(terms(out)).containsExactly("en willow WILLOW 3", "zh 柳树 柳树 2");
  }

  @Test
  void theMostFrequentSurfaceStandsForATerm(SparkSession spark) {
    Row out = only(spark, row("1", "Tree tree Tree TREE", "en", List.of(), List.of()));
    assertThat(terms(out)).containsExactly("en tree Tree 4");
  }

  @Test
  void theFormsOfAWordAreOneTermShownAsTheMostFrequentOfThem(SparkSession spark) {
    String text = "The harbours. Waiting Old harbours; this harbour; HarbourLights 港口";
    Row row = row("1", text, "en", List.of(), List.of());
    assertThat(terms(only(spark, row)))
        .containsExactly(
            "en harbour harbours 3",
            "en harbourlights HarbourLights 1",
            "en old Old 1",
            "en wait Waiting 1",
            "zh 港口 港口 1");

    Row off = stemOff().apply(spark.createDataFrame(List.of(row), inputSchema())).first();
    assertThat(terms(off)).contains("en harbour harbour 1", "en harbours harbours 2");
  }

  private static SegmentStage stemOff() {
    SegmentConfig config =
        new SegmentConfig(
            HanEngine.JIEBA,
            64,
            2,
            StemmingMode.OFF,
            4,
            List.of(),
            NewWordsMode.OFF,
            2000,
            VariantsMode.OFF);
    return new SegmentStage(config, UserWordList.none());
  }

  @Test
  void aPhraseIsShownAsItIsMostOftenWritten(SparkSession spark) {
    String text = "Quiet harbour. A quiet harbours. The quiet harbours; the quiet Harbour.";
    Row out = only(spark, row("1", text, "en", List.of(), List.of()));

    DocumentPhrases phrases = DocumentPhrases.of(out.getAs(WorkColumns.PHRASES));
    assertThat(phrases.size()).isEqualTo(1);
    assertThat(phrases.phrase(0).term()).isEqualTo("quiet harbour");
    assertThat(phrases.phrase(0).surface()).isEqualTo("quiet harbours");
    assertThat(phrases.phrase(0).count()).isEqualTo(4);
  }

  @Test
  void numbersSingleLettersAndStopWordsAreNoTerms(SparkSession spark) {
    Row out =
        only(spark, row("1", "the x 42 人 #tag https://example.org", "en", List.of(), List.of()));
    assertThat(out.<Long>getAs("word_count")).isEqualTo(6L);
    assertThat(terms(out)).containsExactly("en tag #tag 1");
  }

  @Test
  void eachParagraphIsCutInItsOwnLanguage(SparkSession spark) {
    String text = "东京都\n東京都に行く\nGift Gift";
    List<Row> paragraphs =
        List.of(paragraph(0, 3, "zh"), paragraph(4, 10, "ja"), paragraph(11, 20, "und"));
    Row out = only(spark, row("1", text, "de", paragraphs, List.of()));

    assertThat(words(out))
        .isEqualTo("东京都 0-3, 東京 4-6, 都 6-7, に 7-8, 行く 8-10, gift 11-15, gift 16-20");
    assertThat(terms(out))
        .containsExactly("de gift Gift 2", "ja 東京 東京 1", "ja 行く 行く 1", "zh 东京都 东京都 1");
  }

  @Test
  void noWordLiesInDamageOrReachesOverIt(SparkSession spark) {
    Row out = only(spark, row("1", "alpha beta gamma", "en", List.of(), List.of(span(2, 8))));
    assertThat(words(out)).isEqualTo("al 0-2, ta 8-10, gamma 11-16");
  }

  @Test
  void damageOverTwoParagraphsLeavesBoth(SparkSession spark) {
    List<Row> paragraphs = List.of(paragraph(0, 5, "en"), paragraph(6, 10, "en"));
    Row out =
        only(spark, row("1", "alpha\nbeta", "en", paragraphs, List.of(span(3, 8), span(4, 5))));
    assertThat(words(out)).isEqualTo("alp 0-3, ta 8-10");
  }

  @Test
  void termsAreFoldedButSurfacesAndPlacesAreOfTheRepairedText(SparkSession spark) {
    Row out = only(spark, folded("1", "😀軟體開發", "😀软体开发", null, "zh", List.of(), List.of()));
    assertThat(words(out)).isEqualTo("😀 0-1, 软体 1-3, 开发 3-5");
    assertThat(terms(out)).containsExactly("zh 开发 開發 1", "zh 软体 軟體 1");
  }

  @Test
  void aFoldThatShortensIsUndone(SparkSession spark) {
    List<Row> paragraphs = List.of(paragraph(0, 4, "zh"), paragraph(4, 9, "en"));
    int[] map = {1, 2, 2, 4};
    Row out = only(spark, folded("1", "甲乙丙丁 word", "柳树 word", map, "zh", paragraphs, List.of()));
    assertThat(words(out)).isEqualTo("柳树 0-4, word 5-9");
    assertThat(terms(out)).containsExactly("en word word 1", "zh 柳树 甲乙丙丁 1");
  }

  @Test
  void aFoldThatLengthensIsUndone(SparkSession spark) {
    List<Row> damage = List.of(span(2, 4));
    int[] map = {2, 1};
    Row out = only(spark, folded("1", "甲 word", "柳树 word", map, "zh", List.of(), damage));
    assertThat(words(out)).isEqualTo("柳树 0-1, rd 4-6");
  }

  /** Same places and columns, other words: 莫利纳德 is in no dictionary. */
  @Test
  void theJobNamesTheEngine(SparkSession spark) {
    Row row = folded("1", "總統莫利納德", "总统莫利纳德", null, "zh", List.of(), List.of());
    assertThat(words(only(spark, row))).isEqualTo("总统 0-2, 莫利纳 2-5, 德 5-6");

    SegmentConfig config =
        new SegmentConfig(
            HanEngine.BIGRAM,
            64,
            2,
            StemmingMode.OFF,
            4,
            List.of(),
            NewWordsMode.OFF,
            2000,
            VariantsMode.OFF);
    Row out =
        new SegmentStage(config, UserWordList.none())
            .apply(spark.createDataFrame(List.of(row), inputSchema()))
            .collectAsList()
            .get(0);

    assertThat(words(out)).isEqualTo("总统 0-2, 莫利纳德 2-6");
    assertThat(terms(out)).containsExactly("zh 总统 總統 1", "zh 莫利纳德 莫利納德 1");
  }

  @Test
  void configIsChecked() {
    assertThat(SegmentConfig.DEFAULTS)
        .isEqualTo(
            new SegmentConfig(
                HanEngine.JIEBA,
                64,
                2,
                StemmingMode.LIGHT,
                4,
                List.of(),
                NewWordsMode.LEARN,
                20_000,
                VariantsMode.LINK));
    assertThatThrownBy(() -> config(0, 2, 4, 2000))
        .isInstanceOf(WenmaiException.class)
        .hasMessage("[CONFIG_INVALID] segment.max-word-code-points is 0. Set it to 1 or more.");
    assertThatThrownBy(() -> config(1, 0, 4, 2000))
        .hasMessageContaining("segment.min-term-code-points is 0.");
    assertThatThrownBy(() -> config(64, 2, 9, 2000))
        .hasMessageContaining("segment.phrase-words is 9. Set it to 1 (no phrases) to 8.");
    assertThatThrownBy(() -> config(1, 1, 4, 9))
        .hasMessageContaining("segment.new-words-sample is 9. Set it to 10 or more.");
    assertThatThrownBy(() -> config(1, 1, 4, 100_001))
        .hasMessageContaining("Set it to 100000 or less");
  }

  private static SegmentConfig config(int longest, int shortest, int phrase, int sample) {
    return new SegmentConfig(
        HanEngine.JIEBA,
        longest,
        shortest,
        StemmingMode.LIGHT,
        phrase,
        List.of(),
        NewWordsMode.OFF,
        sample,
        VariantsMode.LINK);
  }
}

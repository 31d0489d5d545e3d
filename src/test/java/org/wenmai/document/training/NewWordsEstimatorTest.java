package org.wenmai.document.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.Predecessor;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.stage.NewWordsMode;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.document.stage.VariantsMode;
import org.wenmai.schema.Tables;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.user.UserWord;

@ExtendWith(SparkSessions.class)
final class NewWordsEstimatorTest {
  private static final StructType COLUMNS =
      new StructType()
          .add("doc_id", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("language", DataTypes.StringType)
          .add(WorkColumns.FOLDED, DataTypes.StringType)
          .add(WorkColumns.FOLD_MAP, DataTypes.createArrayType(DataTypes.IntegerType))
          .add(WorkColumns.PARAGRAPHS, WorkColumns.PARAGRAPHS_TYPE)
          .add("boilerplate", Tables.DOCUMENTS.schema().apply("boilerplate").dataType())
          .add("damage", Tables.DOCUMENTS.schema().apply("damage").dataType())
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  private static final String[] BEFORE = {"昨天", "邻居", "船夫", "老师", "听说", "桥边", "记者", "村民"};
  private static final String[] AFTER = {"唱歌", "离开", "煮茶", "赶路", "修船", "写信", "种树", "回家"};

  private static SegmentConfig config(NewWordsMode newWords, int sample) {
    return new SegmentConfig(
        HanEngine.JIEBA,
        64,
        2,
        StemmingMode.OFF,
        4,
        List.of(),
        newWords,
        sample,
        VariantsMode.LINK);
  }

  private static List<Row> documents(String word, String language, int from) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < BEFORE.length; i++) {
      String text = BEFORE[i] + word + AFTER[i] + "，天色已经晚了。";
      rows.add(document(from + i, text, language, null));
    }
    return rows;
  }

  private static Row document(int i, String text, String language, Row rejection) {
    String id = String.format("%032x", (i * 7919L) % 1009);
    Object[] values = {id, text, language, null, null, null, null, null, rejection};
    return new GenericRowWithSchema(values, COLUMNS);
  }

  private static DocumentSample sample(SparkSession spark, List<Row> rows, int partitions) {
    return new TestSample(spark, COLUMNS, rows, partitions);
  }

  private static NewWordsEstimator fit(
      NewWordsMode newWords, int sample, Optional<Predecessor> past) {
    return new NewWordsEstimator(config(newWords, sample), UserWordList.none(), past);
  }

  private static List<String> terms(List<Row> words) {
    return words.stream().map(row -> row.getString(0)).toList();
  }

  @Test
  void wordsOfTheCorpusAreLearned(SparkSession spark) {
    List<Row> words =
        fit(NewWordsMode.LEARN, 2000, Optional.empty())
            .learn(sample(spark, documents("柳榷锋", "zh", 0), 2));
    assertThat(words).hasSize(1);
    assertThat(words.get(0).getString(0)).isEqualTo("柳榷锋");
    assertThat(words.get(0).getLong(1)).isEqualTo(8);
    assertThat(words.get(0).getString(6)).isEqualTo("company");
    assertThat(words.get(0).isNullAt(7)).isTrue();
  }

  @Test
  void partitionsDoNotMatter(SparkSession spark) {
    List<Row> rows = new ArrayList<>(documents("柳榷锋", "zh", 0));
    rows.addAll(documents("灯笼派", "zh", 100));
    List<Row> once = fit(NewWordsMode.LEARN, 12, Optional.empty()).learn(sample(spark, rows, 1));
    assertThat(once).isNotEmpty();
    for (int partitions : new int[] {2, 7, 80}) {
      assertThat(
              fit(NewWordsMode.LEARN, 12, Optional.empty()).learn(sample(spark, rows, partitions)))
          .as("%s partitions", partitions)
          .isEqualTo(once);
    }
  }

  @Test
  void aSampleThatAllLiesInOnePartitionIsAskedForAgain(SparkSession spark) {
    List<Row> skewed = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String text = documents("柳榷锋", "zh", 0).get(i % 8).getString(1);
      Object[] values = {
        String.format("%032x", i * 7L), text, "zh", null, null, null, null, null, null
      };
      skewed.add(new GenericRowWithSchema(values, COLUMNS));
    }
    List<Row> once = fit(NewWordsMode.LEARN, 150, Optional.empty()).learn(sample(spark, skewed, 1));
    assertThat(fit(NewWordsMode.LEARN, 150, Optional.empty()).learn(sample(spark, skewed, 7)))
        .isEqualTo(once);
  }

  @Test
  void longDocumentsFillTheSample(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = BEFORE[i] + "柳榷锋" + AFTER[i] + "。" + "a ".repeat(200_000);
      Object[] values = {String.format("%032x", i), text, "zh", null, null, null, null, null, null};
      rows.add(new GenericRowWithSchema(values, COLUMNS));
    }
    List<Row> once = fit(NewWordsMode.LEARN, 2000, Optional.empty()).learn(sample(spark, rows, 1));
    assertThat(once.get(0).getLong(1)).isEqualTo(4);
    assertThat(fit(NewWordsMode.LEARN, 2000, Optional.empty()).learn(sample(spark, rows, 7)))
        .isEqualTo(once);
  }

  @Test
  void otherLanguagesAndRejectedDocumentsTeachNothing(SparkSession spark) {
    Row rejection = RowFactory.create("repair", "nothing_left", null, null);
    List<Row> rows = new ArrayList<>(documents("柳榷锋", "ja", 0));
    documents("柳榷锋", "zh", 100)
        .forEach(row -> rows.add(document(rows.size() + 100, row.getString(1), "zh", rejection)));
    assertThat(fit(NewWordsMode.LEARN, 2000, Optional.empty()).learn(sample(spark, rows, 2)))
        .isEmpty();
  }

  @Test
  void aDocumentThatCannotBeCutIsLeftOut(SparkSession spark) {
    List<Row> rows = new ArrayList<>(documents("柳榷锋", "zh", 0));
    Object[] broken = new Object[COLUMNS.size()];
    Arrays.setAll(broken, rows.get(0)::get);
    broken[COLUMNS.fieldIndex(WorkColumns.FOLD_MAP)] = "no map";
    broken[COLUMNS.fieldIndex(WorkColumns.FOLDED)] = broken[1];
    rows.set(0, new GenericRowWithSchema(broken, COLUMNS));
    List<Row> words = fit(NewWordsMode.LEARN, 2000, Optional.empty()).learn(sample(spark, rows, 2));
    assertThat(words.get(0).getLong(1)).isEqualTo(7);
  }

  @Test
  void offMeansNone(SparkSession spark) {
    Predecessor past = past(spark, "柳榷锋");
    assertThat(
            fit(NewWordsMode.OFF, 2000, Optional.of(past))
                .learn(sample(spark, documents("灯笼派", "zh", 0), 2)))
        .isEmpty();
  }

  @Test
  void wordsOfTheRunBeforeStayInUse(SparkSession spark) {
    List<Row> words =
        fit(NewWordsMode.LEARN, 2000, Optional.of(past(spark, "柳榷锋", "灯笼派")))
            .learn(sample(spark, documents("灯笼派", "zh", 0), 2));
    assertThat(terms(words)).containsExactly("灯笼派", "柳榷锋");
    assertThat(words.get(0).isNullAt(7)).isTrue();
    assertThat(words.get(1).getString(7)).isEqualTo("20260101T000000Z-00000000");
    assertThat(spark.createDataFrame(words, Tables.NEW_WORDS.schema()).count()).isEqualTo(2);
  }

  @Test
  void textIsCutByThemAndTheUsersWordsHold(SparkSession spark) {
    List<Row> learned =
        fit(NewWordsMode.LEARN, 2000, Optional.of(past(spark, "灯笼派")))
            .learn(sample(spark, documents("柳榷锋", "zh", 0), 1));
    UserWordList never = UserWordList.of(List.of(new UserWord("灯笼派", 0)));
    NewWordsEstimator strict =
        new NewWordsEstimator(config(NewWordsMode.LEARN, 2000), never, Optional.empty());
    assertThat(words(spark, fit(NewWordsMode.LEARN, 2000, Optional.empty()), learned))
        .contains("灯笼派", "柳榷锋");
    assertThat(words(spark, strict, learned)).contains("柳榷锋").doesNotContain("灯笼派");
  }

  @Test
  void whatTheUsersDictionaryHasIsNotLearned(SparkSession spark) {
    UserWordList never = UserWordList.of(List.of(new UserWord("柳榷锋", 0), UserWord.of("灯笼派")));
    NewWordsEstimator strict =
        new NewWordsEstimator(
            config(NewWordsMode.LEARN, 2000), never, Optional.of(past(spark, "灯笼派", "鲸歌号")));
    assertThat(terms(strict.learn(sample(spark, documents("柳榷锋", "zh", 0), 1))))
        .containsExactly("鲸歌号");
  }

  @Test
  void tasksDoNotCarryTheWords(SparkSession spark) throws IOException {
    UserWordList many =
        UserWordList.of(IntStream.range(0, 20_000).mapToObj(i -> UserWord.of("w" + i)).toList());
    NewWordsEstimator fit =
        new NewWordsEstimator(config(NewWordsMode.LEARN, 2000), many, Optional.empty());
    ByteArrayOutputStream task = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(task)) {
      out.writeObject(fit.stage(spark, List.of()).function());
    }
    assertThat(task.size()).isLessThan(20_000);
  }

  private static List<String> words(SparkSession spark, NewWordsEstimator fit, List<Row> learned) {
    Row in = document(1, "昨天灯笼派和柳榷锋回家", "zh", null);
    List<?> words = (List<?>) fit.stage(spark, learned).function().apply(in).values()[0];
    return words.stream().map(word -> ((Row) word).getString(0)).toList();
  }

  private static Predecessor past(SparkSession spark, String... terms) {
    List<Row> rows = new ArrayList<>();
    for (String term : terms) {
      rows.add(RowFactory.create(term, 5L, 3L, 7.0, 1.0, 1.0, "company", null));
    }
    Dataset<Row> words = spark.createDataFrame(rows, Tables.NEW_WORDS.schema());
    return new Predecessor() {
      @Override
      public String run() {
        return "20260101T000000Z-00000000";
      }

      @Override
      public Optional<Dataset<Row>> table(String name) {
        return name.equals("new_words") ? Optional.of(words) : Optional.empty();
      }
    };
  }
}

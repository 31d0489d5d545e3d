package org.wenmai.document.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.Predecessor;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.NewWordsMode;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.document.stage.VariantsMode;
import org.wenmai.schema.Tables;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.user.UserWord;

@ExtendWith(SparkSessions.class)
final class NewWordsEstimatorTest {
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

  private static List<DocumentFixture> documents(String word, String language, int from) {
    List<DocumentFixture> documents = new ArrayList<>();
    for (int i = 0; i < BEFORE.length; i++) {
      documents.add(numbered(from + i, text(word, i)).language(language));
    }
    return documents;
  }

  private static String text(String word, int i) {
    return BEFORE[i] + word + AFTER[i] + "，天色已经晚了。";
  }

  private static DocumentFixture numbered(int i, String text) {
    return document(TestSample.id((i * 7919L) % 1009)).repaired(text);
  }

  private static NewWordsEstimator estimator(NewWordsMode newWords, int sample) {
    return estimator(newWords, sample, null);
  }

  private static NewWordsEstimator estimator(
      NewWordsMode newWords, int sample, @Nullable Predecessor past) {
    return new NewWordsEstimator(
        config(newWords, sample), UserWordList.none(), Optional.ofNullable(past));
  }

  private static List<Row> learned(
      NewWordsEstimator estimator,
      SparkSession spark,
      List<DocumentFixture> documents,
      int partitions) {
    return estimator.fit(spark, new TestSample(spark, documents, partitions)).rows();
  }

  private static List<String> terms(List<Row> words) {
    return words.stream().map(row -> row.getString(0)).toList();
  }

  @Test
  void wordsOfTheCorpusAreLearned(SparkSession spark) {
    FittedStage fitted =
        estimator(NewWordsMode.LEARN, 2000)
            .fit(spark, new TestSample(spark, documents("柳榷锋", "zh", 0), 2));
    List<Row> words = fitted.rows();
    assertThat(words).hasSize(1);
    assertThat(words.get(0).getString(0)).isEqualTo("柳榷锋");
    assertThat(words.get(0).getLong(1)).isEqualTo(8);
    assertThat(words.get(0).getString(6)).isEqualTo("company");
    assertThat(words.get(0).isNullAt(7)).isTrue();
    assertThat(fitted.table()).isEqualTo(Tables.NEW_WORDS.name());
    assertThat(fitted.stage().name()).isEqualTo("segment");
  }

  @Test
  void partitionsDoNotMatter(SparkSession spark) {
    List<DocumentFixture> documents = new ArrayList<>(documents("柳榷锋", "zh", 0));
    documents.addAll(documents("灯笼派", "zh", 100));
    List<Row> once = learned(estimator(NewWordsMode.LEARN, 12), spark, documents, 1);
    assertThat(once).isNotEmpty();
    for (int partitions : new int[] {2, 7, 80}) {
      assertThat(learned(estimator(NewWordsMode.LEARN, 12), spark, documents, partitions))
          .as("%s partitions", partitions)
          .isEqualTo(once);
    }
  }

  @Test
  void aSampleThatAllLiesInOnePartitionIsAskedForAgain(SparkSession spark) {
    List<DocumentFixture> skewed = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      skewed.add(document(TestSample.id(i * 7L)).repaired(text("柳榷锋", i % 8)).language("zh"));
    }
    List<Row> once = learned(estimator(NewWordsMode.LEARN, 150), spark, skewed, 1);
    assertThat(once).isNotEmpty();
    assertThat(learned(estimator(NewWordsMode.LEARN, 150), spark, skewed, 7)).isEqualTo(once);
  }

  @Test
  void longDocumentsFillTheSample(SparkSession spark) {
    List<DocumentFixture> documents = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String text = BEFORE[i] + "柳榷锋" + AFTER[i] + "。" + "a ".repeat(200_000);
      documents.add(document(TestSample.id(i)).repaired(text).language("zh"));
    }
    List<Row> once = learned(estimator(NewWordsMode.LEARN, 2000), spark, documents, 1);
    assertThat(once.get(0).getLong(1)).isEqualTo(4);
    assertThat(learned(estimator(NewWordsMode.LEARN, 2000), spark, documents, 7)).isEqualTo(once);
  }

  @Test
  void nothingIsLearnedOfOtherLanguagesAndRejectedDocuments(SparkSession spark) {
    List<DocumentFixture> documents = new ArrayList<>(documents("柳榷锋", "ja", 0));
    for (DocumentFixture rejected : documents("柳榷锋", "zh", 108)) {
      documents.add(rejected.rejected("nothing_left"));
    }
    assertThat(learned(estimator(NewWordsMode.LEARN, 2000), spark, documents, 2)).isEmpty();
  }

  @Test
  void aDocumentThatCannotBeCutIsLeftOut(SparkSession spark) {
    List<DocumentFixture> documents = new ArrayList<>(documents("柳榷锋", "zh", 0));
    documents.set(0, numbered(0, text("柳榷锋", 0))); // Not identified.
    List<Row> words = learned(estimator(NewWordsMode.LEARN, 2000), spark, documents, 2);
    assertThat(words.get(0).getLong(1)).isEqualTo(7);
  }

  @Test
  void wordsAreLearnedOfFoldedTextInParagraphsThatAreChinese(SparkSession spark) {
    List<DocumentFixture> documents = new ArrayList<>();
    for (int i = 0; i < BEFORE.length; i++) {
      String folded = "鲸歌号\n" + text("柳榷锋", i);
      documents.add(
          numbered(i, folded.replace('锋', '鋒'))
              .paragraph(0, 3, "ja")
              .paragraph(4, folded.length(), "zh")
              .folded(folded));
    }
    assertThat(terms(learned(estimator(NewWordsMode.LEARN, 2000), spark, documents, 2)))
        .containsExactly("柳榷锋");
  }

  @Test
  void offMeansNone(SparkSession spark) {
    NewWordsEstimator off = estimator(NewWordsMode.OFF, 2000, past(spark, "柳榷锋"));
    assertThat(learned(off, spark, documents("灯笼派", "zh", 0), 2)).isEmpty();
  }

  @Test
  void wordsOfTheRunBeforeStayInUse(SparkSession spark) {
    NewWordsEstimator estimator = estimator(NewWordsMode.LEARN, 2000, past(spark, "柳榷锋", "灯笼派"));
    List<Row> words = learned(estimator, spark, documents("灯笼派", "zh", 0), 2);
    assertThat(terms(words)).containsExactly("灯笼派", "柳榷锋");
    assertThat(words.get(0).isNullAt(7)).isTrue();
    assertThat(words.get(1).getString(7)).isEqualTo("20260101T000000Z-00000000");
    assertThat(spark.createDataFrame(words, Tables.NEW_WORDS.schema()).count()).isEqualTo(2);
  }

  @Test
  void textIsCutByThemAndTheUsersWordsHold(SparkSession spark) {
    Predecessor past = past(spark, "灯笼派");
    UserWordList never = UserWordList.of(List.of(new UserWord("灯笼派", 0)));
    NewWordsEstimator strict =
        new NewWordsEstimator(config(NewWordsMode.LEARN, 2000), never, Optional.of(past));
    assertThat(words(spark, estimator(NewWordsMode.LEARN, 2000, past))).contains("灯笼派", "柳榷锋");
    assertThat(words(spark, strict)).contains("柳榷锋").doesNotContain("灯笼派");
    assertThat(words(spark, estimator(NewWordsMode.OFF, 2000, past))).doesNotContain("灯笼派", "柳榷锋");
  }

  private static List<String> words(SparkSession spark, NewWordsEstimator estimator) {
    DocumentStage stage =
        estimator.fit(spark, new TestSample(spark, documents("柳榷锋", "zh", 0), 1)).stage();
    Document document = numbered(1, "昨天灯笼派和柳榷锋回家").language("zh").build();
    stage.process(document);
    return document.segmented().words().stream().map(Word::term).toList();
  }

  @Test
  void whatTheUsersDictionaryHasIsNotLearned(SparkSession spark) {
    UserWordList never = UserWordList.of(List.of(new UserWord("柳榷锋", 0), UserWord.of("灯笼派")));
    NewWordsEstimator strict =
        new NewWordsEstimator(
            config(NewWordsMode.LEARN, 2000), never, Optional.of(past(spark, "灯笼派", "鲸歌号")));
    assertThat(terms(learned(strict, spark, documents("柳榷锋", "zh", 0), 1))).containsExactly("鲸歌号");
  }

  @Test
  void tasksDoNotCarryTheWords(SparkSession spark) throws IOException {
    UserWordList many =
        UserWordList.of(IntStream.range(0, 20_000).mapToObj(i -> UserWord.of("w" + i)).toList());
    FittedStage fitted =
        new NewWordsEstimator(config(NewWordsMode.OFF, 2000), many, Optional.empty())
            .fit(spark, new TestSample(spark, List.of(), 1));
    ByteArrayOutputStream task = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(task)) {
      out.writeObject(new DocumentPipeline(List.of(fitted.stage())));
    }
    assertThat(task.size()).isLessThan(20_000);
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

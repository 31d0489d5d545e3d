package org.wenmai.document.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.BoundedCollect;
import org.wenmai.corpus.Predecessor;
import org.wenmai.document.stage.NewWordsMode;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.document.stage.SegmentStage;
import org.wenmai.document.table.NewWordRows;
import org.wenmai.document.table.NewWordRows.FoundWord;
import org.wenmai.schema.Tables;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.user.UserWord;

/**
 * Learns the new words of the corpus, so that text is cut by them.
 *
 * <p>It looks at the documents of smallest id, a fair sample and the same one however records are
 * partitioned, and of a large corpus at their beginnings only. Text is cut where it is; one task
 * then learns from all of it. To what it finds come the words that the predecessor had, as they
 * stand there. What the user's dictionary has is no news, and left out.
 */
public final class NewWordsEstimator implements Estimator {
  /** Bytes of a corpus of which everything is looked at; learning from so much takes a second. */
  private static final long SMALL = 4 << 20;

  /** UTF-16 units of a document of a larger one: names that matter are named early. */
  private static final int EXCERPT = 2000;

  /**
   * UTF-16 units of all documents: eight hundred articles, or as many titles as are asked for. Four
   * million found twice as many words, and cost a quarter of the whole pass.
   */
  private static final int UNITS = 3 << 19;

  /** What a partition gives beyond its part of it, since documents differ in length. */
  private static final double SPARE_SHARE = 1.2;

  private static final int SPARE = 1 << 16;

  /** Words of earlier runs that are kept in use. */
  static final int MOST_KEPT = 100_000;

  private final SegmentConfig config;
  private final UserWordList userWords;
  private final Optional<Predecessor> past;

  /**
   * Creates the estimator.
   *
   * @param userWords of the job; they hold where a learned word is the same
   * @param past the run that this one continues
   */
  public NewWordsEstimator(
      SegmentConfig config, UserWordList userWords, Optional<Predecessor> past) {
    this.config = config;
    this.userWords = userWords;
    this.past = past;
  }

  /**
   * UTF-16 units of a document that are looked at.
   *
   * @param corpus bytes of all input files
   */
  public static int excerpt(long corpus) {
    return corpus <= SMALL ? Integer.MAX_VALUE : EXCERPT;
  }

  @Override
  public FittedStage fit(SparkSession session, DocumentSample sample) {
    List<FoundWord> words = config.newWords() == NewWordsMode.OFF ? List.of() : learn(sample);
    List<UserWord> terms = words.stream().map(found -> UserWord.of(found.word().term())).toList();
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<UserWordList> known = spark.broadcast(UserWordList.of(terms).plus(userWords.words()));
    return new FittedStage(
        new SegmentStage(config, known::value),
        Tables.NEW_WORDS.name(),
        words.stream().map(NewWordRows::row).toList());
  }

  private List<FoundWord> learn(DocumentSample sample) {
    int wanted = config.newWordsSample();
    List<Row> rows = attempt(sample, sample.share(wanted), share(sample));
    if (rows.stream().anyMatch(NewWordsFunction::isCutShort)) {
      rows = attempt(sample, wanted, UNITS);
    }
    List<FoundWord> words = new ArrayList<>(rows.stream().map(NewWordRows::word).toList());
    words.addAll(kept(words));
    Set<String> ofUser = userWords.words().stream().map(UserWord::word).collect(Collectors.toSet());
    words.removeIf(found -> ofUser.contains(found.word().term()));
    return words;
  }

  private static int share(DocumentSample sample) {
    return (int) Math.min(UNITS, SPARE_SHARE * UNITS / sample.partitions() + SPARE);
  }

  private List<Row> attempt(DocumentSample sample, int most, int units) {
    int wanted = config.newWordsSample();
    return SmallestDocuments.merged(
            sample
                .firstOfAll(most)
                .mapPartitionsToPair(new SampleTokenizer(wanted, UNITS, most, units)),
            1)
        .values()
        .flatMap(new NewWordsFunction())
        .collect();
  }

  /** Words that the predecessor had and that were not found again, by term. */
  private List<FoundWord> kept(List<FoundWord> found) {
    Set<String> known = new HashSet<>();
    found.forEach(its -> known.add(its.word().term()));
    List<FoundWord> kept = new ArrayList<>();
    for (Row row : past.map(NewWordsEstimator::words).orElse(List.of())) {
      FoundWord earlier = NewWordRows.word(row);
      if (known.add(earlier.word().term())) {
        kept.add(new FoundWord(earlier.word(), runOf(earlier)));
      }
    }
    return kept;
  }

  /** The predecessor's own words have no run in its table. */
  private @Nullable String runOf(FoundWord earlier) {
    return earlier.run() != null ? earlier.run() : past.map(Predecessor::run).orElse(null);
  }

  /** The most frequent ones if there are too many. */
  private static List<Row> words(Predecessor past) {
    return past.table(Tables.NEW_WORDS.name())
        .map(NewWordsEstimator::mostFrequent)
        .flatMap(words -> BoundedCollect.of(words, MOST_KEPT))
        .orElse(List.of());
  }

  private static Dataset<Row> mostFrequent(Dataset<Row> words) {
    return words.orderBy(words.col("count").desc(), words.col("term")).limit(MOST_KEPT);
  }
}

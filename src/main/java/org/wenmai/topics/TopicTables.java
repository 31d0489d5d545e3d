package org.wenmai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.wenmai.schema.Tables;
import org.wenmai.topics.corpus.TopicVocabulary;
import org.wenmai.topics.model.TopTerms;

/** Writes down what is known of the topics; topics without a document are left out. */
final class TopicTables {
  /** As published, but for the first day, which is a number of days since 1970-01-01. */
  private static final StructType TRENDS_BY_DAY_NUMBER = byDayNumber(Tables.TRENDS.schema());

  private final TopicModel model;
  private final TopicVocabulary vocabulary;
  private final TopicsConfig config;
  private final CalendarPeriod period;
  private final TopicProfile profile;
  private final Map<String, Long> families;
  private final String[] ids;

  /** For each topic, its top terms by their rows in the space of its language. */
  private final List<List<TopTerms.Weighted>> tops = new ArrayList<>();

  TopicTables(
      TopicModel model,
      TopicVocabulary vocabulary,
      TopicsConfig config,
      CalendarPeriod period,
      TopicProfile profile,
      Map<String, Long> families,
      String[] ids) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.config = config;
    this.period = period;
    this.profile = profile;
    this.families = families;
    this.ids = ids.clone();
    model.domains().forEach(this::addTops);
  }

  private static StructType byDayNumber(StructType published) {
    StructType schema = new StructType();
    for (StructField field : published.fields()) {
      boolean day = field.dataType().equals(DataTypes.DateType);
      schema = schema.add(field.name(), day ? DataTypes.IntegerType : field.dataType(), false);
    }
    return schema;
  }

  private void addTops(LanguageTopics domain) {
    List<TopicProfile.Topic> topics =
        profile.topics().subList(domain.first(), domain.first() + domain.count());
    long[] all = new long[domain.space().terms().length];
    long total = 0;
    for (TopicProfile.Topic topic : topics) {
      total += topic.teachers;
      for (int t = 0; t < all.length; t++) {
        all[t] += topic.having[t];
      }
    }
    for (TopicProfile.Topic topic : topics) {
      tops.add(TopTerms.of(topic.having, all, topic.teachers, total, config.topTerms()));
    }
  }

  /** For each language and topic, the numbers of the top terms. */
  int[][][] topTerms() {
    return model.domains().stream().map(this::topTerms).toArray(int[][][]::new);
  }

  private int[][] topTerms(LanguageTopics domain) {
    int[] terms = domain.space().terms();
    return tops.subList(domain.first(), domain.first() + domain.count()).stream()
        .map(top -> top.stream().mapToInt(weighted -> terms[weighted.term()]).toArray())
        .toArray(int[][]::new);
  }

  private boolean isEmpty(int topic) {
    return profile.topics().get(topic).isEmpty();
  }

  List<Row> topics(CooccurrenceAggregator cooccurrence) {
    Map<String, Integer> uses = uses();
    List<Row> rows = new ArrayList<>();
    for (int d = 0; d < model.domains().size(); d++) {
      LanguageTopics domain = model.domains().get(d);
      for (int c = 0; c < domain.count(); c++) {
        if (!isEmpty(domain.first() + c)) {
          rows.add(topic(domain, c, cooccurrence.coherence(d, c), uses));
        }
      }
    }
    return rows;
  }

  private Row topic(
      LanguageTopics domain, int c, OptionalDouble coherence, Map<String, Integer> uses) {
    int number = domain.first() + c;
    TopicProfile.Topic topic = profile.topics().get(number);
    List<TopicVocabulary.Term> terms = terms(domain, number);
    List<Row> topTerms = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      TopicVocabulary.Term term = terms.get(i);
      topTerms.add(
          RowFactory.create(term.term(), term.surface(), tops.get(number).get(i).weight()));
    }
    long own = terms.stream().filter(term -> uses.getOrDefault(term.term(), 0) == 1).count();
    return RowFactory.create(
        ids[number],
        null,
        0,
        TopTerms.label(terms.stream().map(TopicVocabulary.Term::surface).toList()),
        languages(topic),
        config.method(),
        topic.all.documents,
        topic.all.singles + families.getOrDefault(FamilyAggregator.group(number), 0L),
        topTerms,
        topic.exemplars.stream().map(TopicProfile.Exemplar::id).toList(),
        coherence.isPresent() ? coherence.getAsDouble() : null,
        terms.isEmpty() ? null : (double) own / terms.size());
  }

  private List<TopicVocabulary.Term> terms(LanguageTopics domain, int number) {
    int[] terms = domain.space().terms();
    return tops.get(number).stream().map(top -> vocabulary.term(terms[top.term()])).toList();
  }

  /** In how many topics each term is a top term. */
  private Map<String, Integer> uses() {
    Map<String, Integer> uses = new HashMap<>();
    for (LanguageTopics domain : model.domains()) {
      IntStream.range(domain.first(), domain.first() + domain.count())
          .filter(number -> !isEmpty(number))
          .forEach(
              number ->
                  terms(domain, number).forEach(term -> uses.merge(term.term(), 1, Integer::sum)));
    }
    return uses;
  }

  private static List<String> languages(TopicProfile.Topic topic) {
    return topic.languages.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Trends. A topic bursts by how many standard deviations of a Poisson count its documents exceed
   * what its share of all dated documents lets expect of the period: max(0, (n - e) / √e).
   */
  Dataset<Row> trends(SparkSession spark) {
    Map<Integer, Long> periods = new HashMap<>();
    long dated = 0;
    for (TopicProfile.Topic topic : profile.topics()) {
      topic.periods.forEach((start, count) -> periods.merge(start, count.documents, Long::sum));
    }
    for (long documents : periods.values()) {
      dated += documents;
    }
    List<Row> rows = new ArrayList<>();
    for (int number = 0; number < ids.length; number++) {
      addTrend(number, periods, dated, rows);
    }
    return spark
        .createDataFrame(rows, TRENDS_BY_DAY_NUMBER)
        .withColumn("period_start", date_from_unix_date(col("period_start")));
  }

  private void addTrend(int number, Map<Integer, Long> periods, long dated, List<Row> rows) {
    Map<Integer, TopicProfile.Count> counts = profile.topics().get(number).periods;
    double all = counts.values().stream().mapToLong(count -> count.documents).sum();
    counts.forEach(
        (start, count) -> {
          long ofPeriod = periods.getOrDefault(start, 0L);
          double expected = all / dated * ofPeriod;
          rows.add(
              RowFactory.create(
                  ids[number],
                  start,
                  period.unit(),
                  count.documents,
                  count.singles + families.getOrDefault(FamilyAggregator.group(number, start), 0L),
                  (double) count.documents / ofPeriod,
                  Math.max(0, (count.documents - expected) / Math.sqrt(expected))));
        });
  }
}

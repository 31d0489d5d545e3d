package org.wenmai.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.wenmai.topics.TopicRuns.AUTO;
import static org.wenmai.topics.TopicRuns.fixed;
import static org.wenmai.topics.TopicRuns.tables;
import static org.wenmai.topics.TopicRuns.with;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;

/** Topics of one run as they go on in the next. */
@ExtendWith(SparkSessions.class)
final class TopicHistoryTest {
  private SparkSession spark;

  @BeforeEach
  void takeSession(SparkSession session) {
    spark = session;
  }

  private static PlantedTopics english(String... topics) {
    PlantedTopics corpus = new PlantedTopics();
    for (String topic : topics) {
      corpus.plant("en", topic, 30);
    }
    return corpus;
  }

  @Test
  void withoutAPredecessorAllTopicsAreBorn() {
    Map<String, List<Row>> tables = first(english("fish", "moon"));
    assertThat(tables.get("topic_events"))
        .extracting(row -> row.getString(1), row -> row.getList(2), row -> row.get(3))
        .containsExactly(tuple("born", List.of(), null), tuple("born", List.of(), null));
  }

  @Test
  void theModelSaysWhatTopicsAreAbout() {
    PlantedTopics corpus = english("fish", "moon").plant("zh", "茶", 12).plant("zh", "棋", 12);
    Map<String, List<Row>> tables = first(corpus);
    Map<String, String> ids = idsOfPlanted(corpus, tables);
    Map<String, Long> documents = new HashMap<>();
    tables
        .get("topics")
        .forEach(row -> documents.put(row.getAs("topic_id"), row.getAs("documents")));
    assertThat(tables.get("model")).hasSize(4);
    for (Row row : tables.get("model")) {
      String language = row.getAs("language");
      List<Row> terms = row.getList(row.fieldIndex("terms"));
      String planted = terms.get(0).getString(0).replaceAll("[0-9]", "");
      assertThat(ids).containsEntry(language + " " + planted, row.getAs("topic_id"));
      assertThat(row.<Long>getAs("documents")).isEqualTo(documents.get(row.getString(0)));
      assertThat(terms).extracting(term -> -term.getDouble(1)).isSorted();
      assertThat(terms.stream().mapToDouble(term -> term.getDouble(1) * term.getDouble(1)).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theSameCorpusAgainContinuesAllTopics() {
    PlantedTopics corpus = mixed();
    Map<String, List<Row>> before = first(corpus);
    Map<String, List<Row>> after = next(before, corpus);
    assertThat(after.get("topic_events")).hasSameSizeAs(before.get("topics"));
    assertThat(after.get("topic_events"))
        .allSatisfy(
            row -> {
              assertThat(row.getString(1)).isEqualTo("continued");
              assertThat(row.getList(2)).isEqualTo(List.of(row.getString(0)));
              assertThat(row.getDouble(3)).isEqualTo(1);
            });
    assertThat(without("topic_events", after)).isEqualTo(without("topic_events", before));
  }

  @Test
  void topicsComeAndGo() {
    PlantedTopics was = english("fish", "moon", "rail");
    PlantedTopics is = english("fish", "moon", "gold");
    Map<String, List<Row>> before = first(was);
    Map<String, List<Row>> after = next(before, is);
    Map<String, String> old = idsOfPlanted(was, before);
    Map<String, String> now = idsOfPlanted(is, after);
    assertThat(now).containsEntry("en fish", old.get("en fish"));
    assertThat(now).containsEntry("en moon", old.get("en moon"));
    assertThat(old).doesNotContainValue(now.get("en gold"));
    assertThat(events(after))
        .containsExactlyInAnyOrder(
            event(old.get("en fish"), "continued", old.get("en fish")),
            event(old.get("en moon"), "continued", old.get("en moon")),
            event(now.get("en gold"), "born"),
            event(old.get("en rail"), "died", old.get("en rail")));
    assertThat(after.get("topics")).hasSize(3);
  }

  @Test
  void aTopicThatLosesItsSmallestDocumentKeepsItsId() {
    PlantedTopics was = new PlantedTopics().plant("en", "fish", 40).plant("en", "moon", 40);
    PlantedTopics is = new PlantedTopics();
    was.truth().keySet().stream().skip(1).forEach(id -> plantAgain(is, id));
    Map<String, List<Row>> before = first(was);
    Map<String, List<Row>> after = next(before, is);
    assertThat(first(is).get("topics")).isNotEqualTo(after.get("topics"));
    assertThat(ids(after)).isEqualTo(ids(before));
  }

  /** Documents have words by their id, which are the same in any corpus. */
  private static void plantAgain(PlantedTopics corpus, String id) {
    String[] parts = id.split("-");
    corpus.plant(parts[1], parts[2], Integer.parseInt(parts[3]), 1);
  }

  @Test
  void topicsSplitAndMerge() {
    PlantedTopics corpus = english("fish", "moon", "rail");
    Map<String, List<Row>> two =
        tables(new TopicsStage(fixed(2), CalendarPeriod.MONTH), spark, corpus, 2);
    Map<String, List<Row>> three = next(two, corpus);
    assertThat(three.get("topic_events").stream().map(row -> row.getString(1)))
        .containsExactlyInAnyOrder("split", "split", "continued");
    assertThat(ids(three)).containsAll(ids(two));

    Map<String, List<Row>> again =
        tables(new TopicsStage(fixed(2), CalendarPeriod.MONTH), spark, corpus, 2, published(three));
    assertThat(again.get("topic_events").stream().map(row -> row.getString(1)))
        .containsExactlyInAnyOrder("merged", "continued");
    Row merged =
        again.get("topic_events").stream()
            .filter(row -> row.getString(1).equals("merged"))
            .findFirst()
            .orElseThrow();
    assertThat(merged.getList(2)).hasSize(2).isSorted().first().isEqualTo(merged.getString(0));
  }

  /** Finer topics are tracked by themselves: their ids stay, and they are no events. */
  @Test
  void finerTopicsGoOnToo() {
    PlantedTopics corpus = english("fish", "moon", "rail");
    TopicsStage stage = new TopicsStage(fixed(2), CalendarPeriod.MONTH);
    Map<String, List<Row>> before = tables(stage, spark, corpus, 2);
    Map<String, List<Row>> after = tables(stage, spark, corpus, 2, published(before));
    assertThat(before.get("topics")).hasSize(4);
    assertThat(after.get("topics")).isEqualTo(before.get("topics"));
    assertThat(after.get("document_topics")).isEqualTo(before.get("document_topics"));
    assertThat(after.get("topic_events")).hasSize(2);
    assertThat(after.get("model"))
        .extracting(row -> row.<Integer>getAs("level"))
        .containsExactlyInAnyOrder(0, 0, 1, 1);
  }

  @Test
  void topicsOfLanguagesThatVanishDie() {
    PlantedTopics was = english("fish", "moon").plant("zh", "茶", 12).plant("zh", "棋", 12);
    Map<String, List<Row>> before = first(was);
    Map<String, List<Row>> after = next(before, english("fish", "moon"));
    String tea = idsOfPlanted(was, before).get("zh 茶");
    assertThat(events(after)).contains(event(tea, "died", tea));
    assertThat(ids(after)).hasSize(2).isSubsetOf(ids(before));
  }

  @Test
  void allTopicsOfAPredecessorDieInACorpusWithoutDocuments() {
    Map<String, List<Row>> before = first(english("fish", "moon"));
    assertThat(next(before, new PlantedTopics()).get("topic_events"))
        .extracting(row -> row.getString(1))
        .containsExactly("died", "died");
  }

  @Test
  void aTopicOfDocumentsWithoutWordsGoesOn() {
    PlantedTopics corpus =
        new PlantedTopics().add("a", "en", Map.of(), null).add("b", "en", Map.of(), null);
    Map<String, List<Row>> before = first(corpus);
    assertThat(next(before, corpus).get("topic_events"))
        .extracting(row -> row.getString(1), row -> row.getDouble(3))
        .containsExactly(tuple("continued", 1.0));
  }

  @Test
  void aPredecessorWithoutAModelIsLikeNone() {
    PlantedTopics corpus = english("fish", "moon");
    TopicsStage stage = new TopicsStage(AUTO, CalendarPeriod.MONTH);
    assertThat(tables(stage, spark, corpus, 2, Map.of())).isEqualTo(first(corpus));
  }

  @Test
  void theThresholdDecidesWhatGoesOn() {
    PlantedTopics was = english("fish", "moon");
    PlantedTopics is = new PlantedTopics().plant("en", "fish", 25).plant("en", "moon", 25);
    Map<String, List<Row>> before = first(was);
    TopicsStage strict = new TopicsStage(with("auto", AUTO.sample(), 1), CalendarPeriod.MONTH);
    assertThat(tables(strict, spark, is, 2, published(before)).get("topic_events"))
        .extracting(row -> row.getString(1))
        .containsExactlyInAnyOrder("born", "born", "died", "died");
    assertThat(next(before, is).get("topic_events"))
        .extracting(row -> row.getString(1))
        .containsExactly("continued", "continued");
  }

  @Test
  void partitionsAndClusterDoNotShow() {
    Map<String, Dataset<Row>> past = published(first(english("fish", "rail", "gold")));
    PlantedTopics corpus = mixed();
    TopicsStage stage = new TopicsStage(AUTO, CalendarPeriod.MONTH);
    Map<String, List<Row>> one = tables(stage, spark, corpus, 1, past);
    assertThat(one.get("topic_events"))
        .extracting(row -> row.getString(1))
        .contains("born", "continued", "died");
    assertThat(tables(stage, spark, corpus, 2, past)).isEqualTo(one);
    assertThat(tables(stage, spark, corpus, 7, reversed(past))).isEqualTo(one);
    assertThat(tables(TopicsStage.onCluster(AUTO, CalendarPeriod.MONTH), spark, corpus, 3, past))
        .isEqualTo(one);
  }

  /** Two languages, copies, a document without terms and one of a small language. */
  private static PlantedTopics mixed() {
    PlantedTopics corpus =
        english("fish", "moon", "rail")
            .plant("zh", "茶", 12)
            .plant("zh", "棋", 12)
            .add("empty", "zh", Map.of(), null)
            .add("foreign", "th", Map.of("ปลา", 1), null);
    return corpus.copy(corpus.truth().keySet().iterator().next(), 4);
  }

  private Map<String, List<Row>> first(PlantedTopics corpus) {
    return tables(new TopicsStage(AUTO, CalendarPeriod.MONTH), spark, corpus, 2);
  }

  private Map<String, List<Row>> next(Map<String, List<Row>> before, PlantedTopics corpus) {
    return tables(new TopicsStage(AUTO, CalendarPeriod.MONTH), spark, corpus, 2, published(before));
  }

  private Map<String, Dataset<Row>> published(Map<String, List<Row>> tables) {
    return Map.of("model", spark.createDataFrame(tables.get("model"), Tables.MODEL.schema()));
  }

  private Map<String, Dataset<Row>> reversed(Map<String, Dataset<Row>> past) {
    List<Row> rows = new ArrayList<>(past.get("model").collectAsList());
    Collections.reverse(rows);
    return published(Map.of("model", rows));
  }

  /** The topic of each planted one, which all its documents are in. */
  private static Map<String, String> idsOfPlanted(
      PlantedTopics corpus, Map<String, List<Row>> tables) {
    Map<String, String> ids = new TreeMap<>();
    for (Row row : tables.get("document_topics")) {
      String planted = corpus.truth().get(row.getString(0));
      if (planted != null && row.<Integer>getAs("rank") == 1) {
        String id = row.getString(1);
        assertThat(ids.getOrDefault(planted, id)).as(planted).isEqualTo(id);
        ids.put(planted, id);
      }
    }
    return ids;
  }

  private static List<String> ids(Map<String, List<Row>> tables) {
    return tables.get("topics").stream()
        .filter(row -> row.<Integer>getAs("level") == 0)
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static List<Tuple> events(Map<String, List<Row>> tables) {
    return tables.get("topic_events").stream()
        .map(row -> tuple(row.getString(0), row.getString(1), row.getList(2)))
        .toList();
  }

  private static Tuple event(String id, String event, String... from) {
    return tuple(id, event, List.of(from));
  }

  private static Map<String, List<Row>> without(String name, Map<String, List<Row>> tables) {
    Map<String, List<Row>> others = new TreeMap<>(tables);
    others.remove(name);
    return others;
  }
}

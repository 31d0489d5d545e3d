package org.wenmai.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wenmai.topics.TopicRuns.AUTO;
import static org.wenmai.topics.TopicRuns.fixed;
import static org.wenmai.topics.TopicRuns.tables;
import static org.wenmai.topics.TopicRuns.with;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.schema.Tables;

@ExtendWith(SparkSessions.class)
final class TopicsStageTest {
  private static PlantedTopics threeTopics() {
    return new PlantedTopics()
        .plant("en", "fish", 30)
        .plant("en", "moon", 30)
        .plant("en", "rail", 30)
        .plant("zh", "茶", 12)
        .plant("zh", "棋", 12);
  }

  @Test
  void findsThePlantedTopicsAndTheirNumber(SparkSession spark) {
    PlantedTopics corpus = threeTopics();
    Map<String, List<Row>> tables = run(spark, corpus, AUTO, 2);
    Map<String, String> found = firstTopics(tables);

    Map<String, Set<String>> topicsOf = new TreeMap<>();
    corpus
        .truth()
        .forEach(
            (id, topic) ->
                topicsOf.computeIfAbsent(topic, absent -> new HashSet<>()).add(found.get(id)));
    assertThat(topicsOf.values()).allSatisfy(topics -> assertThat(topics).hasSize(1));
    assertThat(new HashSet<>(found.values())).hasSize(5);
    assertThat(tables.get("topics"))
        .allSatisfy(
            topic ->
                assertThat(topic.<String>getAs("label")).containsPattern("fish|moon|rail|茶|棋"));
  }

  @Test
  void findsAsManyTopicsAsAskedForOverAllLanguages(SparkSession spark) {
    for (int count : new int[] {2, 4, 9}) {
      List<Row> topics =
          run(spark, threeTopics(), fixed(count), 2).get("topics").stream()
              .filter(topic -> topic.<Integer>getAs("level") == 0)
              .toList();
      assertThat(topics).hasSize(count);
      assertThat(topics)
          .allSatisfy(topic -> assertThat(topic.getList(topic.fieldIndex("languages"))).hasSize(1));
    }
  }

  @Test
  void aTopicThatIsMadeOfSeveralHasThemAsFinerTopics(SparkSession spark) {
    PlantedTopics corpus = threeTopics();
    Map<String, List<Row>> tables = run(spark, corpus, fixed(2), 2);
    Map<String, Row> topics = new HashMap<>();
    tables.get("topics").forEach(topic -> topics.put(topic.getAs("topic_id"), topic));
    Map<String, Set<String>> plantedOf = new HashMap<>();
    Map<String, Long> documents = new HashMap<>();
    for (Row row : tables.get("document_topics")) {
      String fine = row.getAs("subtopic_id");
      if (row.<Integer>getAs("rank") == 1 && fine != null) {
        assertThat(topics.get(fine).<String>getAs("parent_topic_id"))
            .isEqualTo(row.<String>getAs("topic_id"));
        plantedOf
            .computeIfAbsent(fine, absent -> new HashSet<>())
            .add(corpus.truth().get(row.<String>getAs("doc_id")));
        documents.merge(fine, 1L, Long::sum);
      }
    }
    assertThat(plantedOf).hasSizeGreaterThanOrEqualTo(3);
    assertThat(plantedOf.values()).allSatisfy(planted -> assertThat(planted).hasSize(1));
    documents.forEach(
        (fine, count) -> {
          assertThat(topics.get(fine).<Integer>getAs("level")).isEqualTo(1);
          assertThat(topics.get(fine).<Long>getAs("documents")).isEqualTo(count);
          assertThat(topics.get(fine).<String>getAs("label")).isNotEmpty();
        });
  }

  @Test
  void describesEachTopic(SparkSession spark) {
    PlantedTopics corpus = threeTopics();
    List<Row> topics = run(spark, corpus, AUTO, 2).get("topics");
    assertThat(topics.stream().mapToLong(topic -> topic.<Long>getAs("documents")).sum())
        .isEqualTo(corpus.size());
    assertThat(topics.stream().map(topic -> topic.<String>getAs("topic_id")).distinct())
        .hasSize(topics.size())
        .allMatch(id -> id.matches("[0-9a-f]{16}"));
    for (Row topic : topics) {
      String planted = corpus.truth().get(topic.getList(topic.fieldIndex("exemplars")).get(0));
      List<Row> terms = topic.getList(topic.fieldIndex("top_terms"));
      assertThat(terms.get(0).getString(0)).startsWith(planted.substring(3));
      assertThat(terms).extracting(term -> -term.getDouble(2)).isSorted();
      assertThat(topic.<Double>getAs("coherence")).isBetween(-1.0, 1.0);
      assertThat(topic.<Double>getAs("diversity")).isBetween(0.5, 1.0);
    }
  }

  @Test
  void givesTheSameTablesOnOneTwoAndSevenPartitions(SparkSession spark) {
    PlantedTopics corpus = mixed();
    Map<String, List<Row>> one = run(spark, corpus, AUTO, 1);
    assertThat(run(spark, corpus, AUTO, 2)).isEqualTo(one);
    assertThat(run(spark, corpus, AUTO, 7)).isEqualTo(one);
  }

  @Test
  void givesTheSameTablesOnTheDriverAndOnTheCluster(SparkSession spark) {
    PlantedTopics corpus = mixed();
    Map<String, List<Row>> driver = run(spark, corpus, fixed(4), 2);
    for (int partitions : new int[] {1, 3}) {
      assertThat(
              tables(
                  TopicsStage.onCluster(fixed(4), CalendarPeriod.MONTH), spark, corpus, partitions))
          .isEqualTo(driver);
    }
  }

  @Test
  void aCorpusLargerThanTheSampleGivesTheSameTablesOnAnyPartitions(SparkSession spark) {
    PlantedTopics corpus =
        new PlantedTopics().plant("en", "fish", 120).plant("en", "moon", 120).plant("zh", "茶", 60);
    TopicsConfig config = withSample(100);
    Map<String, List<Row>> one = run(spark, corpus, config, 1);
    assertThat(run(spark, corpus, config, 5)).isEqualTo(one);
    assertThat(firstTopics(one)).hasSize(300);
  }

  @Test
  void copiesHaveTopicsButDoNotMakeThem(SparkSession spark) {
    PlantedTopics plain = threeTopics();
    String original = plain.truth().keySet().iterator().next();
    Map<String, List<Row>> before = run(spark, plain, AUTO, 2);
    Map<String, List<Row>> after = run(spark, threeTopics().copy(original, 50), AUTO, 2);

    assertThat(after.get("topic_curve")).isEqualTo(before.get("topic_curve"));
    Map<String, String> topics = firstTopics(after);
    firstTopics(before).forEach((id, topic) -> assertThat(topics).containsEntry(id, topic));
    assertThat(topics).containsEntry(original + "-copy7", topics.get(original));
    Row topic = topic(after, topics.get(original));
    Row former = topic(before, topics.get(original));
    assertThat(topic.<Long>getAs("documents")).isEqualTo(former.<Long>getAs("documents") + 50);
    assertThat(topic.<Long>getAs("families")).isEqualTo(former.<Long>getAs("families"));
    assertThat(topic.<Object>getAs("top_terms")).isEqualTo(former.<Object>getAs("top_terms"));
  }

  @Test
  void aDocumentWithoutTermsIsAnOutlierOfTheLargestTopic(SparkSession spark) {
    PlantedTopics corpus =
        new PlantedTopics()
            .plant("en", "fish", 30)
            .plant("en", "moon", 20)
            .add("empty", "en", Map.of(), null)
            .add("unheard", "en", Map.of("zyzzyva", 3), null)
            .add("foreign", "th", Map.of("ปลา", 1), null);
    Map<String, List<Row>> tables = run(spark, corpus, AUTO, 2);
    Map<String, String> topics = firstTopics(tables);
    String fish =
        corpus.truth().keySet().stream()
            .filter(id -> id.contains("fish"))
            .findFirst()
            .orElseThrow();
    for (String id : List.of("empty", "unheard", "foreign")) {
      Row row =
          tables.get("document_topics").stream()
              .filter(r -> r.getString(0).equals(id))
              .findFirst()
              .orElseThrow();
      assertThat(row.<Boolean>getAs("outlier")).as(id).isTrue();
      assertThat(row.<Double>getAs("weight")).as(id).isZero();
      assertThat(topics).containsEntry(id, topics.get(fish));
    }
  }

  @Test
  void readsAStrayDocumentInTheLargestLanguage(SparkSession spark) {
    PlantedTopics corpus =
        new PlantedTopics()
            .plant("en", "fish", 30)
            .plant("en", "moon", 30)
            .add("stray", "nl", Map.of("moon1", 1, "moon3", 2), null);
    Map<String, String> topics = firstTopics(run(spark, corpus, AUTO, 2));
    String moon =
        corpus.truth().keySet().stream()
            .filter(id -> id.contains("moon"))
            .findFirst()
            .orElseThrow();
    assertThat(topics).containsEntry("stray", topics.get(moon));
  }

  @Test
  void everyDocumentHasOneFirstTopic(SparkSession spark) {
    PlantedTopics corpus = mixed();
    Map<String, List<Row>> tables = run(spark, corpus, AUTO, 2);
    assertThat(firstTopics(tables)).hasSize(corpus.size());
    assertThat(tables.get("document_topics"))
        .allSatisfy(row -> assertThat(row.<Double>getAs("weight")).isBetween(0.0, 1.0));
  }

  @Test
  void countsTopicsByPeriod(SparkSession spark) {
    PlantedTopics corpus = threeTopics();
    Map<String, List<Row>> tables = run(spark, corpus, AUTO, 2);
    List<Row> trends = tables.get("trends");
    assertThat(trends).hasSize(15);
    Map<String, Double> shares = new HashMap<>();
    for (Row trend : trends) {
      assertThat(trend.<String>getAs("period_unit")).isEqualTo("month");
      shares.merge(
          trend.<java.sql.Date>getAs("period_start").toString(),
          trend.<Double>getAs("share"),
          Double::sum);
    }
    assertThat(shares.keySet()).containsExactlyInAnyOrder("2025-01-01", "2025-02-01", "2025-03-01");
    assertThat(shares.values()).allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-9)));
    assertThat(trends.stream().mapToLong(row -> row.<Long>getAs("documents")).sum())
        .isEqualTo(corpus.size());
  }

  @Test
  void aTopicThatComesAllAtOnceBursts(SparkSession spark) {
    PlantedTopics corpus = new PlantedTopics().plant("en", "fish", 60).plant("en", "moon", 30);
    for (int i = 0; i < 30; i++) {
      corpus.add(
          "burst" + i,
          "en",
          Map.of("rail" + i % 4, 2, "rail" + (4 + i % 3), 1, "w" + i, 1),
          LocalDate.of(2025, 2, 11));
    }
    Map<String, List<Row>> tables = run(spark, corpus, fixed(3), 2);
    String topic = firstTopics(tables).get("burst3");
    assertThat(tables.get("trends"))
        .allSatisfy(
            row -> {
              boolean bursts = row.<Double>getAs("burst") > 3;
              assertThat(bursts).isEqualTo(row.<String>getAs("topic_id").equals(topic));
            });
  }

  @Test
  void saysWhichNumberOfTopicsWasChosen(SparkSession spark) {
    Map<String, List<Row>> tables = run(spark, threeTopics(), AUTO, 2);
    assertThat(tables.get("topic_curve").stream().filter(row -> row.<Boolean>getAs("chosen")))
        .extracting(row -> row.<String>getAs("language"), row -> row.<Long>getAs("count"))
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple(null, 5L),
            org.assertj.core.api.Assertions.tuple("en", 3L),
            org.assertj.core.api.Assertions.tuple("zh", 2L));
    assertThat(tables.get("topic_curve").stream().filter(row -> row.getAs("language") != null))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row.<Double>getAs("coherence")).isBetween(-1.0, 1.0);
              assertThat(row.<Double>getAs("diversity")).isBetween(0.1, 1.0);
              assertThat(row.<Double>getAs("gain")).isNotNull();
            });
  }

  @Test
  void writesTheColumnsOfTheContract(SparkSession spark) {
    try (TestWorkspace workspace = threeTopics().workspace(spark, 2)) {
      Map<String, Dataset<Row>> tables = new TopicsStage(AUTO, CalendarPeriod.MONTH).run(workspace);
      assertThat(tables.keySet())
          .containsExactlyInAnyOrderElementsOf(
              new TopicsStage(AUTO, CalendarPeriod.MONTH).writes());
      tables.forEach(
          (name, table) ->
              assertThat(table.schema().sameType(Tables.named(name).schema())).as(name).isTrue());
    }
  }

  @Test
  void acceptsACorpusWithoutTermsOrWithoutDocuments(SparkSession spark) {
    PlantedTopics wordless =
        new PlantedTopics().add("a", "en", Map.of(), null).add("b", "und", Map.of(), null);
    for (TopicsStage stage :
        List.of(
            new TopicsStage(AUTO, CalendarPeriod.MONTH),
            TopicsStage.onCluster(fixed(2), CalendarPeriod.MONTH))) {
      assertThat(firstTopics(tables(stage, spark, wordless, 2)).values().stream().distinct())
          .hasSize(1);
      assertThat(tables(stage, spark, new PlantedTopics(), 2).get("topics")).isEmpty();
    }
  }

  /** Two languages, copies, dates missing, documents without terms. */
  private static PlantedTopics mixed() {
    PlantedTopics corpus =
        threeTopics()
            .add("empty", "zh", Map.of(), null)
            .add("foreign", "th", Map.of("ปลา", 1), LocalDate.of(2024, 12, 31));
    String original = corpus.truth().keySet().iterator().next();
    return corpus.copy(original, 4);
  }

  private static TopicsConfig withSample(int sample) {
    return with("4", sample, AUTO.continueSimilarity());
  }

  private static Map<String, List<Row>> run(
      SparkSession spark, PlantedTopics corpus, TopicsConfig config, int partitions) {
    return tables(new TopicsStage(config, CalendarPeriod.MONTH), spark, corpus, partitions);
  }

  private static Map<String, String> firstTopics(Map<String, List<Row>> tables) {
    Map<String, String> topics = new TreeMap<>();
    tables.get("document_topics").stream()
        .filter(row -> row.<Integer>getAs("rank") == 1)
        .forEach(
            row ->
                assertThat(topics.put(row.getAs("doc_id"), row.getAs("topic_id")))
                    .as("a second first topic")
                    .isNull());
    return topics;
  }

  private static Row topic(Map<String, List<Row>> tables, String id) {
    return tables.get("topics").stream()
        .filter(row -> row.getAs("topic_id").equals(id))
        .findFirst()
        .orElseThrow();
  }
}

package org.wenmai.stage.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.stage.Canonical;
import org.wenmai.stage.Work;
import org.wenmai.stage.Workspace;
import org.wenmai.topic.Dice;

/** Reads what the stage needs to know from the tables before it. */
final class Input {
  private final Workspace workspace;
  private final TopicsConfig config;

  Input(Workspace workspace, TopicsConfig config) {
    this.workspace = workspace;
    this.config = config;
  }

  /** Documents of each language. */
  Map<String, Long> languages() {
    return workspace
        .table("term_counts")
        .select("language")
        .javaRDD()
        .treeAggregate(
            new HashMap<String, Long>(),
            (counts, row) -> {
              counts.merge(row.getString(0), 1L, Long::sum);
              return counts;
            },
            (counts, other) -> {
              other.forEach((language, count) -> counts.merge(language, count, Long::sum));
              return counts;
            });
  }

  Vocabulary vocabulary() {
    return workspace
        .table("terms")
        .select("language", "term", "surface", "families", "idf")
        .javaRDD()
        .treeAggregate(
            new Vocabulary.Picker(config.vocabulary(), config.maxShare()),
            Vocabulary.Picker::add,
            Vocabulary.Picker::merge)
        .vocabulary();
  }

  /** All documents without their places. */
  JavaRDD<Document> documents(
      Broadcast<Vocabulary> vocabulary, Broadcast<Canonical> forms, Languages languages) {
    return rows().javaRDD().map(new ReadDocument(vocabulary, forms, languages));
  }

  /** As {@link ReadDocument} expects them. */
  private Dataset<Row> rows() {
    String[] key = {"doc_id"};
    Dataset<Row> families =
        workspace.table("assignments").select("doc_id", "family_id", "family_role");
    Dataset<Row> dates =
        workspace
            .table("records")
            .select(col("doc_id"), unix_date(col("published_date")).as("day"));
    return workspace
        .table("term_counts")
        .select("doc_id", "language", Work.TERMS)
        .join(families, key, "left")
        .join(dates, key, "left")
        .select("doc_id", "language", Work.TERMS, "family_id", "family_role", "day");
  }

  /**
   * About as many documents of each language as its share of the sample, by a hash of their ids.
   *
   * @param counts documents of each language
   */
  JavaRDD<Document> sampled(
      JavaRDD<Document> documents, Languages languages, Map<String, Long> counts) {
    int[] shares = languages.divide(config.sample());
    double[] chances = new double[shares.length];
    for (int d = 0; d < shares.length; d++) {
      chances[d] = (double) shares[d] / counts.getOrDefault(languages.own().get(d), 1L);
    }
    long seed = workspace.seed();
    return documents.filter(
        document ->
            document.teaches()
                && Dice.uniform(Dice.roll(seed, document.id())) < chances[document.domain()]);
  }
}

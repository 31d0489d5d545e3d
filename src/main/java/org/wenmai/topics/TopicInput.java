package org.wenmai.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;
import org.wenmai.hash.SplitMix64;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.topics.corpus.TermWeighting;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.corpus.TopicLanguages;
import org.wenmai.topics.corpus.TopicVocabulary;

/** Reads what the stage needs to know from the tables before it. */
final class TopicInput {
  private final Workspace workspace;
  private final TopicsConfig config;

  TopicInput(Workspace workspace, TopicsConfig config) {
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

  TopicVocabulary vocabulary() {
    return workspace
        .table("terms")
        .select("language", "term", "surface", "families", "idf")
        .javaRDD()
        .treeAggregate(
            new TopicVocabulary.Picker(config.vocabulary(), config.maxShare()),
            TopicVocabulary.Picker::add,
            TopicVocabulary.Picker::merge)
        .vocabulary();
  }

  /** All documents without their places. */
  JavaRDD<TopicDocument> documents(
      Broadcast<TopicVocabulary> vocabulary,
      Broadcast<CanonicalTerms> forms,
      TopicLanguages languages) {
    return rows().javaRDD().map(new TermWeighting(vocabulary, forms, languages));
  }

  /** As {@link TermWeighting} expects them. */
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
        .select("doc_id", "language", WorkTables.TERMS)
        .join(families, key, "left")
        .join(dates, key, "left")
        .select("doc_id", "language", WorkTables.TERMS, "family_id", "family_role", "day");
  }

  /**
   * About as many documents of each language as its share of the sample, by a hash of their ids.
   *
   * @param counts documents of each language
   */
  JavaRDD<TopicDocument> sampled(
      JavaRDD<TopicDocument> documents, TopicLanguages languages, Map<String, Long> counts) {
    int[] shares = languages.divide(config.sample());
    double[] chances = new double[shares.length];
    for (int d = 0; d < shares.length; d++) {
      chances[d] = (double) shares[d] / counts.getOrDefault(languages.own().get(d), 1L);
    }
    long seed = workspace.seed();
    return documents.filter(
        document ->
            document.teaches()
                && SplitMix64.uniform(SplitMix64.hash(seed, document.id()))
                    < chances[document.domain()]);
  }
}

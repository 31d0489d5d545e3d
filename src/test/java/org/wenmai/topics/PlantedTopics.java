package org.wenmai.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.hash.SplitMix64;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.TfIdf;

/** Documents whose topics are known, because their words were drawn from the words of a topic. */
final class PlantedTopics {
  private static final int WORDS = 12;
  private static final StructType RECORDS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("language", DataTypes.StringType, false)
          .add("published_date", DataTypes.DateType, true);
  private static final StructType TERM_COUNTS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("language", DataTypes.StringType, false)
          .add(WorkTables.TERMS, DataTypes.BinaryType, true);
  private static final StructType ASSIGNMENTS =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("family_id", DataTypes.StringType, false)
          .add("family_role", DataTypes.StringType, false)
          .add("family_size", DataTypes.LongType, false);

  private final List<Row> records = new ArrayList<>();
  private final List<Row> termCounts = new ArrayList<>();
  private final List<Row> assignments = new ArrayList<>();
  private final Map<String, Map<String, Long>> families = new TreeMap<>();
  private final Map<String, Long> totals = new HashMap<>();
  private final Map<String, String> truth = new TreeMap<>();

  /** Adds documents of a topic; half of the words are of the topic, the others of the language. */
  PlantedTopics plant(String language, String topic, int documents) {
    return plant(language, topic, 0, documents);
  }

  /** Adds so many documents of a topic from the first on; the i-th is the same in any corpus. */
  PlantedTopics plant(String language, String topic, int first, int documents) {
    for (int i = first; i < first + documents; i++) {
      String id =
          String.format("%08x-%s-%s-%d", SplitMix64.hash(9, topic + i) >>> 32, language, topic, i);
      Map<String, Integer> counts = new TreeMap<>();
      for (int w = 0; w < WORDS; w++) {
        long roll = SplitMix64.hash(w, id);
        boolean own = w % 2 == 0;
        String word = own ? topic + Math.floorMod(roll, 8) : "w" + Math.floorMod(roll, 60);
        counts.merge(word, 1, Integer::sum);
      }
      add(id, language, counts, LocalDate.of(2025, 1 + i % 3, 1 + i % 28));
      truth.put(id, language + " " + topic);
    }
    return this;
  }

  /** Adds a document of given words. */
  PlantedTopics add(
      String id, String language, Map<String, Integer> counts, @Nullable LocalDate date) {
    addRows(id, language, counts, date);
    totals.merge(language, counts.isEmpty() ? 0L : 1L, Long::sum);
    counts
        .keySet()
        .forEach(
            term ->
                families
                    .computeIfAbsent(language, absent -> new TreeMap<>())
                    .merge(term, 1L, Long::sum));
    return this;
  }

  /** Adds copies of a document, which change no family count. */
  PlantedTopics copy(String original, int copies) {
    Row row =
        termCounts.stream().filter(r -> r.getString(0).equals(original)).findFirst().orElseThrow();
    assignments.add(RowFactory.create(original, original, "original", copies + 1L));
    for (int i = 0; i < copies; i++) {
      String id = original + "-copy" + i;
      termCounts.add(RowFactory.create(id, row.getString(1), row.get(2)));
      records.add(RowFactory.create(id, row.getString(1), java.sql.Date.valueOf("2025-03-05")));
      assignments.add(RowFactory.create(id, original, "copy", copies + 1L));
    }
    return this;
  }

  private void addRows(
      String id, String language, Map<String, Integer> counts, @Nullable LocalDate date) {
    DocumentTerms.Packer terms = new DocumentTerms.Packer();
    new TreeMap<>(counts).forEach((term, count) -> terms.add(language, term, term, count));
    termCounts.add(RowFactory.create(id, language, terms.toBytes()));
    records.add(RowFactory.create(id, language, date == null ? null : java.sql.Date.valueOf(date)));
  }

  /** The planted topic of each planted document. */
  Map<String, String> truth() {
    return truth;
  }

  int size() {
    return records.size();
  }

  private CorpusTerm term(String language, String term, long families) {
    double idf = TfIdf.idf(totals.get(language), families);
    return new CorpusTerm(language, term, term, families, families, families, idf);
  }

  /** The tables that the stage reads, in so many partitions. */
  TestWorkspace workspace(SparkSession spark, int partitions) {
    List<Row> terms = new ArrayList<>();
    families.forEach(
        (language, counts) ->
            counts.forEach((term, having) -> terms.add(term(language, term, having).toRow())));
    return new TestWorkspace(spark, partitions)
        .with("records", spark.createDataFrame(records, RECORDS).repartition(partitions))
        .with("term_counts", spark.createDataFrame(termCounts, TERM_COUNTS).repartition(partitions))
        .with("assignments", spark.createDataFrame(assignments, ASSIGNMENTS))
        .with("terms", spark.createDataFrame(terms, CorpusTerm.SCHEMA).repartition(partitions));
  }
}

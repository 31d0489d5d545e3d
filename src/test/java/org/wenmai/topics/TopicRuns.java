package org.wenmai.topics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.corpus.TestWorkspace;

/** Runs of the stage, and configurations that tests need. */
final class TopicRuns {
  static final TopicsConfig AUTO = TopicsConfig.DEFAULTS;

  private TopicRuns() {}

  /** All rows of all tables of a run without a predecessor, sorted. */
  static Map<String, List<Row>> tables(
      TopicsStage stage, SparkSession spark, PlantedTopics corpus, int partitions) {
    try (TestWorkspace workspace = corpus.workspace(spark, partitions)) {
      return tables(stage, workspace);
    }
  }

  /** The same of a run whose predecessor published some tables. */
  static Map<String, List<Row>> tables(
      TopicsStage stage,
      SparkSession spark,
      PlantedTopics corpus,
      int partitions,
      Map<String, Dataset<Row>> past) {
    try (TestWorkspace workspace = corpus.workspace(spark, partitions)) {
      return tables(stage, workspace.after("earlier", past));
    }
  }

  private static Map<String, List<Row>> tables(TopicsStage stage, TestWorkspace workspace) {
    Map<String, List<Row>> rows = new TreeMap<>();
    stage
        .run(workspace)
        .forEach(
            (name, table) ->
                rows.put(
                    name,
                    table.collectAsList().stream()
                        .sorted(Comparator.comparing(Row::toString))
                        .toList()));
    return rows;
  }

  static TopicsConfig fixed(int count) {
    return with(Integer.toString(count), AUTO.sample(), AUTO.continueSimilarity());
  }

  static TopicsConfig with(String count, int sample, double continueSimilarity) {
    return new TopicsConfig(
        count,
        AUTO.method(),
        AUTO.vocabulary(),
        AUTO.maxShare(),
        sample,
        AUTO.dimensions(),
        AUTO.restarts(),
        AUTO.maxIterations(),
        AUTO.topTerms(),
        AUTO.perDocument(),
        AUTO.outlierBelow(),
        continueSimilarity);
  }
}

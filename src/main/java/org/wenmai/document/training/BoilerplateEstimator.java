package org.wenmai.document.training;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.document.stage.BoilerplateMode;
import org.wenmai.document.stage.BoilerplateModel;
import org.wenmai.document.stage.BoilerplateModel.SourceRule;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.document.table.BoilerplateLineRows;
import org.wenmai.schema.Tables;

/**
 * Learns which lines of each source are boilerplate, so that repair can mark them.
 *
 * <p>It looks at the documents of smallest id of each source, wherever they lie: ids are hashes, so
 * that these are a fair sample, and the same one however records are partitioned. A source is
 * learned from in one task, which holds the edges of its sample.
 */
public final class BoilerplateEstimator implements Estimator {
  private final RepairConfig config;

  /** Creates the estimator. */
  public BoilerplateEstimator(RepairConfig config) {
    this.config = config;
  }

  @Override
  public FittedStage fit(SparkSession session, DocumentSample sample) {
    List<SourceRule> rules =
        config.boilerplate() == BoilerplateMode.LEARN ? learn(sample) : List.of();
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<BoilerplateModel> model = spark.broadcast(BoilerplateModel.of(rules));
    return new FittedStage(
        new RepairStage(config, model::value),
        Tables.BOILERPLATE_LINES.name(),
        rules.stream().map(BoilerplateLineRows::row).toList());
  }

  /** The rules by source, the most frequent first. */
  private List<SourceRule> learn(DocumentSample sample) {
    int wanted = config.boilerplateSample();
    List<Row> rows = attempt(sample, sample.share(wanted));
    if (rows.stream().anyMatch(SourceBoilerplateFunction::isCutShort)) {
      rows = attempt(sample, wanted);
    }
    return rows.stream()
        .map(BoilerplateLineRows::rule)
        .sorted(
            Comparator.comparing(SourceRule::source)
                .thenComparing(its -> -its.rule().documents())
                .thenComparing(its -> its.rule().position().label())
                .thenComparing(its -> its.rule().template()))
        .toList();
  }

  private List<Row> attempt(DocumentSample sample, int most) {
    return SmallestDocuments.merged(
            sample.first(most).mapPartitionsToPair(new EdgeExtractor(config, most)),
            sample.partitions())
        .flatMap(new SourceBoilerplateFunction(config))
        .collect();
  }
}

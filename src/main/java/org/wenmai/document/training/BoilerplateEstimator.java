package org.wenmai.document.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.stage.BoilerplateMode;
import org.wenmai.document.stage.BoilerplateModel;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.document.stage.RepairStage;
import org.wenmai.schema.Tables;

/**
 * Learns which lines of each source are furniture, so that the repair can mark them.
 *
 * <p>It looks at the documents of smallest id of each source, wherever they lie: ids are hashes, so
 * that these are a fair sample, and the same one however records are partitioned. A source is
 * learned from in one task, which holds the edges of its sample.
 */
public final class BoilerplateEstimator implements Estimator {
  private final RepairConfig config;

  /** Creates the stage. */
  public BoilerplateEstimator(RepairConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "repair";
  }

  @Override
  public String writes() {
    return Tables.BOILERPLATE_LINES.name();
  }

  @Override
  public List<Row> learn(DocumentSample sample) {
    if (config.boilerplate() != BoilerplateMode.LEARN) {
      return List.of();
    }
    int wanted = config.boilerplateSample();
    List<Row> rows = attempt(sample, sample.share(wanted));
    if (rows.stream().anyMatch(SourceBoilerplateFunction::isCutShort)) {
      rows = attempt(sample, wanted);
    }
    List<Row> lines = new ArrayList<>(rows);
    lines.sort(
        Comparator.<Row, String>comparing(row -> row.getString(0))
            .thenComparing(row -> -row.getLong(5))
            .thenComparing(row -> row.getString(1))
            .thenComparing(row -> row.getString(3)));
    return lines;
  }

  private List<Row> attempt(DocumentSample sample, int most) {
    return SmallestDocuments.merged(
            sample
                .first(most)
                .mapPartitionsToPair(new EdgeExtractor(config, sample.columns(), most)),
            sample.partitions())
        .flatMap(new SourceBoilerplateFunction(config))
        .collect();
  }

  @Override
  public DocumentStage stage(SparkSession session, List<Row> learned) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    return new RepairStage(config, spark.broadcast(BoilerplateModel.of(learned)));
  }
}

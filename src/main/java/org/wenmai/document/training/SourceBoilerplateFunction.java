package org.wenmai.document.training;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.document.stage.BoilerplateModel.SourceRule;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.document.table.BoilerplateLineRows;
import org.wenmai.text.boilerplate.BoilerplateLearner;
import org.wenmai.text.boilerplate.SampledDocument;
import scala.Tuple2;

/** Learns the boilerplate of one source from the edges that {@link EdgeExtractor} sends. */
final class SourceBoilerplateFunction
    implements FlatMapFunction<Tuple2<String, SmallestDocuments<String[]>>, Row> {
  private static final long serialVersionUID = 1L;

  private final RepairConfig config;

  SourceBoilerplateFunction(RepairConfig config) {
    this.config = config;
  }

  /** Whether a row stands for a sample that lacks documents, and not for a line. */
  static boolean isCutShort(Row row) {
    return row.size() == 0;
  }

  @Override
  public Iterator<Row> call(Tuple2<String, SmallestDocuments<String[]>> source) {
    if (source._2().isCutShort()) {
      return List.of(RowFactory.create()).iterator();
    }
    List<SampledDocument> sample =
        source._2().documents().stream()
            .map(edges -> new SampledDocument(edges[0], edges[1]))
            .toList();
    return new BoilerplateLearner(config.boilerplateMinDocuments())
        .learn(sample).stream()
            .map(rule -> BoilerplateLineRows.row(new SourceRule(source._1(), rule)))
            .iterator();
  }
}

package org.wenmai.stage.repair;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.stage.FirstDocuments;
import org.wenmai.text.boilerplate.Learner;
import org.wenmai.text.boilerplate.Sampled;
import scala.Tuple2;

/** Learns the furniture of one source from the edges that {@link CutEdges} sends. */
final class LearnSource implements FlatMapFunction<Tuple2<String, FirstDocuments<String[]>>, Row> {
  private static final long serialVersionUID = 1L;

  private final RepairConfig config;

  LearnSource(RepairConfig config) {
    this.config = config;
  }

  /** Whether a row stands for a sample that lacks documents, and not for a line. */
  static boolean isCutShort(Row row) {
    return row.size() == 0;
  }

  @Override
  public Iterator<Row> call(Tuple2<String, FirstDocuments<String[]>> source) {
    if (source._2().isCutShort()) {
      return List.of(RowFactory.create()).iterator();
    }
    List<Sampled> sample =
        source._2().documents().stream().map(edges -> new Sampled(edges[0], edges[1])).toList();
    return new Learner(config.boilerplateMinDocuments())
        .learn(sample).stream().map(rule -> Learned.row(source._1(), rule)).iterator();
  }
}

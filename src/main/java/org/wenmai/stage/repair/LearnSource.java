package org.wenmai.stage.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.text.boilerplate.Learner;
import org.wenmai.text.boilerplate.Sampled;
import scala.Tuple2;

/** Learns the furniture of one source from the edges that {@link CutEdges} sends. */
final class LearnSource implements FlatMapFunction<Tuple2<String, Iterable<String[]>>, Row> {
  private static final long serialVersionUID = 1L;

  /** Marks the last record that a partition was asked for. */
  static final String MAY_HOLD_MORE = "more";

  private final RepairConfig config;

  LearnSource(RepairConfig config) {
    this.config = config;
  }

  /** Whether a row stands for a sample that lacks documents, and not for a line. */
  static boolean isCutShort(Row row) {
    return row.size() == 0;
  }

  @Override
  public Iterator<Row> call(Tuple2<String, Iterable<String[]>> source) {
    List<String[]> edges = new ArrayList<>();
    source._2().forEach(edges::add);
    edges.sort(Comparator.comparing(document -> document[0]));
    List<Sampled> sample = new ArrayList<>();
    for (String[] document : edges) {
      boolean full = sample.size() == config.boilerplateSample();
      if (full) {
        break;
      }
      sample.add(new Sampled(document[1], document[2]));
      boolean last = sample.size() == config.boilerplateSample();
      if (document[3].equals(MAY_HOLD_MORE) && !last) {
        return List.of(RowFactory.create()).iterator();
      }
    }
    return new Learner(config.boilerplateMinDocuments())
        .learn(sample).stream().map(rule -> Learned.row(source._1(), rule)).iterator();
  }
}

package org.wenmai.document.training;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.document.DocumentStage;

/**
 * A stage that works record by record, after something was learned from the corpus.
 *
 * <p>What was learned is a small table, which is published, and is all that the stage needs: it
 * travels to the executors as a broadcast. Learning may run Spark jobs; it looks at a sample, never
 * at more than a configured number of documents of a source.
 */
public interface Estimator {
  /** The name of the stage. */
  String name();

  /** The published table that holds what was learned. */
  String writes();

  /** Learns; the same rows in the same order whatever the partitions. */
  List<Row> learn(DocumentSample sample);

  /** The stage that works by what was learned. */
  DocumentStage stage(SparkSession session, List<Row> learned);
}

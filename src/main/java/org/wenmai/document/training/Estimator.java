package org.wenmai.document.training;

import org.apache.spark.sql.SparkSession;

/**
 * Learns from a sample of the corpus what a stage of the text pass needs.
 *
 * <p>Fitting may run Spark jobs. It looks at a sample, never at more than a configured number of
 * documents of a source, and gives the same result however these are partitioned.
 */
public interface Estimator {
  /** Learns from the sample. */
  FittedStage fit(SparkSession session, DocumentSample sample);
}

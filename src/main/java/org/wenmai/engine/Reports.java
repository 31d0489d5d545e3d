package org.wenmai.engine;

import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.Warehouse;

/** Reports of runs that are published already. */
public final class Reports {
  private Reports() {}

  /** Renders the report of a run anew, for example after Wenmai was updated; returns its path. */
  public static Path render(Warehouse warehouse, String run) {
    SparkConf conf = SessionFactory.configuration();
    return new Publisher(warehouse, () -> SessionFactory.start(conf))
        .writeReport(ManifestJson.parse(warehouse.manifest(run), run));
  }
}

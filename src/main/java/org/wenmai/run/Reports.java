package org.wenmai.run;

import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.wenmai.run.warehouse.Warehouse;
import org.wenmai.view.ManifestJson;

/** Reports of runs that are published already. */
public final class Reports {
  private Reports() {}

  /** Renders the report of a run anew, for example after Wenmai was updated; returns its path. */
  public static Path render(Warehouse warehouse, String run) {
    SparkConf conf = Sessions.configuration();
    return new Publisher(warehouse, () -> Sessions.start(conf))
        .writeReport(ManifestJson.parse(warehouse.manifest(run), run));
  }
}

package org.wenmai.engine;

import java.util.List;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.report.html.ReportPage;
import org.wenmai.report.view.RunView;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.Warehouse;
import org.wenmai.warehouse.WarehouseLock;

/**
 * Makes staged tables a published run: writes the intent, moves the tables, writes the report, then
 * the manifest, then LATEST. Each of these can be repeated, so the next run that takes the lock
 * completes what a kill interrupted.
 */
final class Publisher {
  private final Warehouse warehouse;
  private final Supplier<SparkSession> spark;

  Publisher(Warehouse warehouse, Supplier<SparkSession> spark) {
    this.warehouse = warehouse;
    this.spark = spark;
  }

  /** Publishes from the beginning. */
  void publish(PublishIntent publication, WarehouseLock lock) {
    lock.verify();
    warehouse.beginPublication(publication);
    finish(publication);
  }

  /** Publishes what is left to do. */
  void finish(PublishIntent publication) {
    for (var move : publication.moves().entrySet()) {
      if (!warehouse.publishTable(move.getValue(), publication.run(), move.getKey())) {
        throw new WenmaiException(
            ErrorCode.WAREHOUSE_UNWRITABLE,
            "Table "
                + move.getKey()
                + " of run "
                + publication.run()
                + " is neither staged nor published.",
            "Delete the folder staging of the warehouse and start again.");
      }
    }
    Manifest manifest = ManifestJson.parse(publication.manifest(), "staging/PUBLISHING.json");
    if (manifest.state() == Manifest.State.COMPLETE) {
      writeReport(manifest);
    }
    warehouse.writeManifest(publication.run(), publication.manifest());
    if (publication.isLatest()) {
      warehouse.pointLatestTo(publication.run());
    }
    warehouse.clearStagingExcept(List.of());
    warehouse.endPublication();
  }

  /** Renders the report of a run whose tables are published. */
  Path writeReport(Manifest manifest) {
    Path folder = warehouse.runFolder(manifest.run());
    RunView view = RunView.load(spark.get(), folder, manifest);
    warehouse.writeRunFile(manifest.run(), "report.html", ReportPage.render(view));
    return new Path(folder, "report.html");
  }
}

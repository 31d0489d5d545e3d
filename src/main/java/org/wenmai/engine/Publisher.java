package org.wenmai.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>A report that cannot be made holds nothing up: the run is published without it. When a
 * publication is completed later the report comes last, since it may be what ended the process, and
 * is tried a few times only.
 */
final class Publisher {
  private static final int REPORT_ATTEMPTS = 3;

  private final Warehouse warehouse;
  private final Supplier<SparkSession> spark;

  Publisher(Warehouse warehouse, Supplier<SparkSession> spark) {
    this.warehouse = warehouse;
    this.spark = spark;
  }

  /**
   * Publishes from the beginning.
   *
   * @throws WenmaiException REPORT_FAILED if all is published but the report
   */
  void publish(PublishIntent publication, WarehouseLock lock) {
    lock.verify();
    warehouse.beginPublication(publication);
    Manifest manifest = manifest(publication);
    moveTables(publication, manifest);
    Optional<WenmaiException> failure = report(manifest);
    describe(publication);
    warehouse.endPublication();
    failure.ifPresent(
        e -> {
          throw e;
        });
  }

  /**
   * Publishes what is left to do of an earlier publication.
   *
   * @return why there is no report; empty if there is one, or none was due
   */
  Optional<WenmaiException> finish(PublishIntent publication) {
    Manifest manifest = manifest(publication);
    moveTables(publication, manifest);
    describe(publication);
    Optional<WenmaiException> failure =
        warehouse.countReportAttempt() <= REPORT_ATTEMPTS
            ? report(manifest)
            : Optional.of(noReport(manifest, "it ended the process several times", null));
    warehouse.endPublication();
    return failure;
  }

  private static Manifest manifest(PublishIntent publication) {
    return ManifestJson.parse(publication.manifest(), "staging/PUBLISHING.json");
  }

  private void moveTables(PublishIntent publication, Manifest manifest) {
    publication
        .moves()
        .forEach(
            (table, from) ->
                warehouse.publishTable(
                    from,
                    publication.run(),
                    table,
                    Objects.requireNonNull(manifest.tables().get(table)).files()));
    if (warehouse.writesInPlace()) {
      warehouse.deleteUnlisted(publication.run(), manifest.tables());
    }
  }

  /** From now on the tables are a run. */
  private void describe(PublishIntent publication) {
    warehouse.writeManifest(publication.run(), publication.manifest());
    if (publication.isLatest()) {
      warehouse.pointLatestTo(publication.run());
    }
    warehouse.clearStagingExcept(List.of());
  }

  /** The tables are complete and right: whatever goes wrong here must not hold them up. */
  private Optional<WenmaiException> report(Manifest manifest) {
    if (manifest.state() != Manifest.State.COMPLETE) {
      return Optional.empty();
    }
    try {
      writeReport(manifest);
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      return Optional.of(noReport(manifest, e.toString(), e));
    }
  }

  private static WenmaiException noReport(
      Manifest manifest, String why, @Nullable Throwable cause) {
    return new WenmaiException(
        ErrorCode.REPORT_FAILED,
        "Run " + manifest.run() + " is published, but its report could not be made: " + why + ".",
        "The tables are complete. `jobs/run report "
            + manifest.run()
            + "` makes the report, once the cause is gone.",
        cause);
  }

  /** Renders the report of a run whose tables are published. */
  Path writeReport(Manifest manifest) {
    Path folder = warehouse.runFolder(manifest.run());
    RunView view = RunView.load(spark.get(), folder, manifest);
    warehouse.writeRunFile(manifest.run(), "report.html", ReportPage.render(view));
    return new Path(folder, "report.html");
  }
}

package org.wenmai.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.corpus.Predecessor;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedTables;

/** The predecessor of a run, read from the folder where it was published. */
final class PublishedPredecessor implements Predecessor {
  private final SparkSession spark;
  private final Manifest manifest;
  private final Path folder;

  PublishedPredecessor(SparkSession spark, Manifest manifest, Path folder) {
    this.spark = spark;
    this.manifest = manifest;
    this.folder = folder;
  }

  /** What is said about the tables of a run that another version of Wenmai wrote otherwise. */
  static List<String> warnings(Manifest manifest) {
    return Stream.of(Tables.INDEX, Tables.MODEL)
        .flatMap(table -> warning(manifest, table).stream())
        .toList();
  }

  private static Optional<String> warning(Manifest manifest, Table table) {
    return Optional.ofNullable(manifest.tables().get(table.name()))
        .map(Manifest.Table::schemaVersion)
        .filter(version -> version != table.version())
        .map(
            version ->
                "warning: run "
                    + manifest.run()
                    + " has version "
                    + version
                    + " of the table "
                    + table.name()
                    + " and this Wenmai reads version "
                    + table.version()
                    + "; "
                    + (table.equals(Tables.INDEX)
                        ? "families begin anew, and no copies of documents are found that only"
                            + " earlier runs had."
                        : "topics begin anew."));
  }

  @Override
  public String run() {
    return manifest.run();
  }

  @Override
  public Optional<Dataset<Row>> table(String name) {
    Table table = Tables.named(name);
    PublishedTables tables =
        new PublishedTables(spark.sparkContext().hadoopConfiguration(), folder, manifest.tables());
    return Optional.ofNullable(manifest.tables().get(name))
        .filter(published -> published.schemaVersion() == table.version())
        .map(
            published ->
                spark
                    .read()
                    .schema(table.schema())
                    .parquet(
                        tables.files(table).stream().map(Path::toString).toArray(String[]::new)));
  }
}

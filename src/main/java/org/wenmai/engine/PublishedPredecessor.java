package org.wenmai.engine;

import java.util.Optional;
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

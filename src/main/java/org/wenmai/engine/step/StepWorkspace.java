package org.wenmai.engine.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.wenmai.corpus.Predecessor;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.WorkTables;

/** The workspace of one step; closing it gives back what was kept. */
final class StepWorkspace implements Workspace, AutoCloseable {
  private final StepContext context;
  private final List<Dataset<Row>> kept = new ArrayList<>();

  StepWorkspace(StepContext context) {
    this.context = context;
  }

  @Override
  public SparkSession spark() {
    return context.spark();
  }

  @Override
  public long seed() {
    return context.job().seed();
  }

  @Override
  public int partitions() {
    return context.partitions();
  }

  @Override
  public Dataset<Row> table(String name) {
    // With the schema given Spark need not run a job to look for one.
    return context
        .spark()
        .read()
        .schema(WorkTables.schema(name))
        .parquet(context.tables().folder(name));
  }

  @Override
  public Optional<Predecessor> past() {
    return context.past();
  }

  @Override
  public Dataset<Row> keep(Dataset<Row> dataset) {
    Dataset<Row> persisted = dataset.persist(StorageLevel.MEMORY_AND_DISK());
    kept.add(persisted);
    return persisted;
  }

  @Override
  public void close() {
    kept.forEach(dataset -> dataset.unpersist(false));
  }
}

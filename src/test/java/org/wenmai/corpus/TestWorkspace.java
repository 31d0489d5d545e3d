package org.wenmai.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Workspace} for tests: tables are the datasets put into it. Close it to let go of what a
 * stage kept.
 */
public final class TestWorkspace implements Workspace, AutoCloseable {
  private final SparkSession spark;
  private final int partitions;
  private final Map<String, Dataset<Row>> tables = new HashMap<>();
  private @Nullable Predecessor past;
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /** A workspace without tables; its seed is 1. */
  public TestWorkspace(SparkSession spark, int partitions) {
    this.spark = spark;
    this.partitions = partitions;
  }

  /** Adds or replaces a table. */
  public TestWorkspace with(String name, Dataset<Row> table) {
    tables.put(name, table);
    return this;
  }

  @Override
  public SparkSession spark() {
    return spark;
  }

  @Override
  public long seed() {
    return 1;
  }

  @Override
  public int partitions() {
    return partitions;
  }

  @Override
  public Dataset<Row> table(String name) {
    Dataset<Row> table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("No table " + name + "; there are " + tables.keySet());
    }
    return table;
  }

  /** Makes this run the successor of another, which published these tables. */
  public TestWorkspace after(String run, Map<String, Dataset<Row>> published) {
    past =
        new Predecessor() {
          @Override
          public String run() {
            return run;
          }

          @Override
          public Optional<Dataset<Row>> table(String name) {
            return Optional.ofNullable(published.get(name));
          }
        };
    return this;
  }

  @Override
  public Optional<Predecessor> past() {
    return Optional.ofNullable(past);
  }

  @Override
  public Dataset<Row> keep(Dataset<Row> dataset) {
    Dataset<Row> persisted = dataset.persist();
    kept.add(persisted);
    return persisted;
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}

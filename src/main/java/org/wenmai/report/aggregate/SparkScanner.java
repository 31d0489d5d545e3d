package org.wenmai.report.aggregate;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.wenmai.warehouse.PublishedTables;

/** Reads each file in a Spark task of its own; what is merged by key is shuffled. */
public final class SparkScanner implements TableScanner {
  private final PublishedTables tables;
  private final JavaSparkContext spark;
  private final Broadcast<SerializableConfiguration> hadoop;
  private final int partitions;

  public SparkScanner(SparkSession session, PublishedTables tables) {
    this.tables = tables;
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.hadoop = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    this.partitions = Integer.parseInt(session.conf().get("spark.sql.shuffle.partitions"));
  }

  @Override
  public <T extends Serializable> Rows<T> scan(List<TableScan<T>> scans) {
    Broadcast<SerializableConfiguration> conf = hadoop;
    List<FileScan<T>> files = FileScan.of(tables, scans);
    JavaRDD<T> rows =
        spark
            .parallelize(files, Math.max(1, files.size()))
            .flatMap(file -> open(file, conf.value().value()));
    return new SparkRows<>(rows, Math.min(partitions, rows.getNumPartitions()));
  }

  private static <T extends Serializable> Iterator<T> open(FileScan<T> file, Configuration hadoop) {
    Stream<T> rows = file.open(hadoop);
    TaskCompletionListener close = context -> rows.close();
    TaskContext.get().addTaskCompletionListener(close);
    return rows.iterator();
  }

  /**
   * The same operations on a distributed dataset.
   *
   * @param partitions of a shuffle
   */
  private record SparkRows<T extends Serializable>(JavaRDD<T> rows, int partitions)
      implements Rows<T> {
    @Override
    public <U extends Serializable> Rows<U> flatMap(RowFunction<T, Stream<U>> mapping) {
      return new SparkRows<>(rows.flatMap(row -> mapping.apply(row).iterator()), partitions);
    }

    @Override
    public <K> Rows<T> mergeByKey(RowFunction<T, K> key, Merge<T> merge) {
      return new SparkRows<>(
          rows.keyBy(key::apply).reduceByKey(merge::apply, partitions).values(), partitions);
    }

    @Override
    public <A extends Aggregate<T, A>> A aggregate(A empty) {
      return rows.treeAggregate(
          empty,
          (all, row) -> {
            all.add(row);
            return all;
          },
          (all, more) -> {
            all.merge(more);
            return all;
          });
    }

    @Override
    public List<T> toList() {
      return rows.collect();
    }
  }
}

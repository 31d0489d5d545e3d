package org.wenmai.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Function2;
import scala.collection.Iterator;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/**
 * Brings the rows of a dataset to the driver unless they are too many.
 *
 * <p>It is one Spark job: Spark's own limit runs one job on the first partition, then one on a few,
 * then one on the rest. No task sends more than one row above the limit, and the job ends as soon
 * as all tasks together have sent more than the limit.
 */
public final class BoundedCollect {
  private BoundedCollect() {}

  /** The rows in the order of the dataset; empty if there are more than {@code limit}. */
  public static Optional<List<Row>> of(Dataset<Row> dataset, int limit) {
    RDD<Row> rows = dataset.javaRDD().rdd();
    Collector collector = new Collector(limit);
    List<Object> partitions =
        IntStream.range(0, rows.getNumPartitions()).<Object>mapToObj(i -> i).toList();
    Function2<TaskContext, Iterator<Row>, List<Row>> task =
        (Function2<TaskContext, Iterator<Row>, List<Row>> & Serializable)
            (context, partition) -> first(partition, limit + 1);
    Function2<Object, List<Row>, BoxedUnit> handler = collector::add;
    try {
      rows.sparkContext()
          .runJob(
              rows,
              task,
              CollectionConverters.asScala(partitions).toSeq(),
              handler,
              ClassTag$.MODULE$.apply(List.class));
    } catch (Exception e) { // Scala declares no checked exceptions, and throws them.
      if (collector.tooMany()) {
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(collector.all());
  }

  private static List<Row> first(Iterator<Row> rows, int count) {
    List<Row> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < count) {
      first.add(rows.next());
    }
    return first;
  }

  /** The rows that have arrived. Spark adds them from a thread of its own. */
  private static final class Collector {
    private final int limit;
    private final SortedMap<Integer, List<Row>> byPartition = new TreeMap<>();
    private int size;

    Collector(int limit) {
      this.limit = limit;
    }

    synchronized BoxedUnit add(Object partition, List<Row> rows) {
      size += rows.size();
      if (tooMany()) {
        byPartition.clear();
        throw new IllegalStateException("More than " + limit + " rows");
      }
      byPartition.put((Integer) partition, rows);
      return BoxedUnit.UNIT;
    }

    synchronized boolean tooMany() {
      return size > limit;
    }

    synchronized List<Row> all() {
      List<Row> all = new ArrayList<>(size);
      byPartition.values().forEach(all::addAll);
      return all;
    }
  }
}

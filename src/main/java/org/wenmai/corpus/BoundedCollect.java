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
 * <p>One Spark job: Spark's own limit looks at one partition, then at a few, then at the rest, and
 * starts a job each time. No task sends more than the limit, and the job ends as soon as the sum is
 * above it.
 */
public final class BoundedCollect {
  private BoundedCollect() {}

  /** The rows by partition and place; empty if there are more than {@code limit}. */
  public static Optional<List<Row>> of(Dataset<Row> dataset, int limit) {
    RDD<Row> rows = dataset.javaRDD().rdd();
    Received received = new Received(limit);
    List<Object> partitions =
        IntStream.range(0, rows.getNumPartitions()).<Object>mapToObj(i -> i).toList();
    Function2<TaskContext, Iterator<Row>, List<Row>> task =
        (Function2<TaskContext, Iterator<Row>, List<Row>> & Serializable)
            (context, part) -> first(part, limit + 1);
    Function2<Object, List<Row>, BoxedUnit> handler = received::add;
    try {
      rows.sparkContext()
          .runJob(
              rows,
              task,
              CollectionConverters.asScala(partitions).toSeq(),
              handler,
              ClassTag$.MODULE$.apply(List.class));
    } catch (Exception e) { // Scala declares no checked exceptions, and throws them.
      if (received.tooMany()) {
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(received.all());
  }

  private static List<Row> first(Iterator<Row> rows, int most) {
    List<Row> first = new ArrayList<>();
    while (rows.hasNext() && first.size() < most) {
      first.add(rows.next());
    }
    return first;
  }

  /** What has arrived; Spark calls from one thread and makes it visible to ours. */
  private static final class Received {
    private final int limit;
    private final SortedMap<Integer, List<Row>> parts = new TreeMap<>();
    private int size;

    Received(int limit) {
      this.limit = limit;
    }

    synchronized BoxedUnit add(Object partition, List<Row> rows) {
      size += rows.size();
      if (tooMany()) {
        parts.clear();
        throw new IllegalStateException("More than " + limit + " rows");
      }
      parts.put((Integer) partition, rows);
      return BoxedUnit.UNIT;
    }

    synchronized boolean tooMany() {
      return size > limit;
    }

    synchronized List<Row> all() {
      List<Row> all = new ArrayList<>(size);
      parts.values().forEach(all::addAll);
      return all;
    }
  }
}

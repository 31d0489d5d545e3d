package org.wenmai.dedup.families;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.StreamedRows;
import scala.Tuple2;

/**
 * A left join of many values of a key with the one of it. The many are streamed: Spark's own join
 * of RDDs holds all values of a key in memory, and one document may be in very many pairs.
 */
final class ManyToOneJoin {
  private ManyToOneJoin() {}

  /** Makes a result of one of the many and the one of its key, null where there is none. */
  @FunctionalInterface
  interface Combination<M, O, R> extends Serializable {
    R of(M value, @Nullable O one);
  }

  /**
   * Joins by key.
   *
   * @param one at most one value of each key
   */
  static <M, O, R> JavaRDD<R> of(
      JavaPairRDD<String, M> many,
      JavaPairRDD<String, O> one,
      Combination<M, O, R> combination,
      int partitions) {
    JavaPairRDD<Key, Value<M, O>> ones =
        one.mapToPair(pair -> new Tuple2<>(new Key(pair._1, true), new Value<>(null, pair._2)));
    JavaPairRDD<Key, Value<M, O>> all =
        many.mapToPair(pair -> new Tuple2<>(new Key(pair._1, false), new Value<>(pair._2, null)));
    return ones.union(all)
        .repartitionAndSortWithinPartitions(new HashPartitioner(partitions), new OneFirst())
        .mapPartitions(rows -> combined(rows, combination));
  }

  private static <M, O, R> Iterator<R> combined(
      Iterator<Tuple2<Key, Value<M, O>>> rows, Combination<M, O, R> combination) {
    Deque<R> out = new ArrayDeque<>();
    Group<M, O, R> group = new Group<>(combination, out);
    return new StreamedRows<>(rows, out, row -> group.accept(row._1.id, row._2), () -> {});
  }

  /** The rows of one key after another. */
  private static final class Group<M, O, R> {
    private final Combination<M, O, R> combination;
    private final Deque<R> out;
    private @Nullable String id;
    private @Nullable O one;

    Group(Combination<M, O, R> combination, Deque<R> out) {
      this.combination = combination;
      this.out = out;
    }

    void accept(String next, Value<M, O> value) {
      if (!next.equals(id)) {
        id = next;
        one = null;
      }
      if (value.many == null) {
        one = value.one;
      } else {
        out.add(combination.of(value.many, one));
      }
    }
  }

  /** A plain class, since it is shuffled by whatever serializer the session has. */
  private static final class Key implements Serializable {
    private static final long serialVersionUID = 1L;

    final String id;
    final boolean first;

    Key(String id, boolean first) {
      this.id = id;
      this.first = first;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.id.equals(id) && key.first == first;
    }

    /** Of the id alone: by it all rows of one come to the same partition. */
    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  private static final class OneFirst implements Comparator<Key>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Key x, Key y) {
      int byId = x.id.compareTo(y.id);
      return byId != 0 ? byId : -Boolean.compare(x.first, y.first);
    }
  }

  /** Either of the two; a plain class as well. */
  private static final class Value<M, O> implements Serializable {
    private static final long serialVersionUID = 1L;

    final @Nullable M many;
    final @Nullable O one;

    Value(@Nullable M many, @Nullable O one) {
      this.many = many;
      this.one = one;
    }
  }
}

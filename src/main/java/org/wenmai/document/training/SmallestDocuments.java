package org.wenmai.document.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * The documents of smallest id, until there are enough of them. Which ones these are does not
 * depend on the order in which documents come and parts are merged, so that a sample can be brought
 * together in a tree: however many parts it has, a task holds one that is full and the one that it
 * merges into it.
 *
 * <p>Not thread-safe.
 *
 * @param <D> what is kept of a document; any serializer of Spark's must know it
 */
public final class SmallestDocuments<D> implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Partitions whose parts one task merges at once; from more they go over branches. */
  private static final int FAN = 64;

  private final int wanted;
  private final long units;
  private ArrayList<Entry<D>> entries = new ArrayList<>();
  private long read;

  /** Named fields, and no record: some serializers cannot read those. */
  private static final class Entry<D> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final int units;
    private final boolean last;
    private final D document;

    Entry(String id, int units, boolean last, D document) {
      this.id = id;
      this.units = units;
      this.last = last;
      this.document = document;
    }
  }

  /**
   * A part of one document.
   *
   * @param wanted documents that are enough, at least 1
   * @param enough units that are enough, of all documents together
   * @param id of the document; no other part has it
   * @param units of the document
   * @param last whether it is the last one that its partition gives, which may hold more
   */
  public SmallestDocuments(
      int wanted, long enough, String id, int units, boolean last, D document) {
    this.wanted = wanted;
    this.units = enough;
    this.entries.add(new Entry<>(id, units, last, document));
    this.read = units;
  }

  /** Takes over the documents of another part, and leaves out what is more than enough. */
  public SmallestDocuments<D> merge(SmallestDocuments<D> other) {
    if (isBehind(other)) {
      entries.addAll(other.entries);
    } else {
      insert(other.entries);
    }
    read += other.read;
    while (isFull(entries.size() - 1, read - newest().units)) {
      read -= newest().units;
      entries.remove(entries.size() - 1);
    }
    return this;
  }

  /** Partitions are sorted: most parts that come belong at the end. */
  private boolean isBehind(SmallestDocuments<D> other) {
    return newest().id.compareTo(other.entries.get(0).id) < 0;
  }

  private void insert(List<Entry<D>> others) {
    ArrayList<Entry<D>> all = new ArrayList<>(entries.size() + others.size());
    int next = 0;
    for (Entry<D> entry : entries) {
      while (next < others.size() && others.get(next).id.compareTo(entry.id) < 0) {
        all.add(others.get(next++));
      }
      all.add(entry);
    }
    all.addAll(others.subList(next, others.size()));
    entries = all;
  }

  private Entry<D> newest() {
    return entries.get(entries.size() - 1);
  }

  private boolean isFull(int documents, long read) {
    return documents >= wanted || read >= units;
  }

  /** Whether there are too few, and a partition that gave all it was asked for may hold more. */
  public boolean isCutShort() {
    int unfilled = entries.size() - (isFull(entries.size(), read) ? 1 : 0);
    return entries.subList(0, unfilled).stream().anyMatch(entry -> entry.last);
  }

  /** The documents, by id. */
  public List<D> documents() {
    return entries.stream().map(entry -> entry.document).toList();
  }

  /**
   * Merges the parts of each key.
   *
   * @param partitions of the result
   */
  public static <K, D> JavaPairRDD<K, SmallestDocuments<D>> merged(
      JavaPairRDD<K, SmallestDocuments<D>> parts, int partitions) {
    int leaves = parts.getNumPartitions();
    JavaPairRDD<K, SmallestDocuments<D>> tree =
        leaves <= FAN ? parts : branches(parts, (int) Math.sqrt(leaves));
    return tree.reduceByKey(SmallestDocuments::merge, partitions);
  }

  private static <K, D> JavaPairRDD<K, SmallestDocuments<D>> branches(
      JavaPairRDD<K, SmallestDocuments<D>> parts, int tasks) {
    return parts
        .mapToPair(
            part -> {
              int branch = TaskContext.getPartitionId() % tasks;
              return new Tuple2<>(new Tuple2<>(branch, part._1()), part._2());
            })
        .reduceByKey(SmallestDocuments::merge, tasks)
        .mapToPair(part -> new Tuple2<>(part._1()._2(), part._2()));
  }
}

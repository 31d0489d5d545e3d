package org.wenmai.dedup.verification;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.StreamedRows;
import org.wenmai.dedup.candidates.BucketPairs;
import org.wenmai.dedup.candidates.CandidatePairs;
import org.wenmai.dedup.history.IndexTable;
import org.wenmai.dedup.sketch.Shingles;

/**
 * Compares the shingles of likely pairs.
 *
 * <p>Shingles travel as few times as possible: first to where the pairs of a spoke are known, from
 * there one copy to each of its hubs. Every step reads sorted rows and holds the shingles of one
 * document, so neither a document with very many copies nor a long one fills the memory.
 */
public final class PairVerification {
  /** Which row of a document comes first. */
  static final int TEXT = 0;

  /** The document is a hub: others will be compared with it. */
  static final int IS_HUB = 1;

  /** The document is the spoke of a pair, and is to be compared with the hub. */
  static final int PAIR = 2;

  private static final StructType ROWS =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("step", DataTypes.IntegerType, false)
          .add("other", DataTypes.StringType, true)
          .add("exact", DataTypes.BooleanType, true)
          .add("time", DataTypes.LongType, true)
          .add("length", DataTypes.IntegerType, true)
          .add("script", DataTypes.StringType, true)
          .add("shingles", DataTypes.BinaryType, true);

  private PairVerification() {}

  /**
   * The pairs that are copies indeed.
   *
   * @param documents with the columns of {@link IndexTable}; each once, and may be without those
   *     that no pair has
   * @param pairs with the columns of {@link BucketPairs#SCHEMA}
   * @return rows of {@link CopyPair#SCHEMA}
   */
  public static Dataset<Row> of(
      Dataset<Row> documents, Dataset<Row> pairs, FamiliesConfig config, int partitions) {
    Dataset<Row> shipped =
        sorted(texts(documents).union(hubs(pairs)).union(spokes(pairs)), partitions)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) PairVerification::ship, Encoders.row(ROWS));
    return sorted(shipped, partitions)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) in -> compare(in, config),
            Encoders.row(CopyPair.SCHEMA));
  }

  private static Dataset<Row> sorted(Dataset<Row> rows, int partitions) {
    return rows.repartition(partitions, col("id")).sortWithinPartitions("id", "step", "other");
  }

  private static Dataset<Row> texts(Dataset<Row> documents) {
    return documents
        .select(col("doc_id"), CandidatePairs.time(), col("length"), col("script"), col("text"))
        .map((MapFunction<Row, Row>) PairVerification::text, Encoders.row(ROWS));
  }

  private static Row text(Row row) {
    byte[] shingles = ComparedFacts.toBytes(Shingles.of(row.getString(4)));
    return RowFactory.create(
        row.get(0), TEXT, null, null, row.get(1), row.get(2), row.get(3), shingles);
  }

  private static Dataset<Row> hubs(Dataset<Row> pairs) {
    return pairs.select(rowOf(col("hub").as("id"), lit(IS_HUB).as("step")));
  }

  private static Dataset<Row> spokes(Dataset<Row> pairs) {
    return pairs.select(
        rowOf(col("spoke").as("id"), lit(PAIR).as("step"), col("hub").as("other"), col("exact")));
  }

  /** The given first columns, null in the rest. */
  private static Column[] rowOf(Column... first) {
    Column[] all = Arrays.copyOf(first, ROWS.size());
    for (int i = first.length; i < all.length; i++) {
      all[i] = lit(null).cast(ROWS.apply(i).dataType()).as(ROWS.apply(i).name());
    }
    return all;
  }

  private static Iterator<Row> ship(Iterator<Row> in) {
    Deque<Row> out = new ArrayDeque<>();
    return new StreamedRows(in, out, new PivotShipping(out)::accept, () -> {});
  }

  private static Iterator<Row> compare(Iterator<Row> in, FamiliesConfig config) {
    Deque<Row> out = new ArrayDeque<>();
    return new StreamedRows(in, out, new PivotComparison(config, out)::accept, () -> {});
  }
}

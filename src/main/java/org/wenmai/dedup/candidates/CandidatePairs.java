package org.wenmai.dedup.candidates;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.StreamedRows;
import org.wenmai.dedup.history.IndexTable;
import org.wenmai.dedup.sketch.MinHashSignature;
import org.wenmai.dedup.sketch.PackedSignature;

/**
 * Pairs of documents that are likely copies: documents with the same text, or with a band of their
 * signatures in common (locality-sensitive hashing). One pass over the sketches, one exchange of
 * bands times documents small rows, one of the pairs.
 */
public final class CandidatePairs {
  private static final String BUCKET = "bucket";
  private static final String ENTRY = "entry";
  private static final StructType ENTRIES =
      new StructType()
          .add(BUCKET, DataTypes.LongType, false)
          .add(ENTRY, DataTypes.BinaryType, false);

  private CandidatePairs() {}

  /** When a document was published, in microseconds; the largest where unknown. */
  public static Column time() {
    return coalesce(unix_micros(col("published_at")), lit(Long.MAX_VALUE));
  }

  /**
   * Distinct pairs, with the columns of {@link BucketPairs#SCHEMA}.
   *
   * @param documents with the columns of {@link IndexTable} and {@code old}
   */
  public static Dataset<Row> of(Dataset<Row> documents, FamiliesConfig config, int partitions) {
    int bands = config.bands();
    int rows = config.rowsPerBand();
    return documents
        .where(col("shingles").gt(0))
        .select(col("doc_id"), time(), col("exact"), col("shingles"), col("signature"), col("old"))
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> entries(row, bands, rows), Encoders.row(ENTRIES))
        .repartition(partitions, col(BUCKET))
        .sortWithinPartitions(BUCKET, ENTRY)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) in -> pairs(in, config),
            Encoders.row(BucketPairs.SCHEMA))
        .distinct();
  }

  private static Iterator<Row> entries(Row row, int bands, int rowsPerBand) {
    String docId = row.getString(0);
    long time = row.getLong(1);
    long exact = Long.parseUnsignedLong(row.getString(2).substring(0, 16), 16);
    int shingles = row.getInt(3);
    boolean old = row.getBoolean(5);
    List<Row> entries = new ArrayList<>(bands + 1);
    BucketEntry equal = new BucketEntry(docId, old, exact, shingles, new long[0]);
    entries.add(RowFactory.create(exact, equal.toBytes(time)));
    int[] signature = row.<Integer>getList(4).stream().mapToInt(Integer::intValue).toArray();
    if (signature.length > 0) {
      long[] packed = PackedSignature.of(signature);
      byte[] entry = new BucketEntry(docId, old, exact, shingles, packed).toBytes(time);
      for (long band : MinHashSignature.bands(signature, bands, rowsPerBand)) {
        entries.add(RowFactory.create(band, entry));
      }
    }
    return entries.iterator();
  }

  private static Iterator<Row> pairs(Iterator<Row> entries, FamiliesConfig config) {
    BucketPairs pairs = new BucketPairs(config);
    Buckets buckets = new Buckets(pairs);
    return new StreamedRows(entries, pairs.found(), buckets::accept, pairs::end);
  }

  /** Tells {@link BucketPairs} where a bucket ends. */
  private static final class Buckets {
    private final BucketPairs pairs;
    private @Nullable Long bucket;

    Buckets(BucketPairs pairs) {
      this.pairs = pairs;
    }

    void accept(Row row) {
      long next = row.getLong(0);
      if (bucket != null && bucket != next) {
        pairs.end();
      }
      bucket = next;
      pairs.add(BucketEntry.of(row.getAs(1)));
    }
  }
}

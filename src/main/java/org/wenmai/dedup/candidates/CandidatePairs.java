package org.wenmai.dedup.candidates;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
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
  private CandidatePairs() {}

  /**
   * Distinct pairs, with the columns of {@link CandidatePairCodec#SCHEMA}.
   *
   * @param documents with the columns of {@link IndexTable}
   */
  public static Dataset<Row> of(Dataset<Row> documents, FamiliesConfig config, int partitions) {
    int bands = config.bands();
    int rows = config.rowsPerBand();
    return SketchedDocumentCodec.rows(documents.where(col("shingles").gt(0)))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row -> entries(SketchedDocumentCodec.fromRow(row), bands, rows),
            Encoders.row(BucketRowCodec.SCHEMA))
        .repartition(partitions, col(BucketRowCodec.BUCKET))
        .sortWithinPartitions(BucketRowCodec.BUCKET, BucketRowCodec.ENTRY)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) in -> pairs(in, config),
            Encoders.row(CandidatePairCodec.SCHEMA))
        .distinct();
  }

  private static Iterator<Row> entries(SketchedDocument document, int bands, int rowsPerBand) {
    List<Row> entries = new ArrayList<>(bands + 1);
    byte[] equalText = entry(document, new long[0]);
    entries.add(BucketRowCodec.toRow(new BucketRow(document.exact(), equalText)));
    int[] signature = document.signature();
    if (signature.length > 0) {
      byte[] similar = entry(document, PackedSignature.of(signature));
      for (long band : MinHashSignature.bands(signature, bands, rowsPerBand)) {
        entries.add(BucketRowCodec.toRow(new BucketRow(band, similar)));
      }
    }
    return entries.iterator();
  }

  private static byte[] entry(SketchedDocument document, long[] packed) {
    return new BucketMember(
            document.docId(), document.old(), document.exact(), document.shingles(), packed)
        .toBytes(document.time());
  }

  private static Iterator<Row> pairs(Iterator<Row> entries, FamiliesConfig config) {
    Deque<Row> out = new ArrayDeque<>();
    BucketPairs pairs = new BucketPairs(config, pair -> out.add(CandidatePairCodec.toRow(pair)));
    Buckets buckets = new Buckets(pairs);
    return new StreamedRows<>(
        entries, out, row -> buckets.accept(BucketRowCodec.fromRow(row)), pairs::end);
  }

  /** Tells {@link BucketPairs} where a bucket ends. */
  private static final class Buckets {
    private final BucketPairs pairs;
    private @Nullable Long bucket;

    Buckets(BucketPairs pairs) {
      this.pairs = pairs;
    }

    void accept(BucketRow next) {
      if (bucket != null && bucket != next.bucket()) {
        pairs.end();
      }
      bucket = next.bucket();
      pairs.add(BucketMember.of(next.entry()));
    }
  }
}

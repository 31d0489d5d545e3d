package org.wenmai.dedup.candidates;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.collections4.IteratorUtils;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.StreamedRows;
import org.wenmai.dedup.history.IndexTable;
import scala.Tuple2;

/**
 * Pairs of documents that are likely copies: documents with the same text, or with shingles in
 * common that few others have. An inverted index of the samples, made once and thrown away: one
 * exchange of the postings, packed, and one of the pairs that they name.
 */
public final class CandidatePairs {
  private CandidatePairs() {}

  /**
   * Distinct pairs, with the columns of {@link CandidatePairCodec#SCHEMA}.
   *
   * @param documents with the columns of {@link IndexTable}
   */
  public static Dataset<Row> of(Dataset<Row> documents, FamiliesConfig config, int partitions) {
    int maxDocumentFrequency = config.maxDocumentFrequency();
    JavaRDD<Row> shared =
        DocumentShinglesCodec.rows(documents.where(col("shingles").gt(0)))
            .mapPartitionsToPair(rows -> blocks(rows, partitions))
            // The key is the partition, and an integer is its own hash.
            .partitionBy(new HashPartitioner(partitions))
            .mapPartitions(blocks -> shared(blocks, maxDocumentFrequency));
    Dataset<Row> rows = documents.sparkSession().createDataFrame(shared, SharedKeysCodec.SCHEMA);
    return SharedKeysCodec.summed(rows)
        .flatMap(
            (FlatMapFunction<Row, Row>) CandidatePairs::candidate,
            Encoders.row(CandidatePairCodec.SCHEMA));
  }

  private static Iterator<Row> candidate(Row row) {
    SharedKeys keys = SharedKeysCodec.fromRow(row);
    return keys.isLikelyCopy()
        ? List.of(CandidatePairCodec.toRow(keys.pair())).iterator()
        : Collections.emptyIterator();
  }

  private static Iterator<Tuple2<Integer, byte[]>> blocks(
      Iterator<InternalRow> rows, int partitions) {
    Deque<Tuple2<Integer, byte[]>> out = new ArrayDeque<>();
    PostingBlocks blocks = new PostingBlocks(partitions);
    Runnable take =
        () ->
            blocks.take().forEach(block -> out.add(new Tuple2<>(block.partition(), block.bytes())));
    return new StreamedRows<>(
        rows,
        out,
        row -> {
          blocks.add(DocumentShinglesCodec.fromRow(row));
          if (blocks.isFull()) {
            take.run();
          }
        },
        take);
  }

  private static Iterator<Row> shared(
      Iterator<Tuple2<Integer, byte[]>> blocks, int maxDocumentFrequency) {
    PostingLists lists = new PostingLists(maxDocumentFrequency);
    blocks.forEachRemaining(block -> lists.add(block._2));
    return IteratorUtils.transformedIterator(lists.pairs(), SharedKeysCodec::toRow);
  }
}

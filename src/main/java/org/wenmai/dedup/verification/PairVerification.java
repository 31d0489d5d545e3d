package org.wenmai.dedup.verification;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.StreamedRows;
import org.wenmai.dedup.candidates.CandidatePair;
import org.wenmai.dedup.candidates.CandidatePairCodec;
import org.wenmai.dedup.history.IndexTable;

/**
 * Verifies candidate pairs by comparing their texts; {@link PivotVerifier} decides.
 *
 * <p>Texts are shuffled as few times as possible: first to where the pairs of a candidate are
 * known, from there one copy to each of its pivots. Both exchanges read sorted rows and hold one or
 * two documents, so neither a document with very many copies nor a long one fills the memory.
 */
public final class PairVerification {
  private PairVerification() {}

  /**
   * The pairs that are copies indeed.
   *
   * @param documents with the columns of {@link IndexTable}; each once, and may be without those
   *     that no pair has
   * @param pairs with the columns of {@link CandidatePairCodec#SCHEMA}
   * @return rows of {@link VerifiedPairCodec#SCHEMA}
   */
  public static Dataset<Row> of(
      Dataset<Row> documents, Dataset<Row> pairs, FamiliesConfig config, int partitions) {
    Dataset<Row> routed =
        sorted(documents(documents).union(pairs(pairs)), partitions)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) PairVerification::route,
                Encoders.row(VerificationRowCodec.SCHEMA));
    return sorted(routed, partitions)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) in -> compare(in, config),
            Encoders.row(VerifiedPairCodec.SCHEMA));
  }

  private static Dataset<Row> sorted(Dataset<Row> rows, int partitions) {
    return rows.repartition(partitions, col(VerificationRowCodec.KEY))
        .sortWithinPartitions(
            VerificationRowCodec.KEY, VerificationRowCodec.STEP, VerificationRowCodec.OTHER);
  }

  private static Dataset<Row> documents(Dataset<Row> documents) {
    return DocumentTextCodec.rows(documents)
        .map(
            (MapFunction<Row, Row>)
                row -> {
                  DocumentText document = DocumentTextCodec.fromRow(row);
                  return VerificationRowCodec.toRow(VerificationRow.document(document));
                },
            Encoders.row(VerificationRowCodec.SCHEMA));
  }

  private static Dataset<Row> pairs(Dataset<Row> pairs) {
    return pairs.flatMap(
        (FlatMapFunction<Row, Row>)
            row -> {
              CandidatePair pair = CandidatePairCodec.fromRow(row);
              return List.of(
                      VerificationRowCodec.toRow(VerificationRow.pivot(pair)),
                      VerificationRowCodec.toRow(VerificationRow.candidate(pair)))
                  .iterator();
            },
        Encoders.row(VerificationRowCodec.SCHEMA));
  }

  private static Iterator<Row> route(Iterator<Row> in) {
    Deque<Row> out = new ArrayDeque<>();
    TextRouting routing = new TextRouting(row -> out.add(VerificationRowCodec.toRow(row)));
    return new StreamedRows<>(
        in, out, row -> routing.accept(VerificationRowCodec.fromRow(row)), () -> {});
  }

  private static Iterator<Row> compare(Iterator<Row> in, FamiliesConfig config) {
    Deque<Row> out = new ArrayDeque<>();
    PivotVerifier verifier =
        new PivotVerifier(config, pair -> out.add(VerifiedPairCodec.toRow(pair)));
    return new StreamedRows<>(
        in, out, row -> verifier.accept(VerificationRowCodec.fromRow(row)), () -> {});
  }
}

package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.dedup.CopyPairCodec;
import org.wenmai.dedup.candidates.CandidatePair;
import org.wenmai.dedup.history.IndexEntryCodec;
import org.wenmai.dedup.history.IndexTable;
import org.wenmai.dedup.history.PredecessorIndex;

/**
 * The documents among which copies are looked for.
 *
 * @param documents those of this run, with the columns of {@link IndexTable}
 * @param past those of earlier runs
 */
record ComparedDocuments(Dataset<Row> documents, Optional<PredecessorIndex> past) {

  /** Every document once. */
  Dataset<Row> all() {
    return past.map(before -> documents.union(like(before.old()))).orElse(documents);
  }

  /** The documents that some pair has; the others need not be read further. */
  Dataset<Row> of(SparkSession spark, List<CandidatePair> pairs) {
    Set<String> ours = new HashSet<>();
    Set<String> old = new HashSet<>();
    for (CandidatePair pair : pairs) {
      (pair.pivotOld() ? old : ours).add(pair.pivot());
      (pair.candidateOld() ? old : ours).add(pair.candidate());
    }
    Dataset<Row> wanted = only(spark, documents, ours);
    return past.isEmpty() || old.isEmpty()
        ? wanted
        : wanted.union(only(spark, like(past.get().all()), old));
  }

  /**
   * What earlier runs know of the documents of some pairs, and of others whose family they know.
   *
   * @param pairs with the columns of {@link CopyPairCodec#SCHEMA}
   * @return rows of {@link IndexEntryCodec#SCHEMA}
   */
  Dataset<Row> known(SparkSession spark, Dataset<Row> pairs) {
    Dataset<Row> ids =
        pairs.selectExpr("doc_a as doc_id").union(pairs.selectExpr("doc_b as doc_id")).distinct();
    return past.map(before -> before.entries(ids))
        .orElseGet(() -> spark.createDataFrame(List.of(), IndexEntryCodec.SCHEMA));
  }

  private Dataset<Row> like(Dataset<Row> index) {
    return index.selectExpr(documents.columns());
  }

  private static Dataset<Row> only(SparkSession spark, Dataset<Row> documents, Set<String> ids) {
    Broadcast<Set<String>> wanted =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(ids);
    UDF1<String, Boolean> isWanted = id -> wanted.value().contains(id);
    return documents.where(udf(isWanted, DataTypes.BooleanType).apply(col("doc_id")));
  }
}

package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
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
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.candidates.BucketPairs;
import org.wenmai.dedup.history.IndexEntry;
import org.wenmai.dedup.history.IndexTable;
import org.wenmai.dedup.history.PredecessorIndex;

/**
 * Where copies are looked for.
 *
 * @param documents those of this run, with the columns of {@link IndexTable}
 * @param past those before it
 */
record ComparedDocuments(Dataset<Row> documents, Optional<PredecessorIndex> past) {

  /** Every document once, with {@code old}: whether this run does not have it. */
  Dataset<Row> all() {
    Dataset<Row> ours = documents.withColumn("old", lit(false));
    return past.map(before -> ours.union(like(before.old()).withColumn("old", lit(true))))
        .orElse(ours);
  }

  /**
   * The documents that some pair has; the others need not be read further.
   *
   * @param pairs with the columns of {@link BucketPairs#SCHEMA}
   */
  Dataset<Row> of(SparkSession spark, List<Row> pairs) {
    Set<String> ours = new HashSet<>();
    Set<String> old = new HashSet<>();
    for (Row pair : pairs) {
      (pair.getBoolean(3) ? old : ours).add(pair.getString(0));
      (pair.getBoolean(4) ? old : ours).add(pair.getString(1));
    }
    Dataset<Row> wanted = only(spark, documents, ours);
    return past.isEmpty() || old.isEmpty()
        ? wanted
        : wanted.union(only(spark, like(past.get().all()), old));
  }

  /**
   * What the past knows of the documents of some pairs, and of others that have a family by it.
   *
   * @param edges with the columns of {@link CopyPair#SCHEMA}
   * @return with the columns of {@link IndexEntry#SCHEMA}
   */
  Dataset<Row> marks(SparkSession spark, Dataset<Row> edges) {
    Dataset<Row> ids =
        edges.selectExpr("doc_a as doc_id").union(edges.selectExpr("doc_b as doc_id")).distinct();
    return past.map(before -> before.marks(ids))
        .orElseGet(() -> spark.createDataFrame(List.of(), IndexEntry.SCHEMA));
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

package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.verification.VerifiedPairCodec;
import org.wenmai.schema.Tables;

/**
 * What the stage makes of the verified pairs.
 *
 * @param members rows of {@link FamilyRowCodec#SCHEMA}: members of families of two and more
 * @param pairs rows of {@link MatchCodec#SCHEMA}
 * @param renamed rows of {@link RenamedFamilyCodec#SCHEMA}: old families that go on under another
 *     id
 */
record FamilyTables(Dataset<Row> members, Dataset<Row> pairs, Dataset<Row> renamed) {
  /**
   * Those of a corpus without copies.
   *
   * @param pairs of forms
   */
  static FamilyTables withoutFamilies(SparkSession spark, Dataset<Row> pairs) {
    return new FamilyTables(
        spark.createDataFrame(List.of(), FamilyRowCodec.SCHEMA),
        pairs,
        spark.createDataFrame(List.of(), RenamedFamilyCodec.SCHEMA));
  }

  /** The same with each dataset changed. */
  FamilyTables map(UnaryOperator<Dataset<Row>> change) {
    return new FamilyTables(change.apply(members), change.apply(pairs), change.apply(renamed));
  }

  /** As published. */
  Dataset<Row> families() {
    return members.drop("family_size");
  }

  /**
   * As published.
   *
   * @param verified rows of {@link VerifiedPairCodec#SCHEMA}
   */
  Dataset<Row> matches(Dataset<Row> verified) {
    return pairs.join(
        verified.select("doc_a", "doc_b", VerifiedPairCodec.PASSAGES),
        new String[] {"doc_a", "doc_b"});
  }

  /**
   * The replaced words of the published pairs, the original first.
   *
   * @param verified rows of {@link VerifiedPairCodec#SCHEMA}
   */
  Dataset<Row> substitutions(Dataset<Row> verified) {
    return pairs
        .where(col("kind").equalTo(CopyPair.REWORDED))
        .select("doc_a", "doc_b")
        .join(verified, new String[] {"doc_a", "doc_b"})
        .selectExpr(VerifiedPairCodec.SCHEMA.fieldNames())
        .flatMap(
            (FlatMapFunction<Row, Row>) row -> SubstitutionRows.of(row).iterator(),
            Encoders.row(Tables.SUBSTITUTIONS.schema()));
  }

  /** The columns of table {@code documents} that say which family a document has. */
  Dataset<Row> assignments() {
    return members.selectExpr("doc_id", "family_id", "role as family_role", "family_size");
  }
}

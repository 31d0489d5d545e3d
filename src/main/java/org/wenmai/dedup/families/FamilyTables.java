package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.array;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
  /** Those of a corpus without copies. */
  static FamilyTables empty(SparkSession spark) {
    return new FamilyTables(
        spark.createDataFrame(List.of(), FamilyRowCodec.SCHEMA),
        spark.createDataFrame(List.of(), MatchCodec.SCHEMA),
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

  /** As published; no passages are computed. */
  Dataset<Row> matches() {
    return pairs.withColumn("passages", array().cast(Tables.PASSAGES));
  }

  /** The columns of table {@code documents} that say which family a document has. */
  Dataset<Row> assignments() {
    return members.selectExpr("doc_id", "family_id", "role as family_role", "family_size");
  }
}

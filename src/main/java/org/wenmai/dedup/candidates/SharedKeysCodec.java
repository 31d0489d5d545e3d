package org.wenmai.dedup.candidates;

import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of what two documents have in common. */
final class SharedKeysCodec {
  static final StructType SCHEMA =
      new StructType()
          .add("pivot", DataTypes.StringType, false)
          .add("candidate", DataTypes.StringType, false)
          .add("pivot_old", DataTypes.BooleanType, false)
          .add("candidate_old", DataTypes.BooleanType, false)
          .add("exact", DataTypes.BooleanType, false)
          .add("comparable", DataTypes.IntegerType, false)
          .add("rare", DataTypes.IntegerType, false)
          .add("frequent", DataTypes.IntegerType, false);

  private static final int PIVOT = SCHEMA.fieldIndex("pivot");
  private static final int CANDIDATE = SCHEMA.fieldIndex("candidate");
  private static final int PIVOT_OLD = SCHEMA.fieldIndex("pivot_old");
  private static final int CANDIDATE_OLD = SCHEMA.fieldIndex("candidate_old");
  private static final int EXACT = SCHEMA.fieldIndex("exact");
  private static final int COMPARABLE = SCHEMA.fieldIndex("comparable");
  private static final int RARE = SCHEMA.fieldIndex("rare");
  private static final int FREQUENT = SCHEMA.fieldIndex("frequent");

  private SharedKeysCodec() {}

  /** Each pair once, with what all partitions have counted. */
  static Dataset<Row> summed(Dataset<Row> rows) {
    return rows.groupBy("pivot", "candidate")
        .agg(
            first("pivot_old").as("pivot_old"),
            first("candidate_old").as("candidate_old"),
            first("exact").as("exact"),
            first("comparable").as("comparable"),
            sum("rare").cast(DataTypes.IntegerType).as("rare"),
            sum("frequent").cast(DataTypes.IntegerType).as("frequent"))
        .selectExpr(SCHEMA.fieldNames());
  }

  static Row toRow(SharedKeys pair) {
    return RowFactory.create(
        pair.pivot(),
        pair.candidate(),
        pair.pivotOld(),
        pair.candidateOld(),
        pair.exact(),
        pair.comparable(),
        pair.rare(),
        pair.frequent());
  }

  static SharedKeys fromRow(Row row) {
    return new SharedKeys(
        row.getString(PIVOT),
        row.getString(CANDIDATE),
        row.getBoolean(PIVOT_OLD),
        row.getBoolean(CANDIDATE_OLD),
        row.getBoolean(EXACT),
        row.getInt(COMPARABLE),
        row.getInt(RARE),
        row.getInt(FREQUENT));
  }
}

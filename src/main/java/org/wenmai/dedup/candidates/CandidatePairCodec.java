package org.wenmai.dedup.candidates;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of candidate pairs. */
public final class CandidatePairCodec {
  public static final StructType SCHEMA =
      new StructType()
          .add("pivot", DataTypes.StringType, false)
          .add("candidate", DataTypes.StringType, false)
          .add("exact", DataTypes.BooleanType, false)
          .add("pivot_old", DataTypes.BooleanType, false)
          .add("candidate_old", DataTypes.BooleanType, false);

  private static final int PIVOT = SCHEMA.fieldIndex("pivot");
  private static final int CANDIDATE = SCHEMA.fieldIndex("candidate");
  private static final int EXACT = SCHEMA.fieldIndex("exact");
  private static final int PIVOT_OLD = SCHEMA.fieldIndex("pivot_old");
  private static final int CANDIDATE_OLD = SCHEMA.fieldIndex("candidate_old");

  private CandidatePairCodec() {}

  public static CandidatePair fromRow(Row row) {
    return new CandidatePair(
        row.getString(PIVOT),
        row.getString(CANDIDATE),
        row.getBoolean(EXACT),
        row.getBoolean(PIVOT_OLD),
        row.getBoolean(CANDIDATE_OLD));
  }

  static Row toRow(CandidatePair pair) {
    return RowFactory.create(
        pair.pivot(), pair.candidate(), pair.exact(), pair.pivotOld(), pair.candidateOld());
  }
}

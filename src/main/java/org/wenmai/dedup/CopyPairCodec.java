package org.wenmai.dedup;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of verified pairs. */
public final class CopyPairCodec {
  public static final StructType SCHEMA =
      new StructType()
          .add("doc_a", DataTypes.StringType, false)
          .add("run_a", DataTypes.StringType, true)
          .add("time_a", DataTypes.LongType, false)
          .add("length_a", DataTypes.IntegerType, false)
          .add("shingles_a", DataTypes.IntegerType, false)
          .add("doc_b", DataTypes.StringType, false)
          .add("run_b", DataTypes.StringType, true)
          .add("time_b", DataTypes.LongType, false)
          .add("length_b", DataTypes.IntegerType, false)
          .add("shingles_b", DataTypes.IntegerType, false)
          .add("kind", DataTypes.StringType, false)
          .add("similarity", DataTypes.DoubleType, false)
          .add("containment_a", DataTypes.DoubleType, false)
          .add("containment_b", DataTypes.DoubleType, false)
          .add("cross_script", DataTypes.BooleanType, false)
          .add("numbers_differ", DataTypes.BooleanType, false);

  private static final Member A = new Member("a");
  private static final Member B = new Member("b");
  private static final int KIND = SCHEMA.fieldIndex("kind");
  private static final int SIMILARITY = SCHEMA.fieldIndex("similarity");
  private static final int CONTAINMENT_A = SCHEMA.fieldIndex("containment_a");
  private static final int CONTAINMENT_B = SCHEMA.fieldIndex("containment_b");
  private static final int CROSS_SCRIPT = SCHEMA.fieldIndex("cross_script");
  private static final int NUMBERS_DIFFER = SCHEMA.fieldIndex("numbers_differ");

  private CopyPairCodec() {}

  public static CopyPair fromRow(Row row) {
    return new CopyPair(
        A.fromRow(row),
        B.fromRow(row),
        row.getString(KIND),
        row.getDouble(SIMILARITY),
        row.getDouble(CONTAINMENT_A),
        row.getDouble(CONTAINMENT_B),
        row.getBoolean(CROSS_SCRIPT),
        row.getBoolean(NUMBERS_DIFFER));
  }

  public static Row toRow(CopyPair pair) {
    return RowFactory.create(
        pair.a.docId,
        pair.a.run,
        pair.a.time,
        pair.a.length,
        pair.a.shingles,
        pair.b.docId,
        pair.b.run,
        pair.b.time,
        pair.b.length,
        pair.b.shingles,
        pair.kind,
        pair.similarity,
        pair.containmentA,
        pair.containmentB,
        pair.crossScript,
        pair.numbersDiffer);
  }

  /** Where the columns of one of the two documents are. */
  private static final class Member {
    private final int docId;
    private final int run;
    private final int time;
    private final int length;
    private final int shingles;

    Member(String side) {
      this.docId = SCHEMA.fieldIndex("doc_" + side);
      this.run = SCHEMA.fieldIndex("run_" + side);
      this.time = SCHEMA.fieldIndex("time_" + side);
      this.length = SCHEMA.fieldIndex("length_" + side);
      this.shingles = SCHEMA.fieldIndex("shingles_" + side);
    }

    PairMember fromRow(Row row) {
      return new PairMember(
          row.getString(docId),
          row.getString(run),
          row.getLong(time),
          row.getInt(length),
          row.getInt(shingles));
    }
  }
}

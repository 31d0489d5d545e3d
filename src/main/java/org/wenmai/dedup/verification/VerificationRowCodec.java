package org.wenmai.dedup.verification;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.verification.VerificationRow.Step;

/**
 * The rows of {@link VerificationRow}; its document columns are null where the row has no document.
 */
final class VerificationRowCodec {
  static final String KEY = "key";
  static final String STEP = "step";
  static final String OTHER = "other";
  static final StructType SCHEMA =
      new StructType()
          .add(KEY, DataTypes.StringType, false)
          .add(STEP, DataTypes.IntegerType, false)
          .add(OTHER, DataTypes.StringType, true)
          .add("exact", DataTypes.BooleanType, false)
          .add("run", DataTypes.StringType, true)
          .add("time", DataTypes.LongType, true)
          .add("length", DataTypes.IntegerType, true)
          .add("script", DataTypes.StringType, true)
          .add("text", DataTypes.StringType, true)
          .add("offsets", new ArrayType(DataTypes.IntegerType, false), true);

  private static final int KEY_INDEX = SCHEMA.fieldIndex(KEY);
  private static final int STEP_INDEX = SCHEMA.fieldIndex(STEP);
  private static final int OTHER_INDEX = SCHEMA.fieldIndex(OTHER);
  private static final int EXACT = SCHEMA.fieldIndex("exact");
  private static final int RUN = SCHEMA.fieldIndex("run");
  private static final int TIME = SCHEMA.fieldIndex("time");
  private static final int LENGTH = SCHEMA.fieldIndex("length");
  private static final int SCRIPT = SCHEMA.fieldIndex("script");
  private static final int TEXT = SCHEMA.fieldIndex("text");
  private static final int OFFSETS = SCHEMA.fieldIndex("offsets");

  private static final Step[] STEPS = Step.values();

  private VerificationRowCodec() {}

  static VerificationRow fromRow(Row row) {
    String key = row.getString(KEY_INDEX);
    String other = row.getString(OTHER_INDEX);
    return new VerificationRow(
        key,
        STEPS[row.getInt(STEP_INDEX)],
        other,
        row.getBoolean(EXACT),
        row.isNullAt(TEXT) ? null : document(other == null ? key : other, row));
  }

  private static DocumentText document(String docId, Row row) {
    return new DocumentText(
        docId,
        row.getString(RUN),
        row.getLong(TIME),
        row.getInt(LENGTH),
        row.getString(SCRIPT),
        row.getString(TEXT),
        row.isNullAt(OFFSETS)
            ? null
            : row.<Integer>getList(OFFSETS).stream().mapToInt(Integer::intValue).toArray());
  }

  /** Steps travel as numbers, since the exchange sorts by them. */
  @SuppressWarnings("EnumOrdinal")
  static Row toRow(VerificationRow row) {
    DocumentText document = row.document();
    return RowFactory.create(
        row.key(),
        row.step().ordinal(),
        row.other(),
        row.exact(),
        document == null ? null : document.run(),
        document == null ? null : document.time(),
        document == null ? null : document.length(),
        document == null ? null : document.script(),
        document == null ? null : document.text(),
        document == null ? null : document.offsets());
  }
}

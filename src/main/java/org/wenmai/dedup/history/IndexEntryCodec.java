package org.wenmai.dedup.history;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.PairMember;

/** Rows of what earlier runs know of documents. */
public final class IndexEntryCodec {
  public static final StructType SCHEMA =
      new StructType()
          .add("doc_id", DataTypes.StringType, false)
          .add("run", DataTypes.StringType, true)
          .add("time", DataTypes.LongType, false)
          .add("length", DataTypes.IntegerType, false)
          .add("shingles", DataTypes.IntegerType, false)
          .add("family_id", DataTypes.StringType, false)
          .add("missing_documents", DataTypes.LongType, true)
          .add("missing_first_id", DataTypes.StringType, true)
          .add("missing_first_time", DataTypes.LongType, true)
          .add("missing_first_length", DataTypes.IntegerType, true)
          .add("fewest_shingles", DataTypes.IntegerType, true);

  private static final int DOC_ID = SCHEMA.fieldIndex("doc_id");
  private static final int RUN = SCHEMA.fieldIndex("run");
  private static final int TIME = SCHEMA.fieldIndex("time");
  private static final int LENGTH = SCHEMA.fieldIndex("length");
  private static final int SHINGLES = SCHEMA.fieldIndex("shingles");
  private static final int FAMILY_ID = SCHEMA.fieldIndex("family_id");
  private static final int MISSING_DOCUMENTS = SCHEMA.fieldIndex("missing_documents");
  private static final int MISSING_FIRST_ID = SCHEMA.fieldIndex("missing_first_id");
  private static final int MISSING_FIRST_TIME = SCHEMA.fieldIndex("missing_first_time");
  private static final int MISSING_FIRST_LENGTH = SCHEMA.fieldIndex("missing_first_length");
  private static final int FEWEST_SHINGLES = SCHEMA.fieldIndex("fewest_shingles");

  private IndexEntryCodec() {}

  public static IndexEntry fromRow(Row row) {
    PairMember member =
        new PairMember(
            row.getString(DOC_ID),
            row.getString(RUN),
            row.getLong(TIME),
            row.getInt(LENGTH),
            row.getInt(SHINGLES));
    return new IndexEntry(
        member, row.getString(FAMILY_ID), row.isNullAt(MISSING_DOCUMENTS) ? null : missing(row));
  }

  /** The number of shingles of the first does not matter. */
  private static IndexEntry.Missing missing(Row row) {
    PairMember first =
        new PairMember(
            row.getString(MISSING_FIRST_ID),
            null,
            row.getLong(MISSING_FIRST_TIME),
            row.getInt(MISSING_FIRST_LENGTH),
            0);
    return new IndexEntry.Missing(
        row.getLong(MISSING_DOCUMENTS), first, row.getInt(FEWEST_SHINGLES));
  }
}

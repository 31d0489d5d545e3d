package org.wenmai.dedup.candidates;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of documents in buckets; sorted by both columns, those of a bucket come by time and id. */
final class BucketRowCodec {
  static final String BUCKET = "bucket";
  static final String ENTRY = "entry";
  static final StructType SCHEMA =
      new StructType()
          .add(BUCKET, DataTypes.LongType, false)
          .add(ENTRY, DataTypes.BinaryType, false);

  private static final int BUCKET_INDEX = SCHEMA.fieldIndex(BUCKET);
  private static final int ENTRY_INDEX = SCHEMA.fieldIndex(ENTRY);

  private BucketRowCodec() {}

  static BucketRow fromRow(Row row) {
    return new BucketRow(row.getLong(BUCKET_INDEX), row.getAs(ENTRY_INDEX));
  }

  static Row toRow(BucketRow entry) {
    return RowFactory.create(entry.bucket(), entry.entry());
  }
}

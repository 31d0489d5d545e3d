package org.wenmai.dedup.candidates;

import static org.apache.spark.sql.functions.sum;

import java.nio.ByteBuffer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of what two documents have in common. There are many more of them than candidates, so all
 * that is known of a pair is one short key, and both counts are one number.
 */
final class SharedKeysCodec {
  static final StructType SCHEMA =
      new StructType()
          .add("pair", DataTypes.BinaryType, false)
          .add("counts", DataTypes.LongType, false);

  private static final int PAIR = SCHEMA.fieldIndex("pair");
  private static final int COUNTS = SCHEMA.fieldIndex("counts");

  /** Frequent keys are counted above this bit, rare ones below. */
  private static final int FREQUENT_SHIFT = 32;

  private static final int EXACT = 1;
  private static final int PIVOT_OLD = 2;
  private static final int CANDIDATE_OLD = 4;

  private SharedKeysCodec() {}

  /** Each pair once, with what all partitions have counted. */
  static Dataset<Row> summed(Dataset<Row> rows) {
    return rows.groupBy("pair").agg(sum("counts").as("counts"));
  }

  static Row toRow(SharedKeys pair) {
    PackedId pivot = pair.pivot();
    PackedId candidate = pair.candidate();
    ByteBuffer key = ByteBuffer.allocate(pivot.size() + candidate.size() + 1 + Integer.BYTES);
    candidate.putInto(pivot.putInto(key)).put(flags(pair)).putInt(pair.comparable());
    return RowFactory.create(key.array(), (long) pair.frequent() << FREQUENT_SHIFT | pair.rare());
  }

  static SharedKeys fromRow(Row row) {
    ByteBuffer key = ByteBuffer.wrap((byte[]) row.get(PAIR));
    PackedId pivot = PackedId.read(key);
    PackedId candidate = PackedId.read(key);
    int flags = key.get();
    long counts = row.getLong(COUNTS);
    return new SharedKeys(
        pivot,
        candidate,
        (flags & PIVOT_OLD) != 0,
        (flags & CANDIDATE_OLD) != 0,
        (flags & EXACT) != 0,
        key.getInt(),
        (int) counts,
        (int) (counts >>> FREQUENT_SHIFT));
  }

  private static byte flags(SharedKeys pair) {
    return (byte)
        ((pair.exact() ? EXACT : 0)
            | (pair.pivotOld() ? PIVOT_OLD : 0)
            | (pair.candidateOld() ? CANDIDATE_OLD : 0));
  }
}

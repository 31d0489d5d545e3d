package org.wenmai.dedup.families;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.CopyPair;

/** Rows of table {@code matches}, but for its passages. */
final class MatchCodec {
  static final StructType SCHEMA =
      new StructType()
          .add("doc_a", DataTypes.StringType, false)
          .add("doc_b", DataTypes.StringType, false)
          .add("matched_run", DataTypes.StringType, true)
          .add("kind", DataTypes.StringType, false)
          .add("similarity", DataTypes.DoubleType, false)
          .add("containment_a", DataTypes.DoubleType, false)
          .add("containment_b", DataTypes.DoubleType, false)
          .add("cross_script", DataTypes.BooleanType, false);

  private MatchCodec() {}

  /** The row of a pair, of which one document at most is old. */
  static Row toRow(CopyPair pair) {
    return RowFactory.create(
        pair.a.docId,
        pair.b.docId,
        pair.a.run == null ? pair.b.run : pair.a.run,
        pair.kind,
        pair.similarity,
        pair.containmentA,
        pair.containmentB,
        pair.crossScript);
  }
}

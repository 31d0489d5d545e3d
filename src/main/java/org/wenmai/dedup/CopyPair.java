package org.wenmai.dedup;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A verified pair of copies.
 *
 * @param a the smaller id
 * @param b the larger id
 * @param kind exact, near or contained
 * @param similarity Jaccard similarity
 * @param containmentA share of the shingles of a that b has
 * @param containmentB share of the shingles of b that a has
 * @param crossScript one is Simplified, the other Traditional
 */
public record CopyPair(
    PairMember a,
    PairMember b,
    String kind,
    double similarity,
    double containmentA,
    double containmentB,
    boolean crossScript) {
  public static final String EXACT = "exact";
  public static final String NEAR = "near";
  public static final String CONTAINED = "contained";

  public static final StructType SCHEMA =
      new StructType()
          .add("doc_a", DataTypes.StringType, false)
          .add("time_a", DataTypes.LongType, false)
          .add("length_a", DataTypes.IntegerType, false)
          .add("shingles_a", DataTypes.IntegerType, false)
          .add("doc_b", DataTypes.StringType, false)
          .add("time_b", DataTypes.LongType, false)
          .add("length_b", DataTypes.IntegerType, false)
          .add("shingles_b", DataTypes.IntegerType, false)
          .add("kind", DataTypes.StringType, false)
          .add("similarity", DataTypes.DoubleType, false)
          .add("containment_a", DataTypes.DoubleType, false)
          .add("containment_b", DataTypes.DoubleType, false)
          .add("cross_script", DataTypes.BooleanType, false);

  public static CopyPair of(Row row) {
    return new CopyPair(
        new PairMember(row.getString(0), row.getLong(1), row.getInt(2), row.getInt(3)),
        new PairMember(row.getString(4), row.getLong(5), row.getInt(6), row.getInt(7)),
        row.getString(8),
        row.getDouble(9),
        row.getDouble(10),
        row.getDouble(11),
        row.getBoolean(12));
  }

  public Row toRow() {
    return RowFactory.create(
        a.docId(),
        a.time(),
        a.length(),
        a.shingles(),
        b.docId(),
        b.time(),
        b.length(),
        b.shingles(),
        kind,
        similarity,
        containmentA,
        containmentB,
        crossScript);
  }

  /** The same pair with the other one first. */
  public CopyPair turned() {
    return new CopyPair(b, a, kind, similarity, containmentB, containmentA, crossScript);
  }
}

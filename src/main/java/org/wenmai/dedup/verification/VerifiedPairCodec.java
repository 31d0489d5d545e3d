package org.wenmai.dedup.verification;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.CopyPairCodec;
import org.wenmai.schema.Tables;

/** Rows of verified pairs with their evidence: those of {@link CopyPairCodec} and two columns. */
public final class VerifiedPairCodec {
  /** The column of passages, of type {@link Tables#PASSAGES}. */
  public static final String PASSAGES = "passages";

  /** The column of substitutions: term_a, term_b, count. */
  public static final String SUBSTITUTIONS = "substitutions";

  public static final StructType SCHEMA =
      CopyPairCodec.SCHEMA
          .add(PASSAGES, Tables.PASSAGES, false)
          .add(
              SUBSTITUTIONS,
              new ArrayType(
                  new StructType()
                      .add("term_a", DataTypes.StringType, false)
                      .add("term_b", DataTypes.StringType, false)
                      .add("count", DataTypes.LongType, false),
                  false),
              false);

  private VerifiedPairCodec() {}

  static Row toRow(VerifiedPair verified) {
    Row pair = CopyPairCodec.toRow(verified.pair());
    Object[] values = new Object[SCHEMA.size()];
    for (int i = 0; i < pair.size(); i++) {
      values[i] = pair.get(i);
    }
    values[pair.size()] =
        verified.passages().stream()
            .map(its -> RowFactory.create(its.aStart(), its.aEnd(), its.bStart(), its.bEnd()))
            .toArray(Row[]::new);
    List<Row> substitutions = new ArrayList<>();
    verified
        .substitutions()
        .forEach(
            (its, count) ->
                substitutions.add(RowFactory.create(its.termA(), its.termB(), (long) count)));
    values[pair.size() + 1] = substitutions.toArray(new Row[0]);
    return RowFactory.create(values);
  }
}

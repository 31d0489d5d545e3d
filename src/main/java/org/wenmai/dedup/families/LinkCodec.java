package org.wenmai.dedup.families;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.dedup.families.model.Link;

/** Rows of links. */
final class LinkCodec {
  static final StructType SCHEMA =
      new StructType()
          .add("high", DataTypes.StringType, false)
          .add("low", DataTypes.StringType, false);

  private static final int HIGH = SCHEMA.fieldIndex("high");
  private static final int LOW = SCHEMA.fieldIndex("low");

  private LinkCodec() {}

  static Link fromRow(Row row) {
    return new Link(row.getString(HIGH), row.getString(LOW));
  }

  static Row toRow(Link link) {
    return RowFactory.create(link.high(), link.low());
  }
}

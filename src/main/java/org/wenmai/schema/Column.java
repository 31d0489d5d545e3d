package org.wenmai.schema;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * One column of a published table.
 *
 * @param name as published
 * @param type its Spark SQL type
 * @param presence whether a row may lack it, and when
 * @param meaning what it holds, with unit and range
 */
public record Column(String name, DataType type, Presence presence, String meaning) {

  /** Whether a row may lack the value. */
  public enum Presence {
    /** Every row has it. */
    ALWAYS,
    /** Null where the meaning says so. */
    OPTIONAL,
    /**
     * Every row has it once the stage that fills it has run; null in a run that stopped earlier.
     */
    FROM_LATER_STAGE
  }

  /** As a field of a Spark schema; nullable unless every row has it. */
  private StructField field() {
    return new StructField(
        name, type, presence != Presence.ALWAYS, org.apache.spark.sql.types.Metadata.empty());
  }

  /** The schema of these columns, in this order. */
  static StructType schemaOf(Iterable<Column> columns) {
    StructType schema = new StructType();
    for (Column column : columns) {
      schema = schema.add(column.field());
    }
    return schema;
  }
}

package org.wenmai.corpus;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Builds a row column by column, by name, so that only the schema decides on their order. For one
 * row and one thread.
 */
public final class RowBuilder {
  private final StructType schema;
  private final @Nullable Object[] values;

  /** A row in which no column has a value yet. */
  public RowBuilder(StructType schema) {
    this.schema = schema;
    this.values = new @Nullable Object[schema.size()];
  }

  /**
   * Sets a column.
   *
   * @throws org.apache.spark.SparkIllegalArgumentException if the schema has no such column
   */
  public RowBuilder set(String column, @Nullable Object value) {
    values[schema.fieldIndex(column)] = value;
    return this;
  }

  /**
   * The row, which knows its schema.
   *
   * @throws IllegalStateException if a column that is never null has no value
   */
  public Row build() {
    StructField[] fields = schema.fields();
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !fields[i].nullable()) {
        throw new IllegalStateException("Column " + fields[i].name() + " has no value");
      }
    }
    return new GenericRowWithSchema(values, schema);
  }
}

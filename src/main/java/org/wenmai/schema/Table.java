package org.wenmai.schema;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * One table that a run publishes.
 *
 * @param name folder name of the table within the run
 * @param version raised whenever a column changes
 * @param meaning what one row is
 * @param columns in published order
 */
public record Table(String name, int version, String meaning, List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
  }

  /** The schema that every file of the table has. */
  public StructType schema() {
    return Column.schemaOf(columns);
  }

  /** Names of the columns, in published order. */
  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }
}

package org.wenmai.warehouse.table;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * The destination of the rows of one table.
 *
 * @param table its name, and the column of the dataset that holds its rows
 * @param folder the folder of its files; emptied before writing
 * @param schema of the files; a null in a column that is not nullable fails the task
 * @param tallied string columns of few values: rows are counted by them while they are written
 */
public record TableTarget(String table, String folder, StructType schema, List<String> tallied)
    implements Serializable {
  public TableTarget {
    tallied = List.copyOf(tallied);
  }
}

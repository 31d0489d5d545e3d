package org.wenmai.report.aggregate;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.wenmai.report.aggregate.Rows.RowFunction;
import org.wenmai.schema.Table;
import org.wenmai.warehouse.PublishedRow;

/**
 * What is read of one table.
 *
 * @param columns the only ones that are read
 * @param mapping typed rows for one row of the table, often one or none
 */
public record TableScan<T extends Serializable>(
    Table table, List<String> columns, RowFunction<PublishedRow, Stream<T>> mapping) {
  public TableScan {
    columns = List.copyOf(columns);
  }
}

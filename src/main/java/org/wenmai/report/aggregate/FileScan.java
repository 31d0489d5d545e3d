package org.wenmai.report.aggregate;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.wenmai.report.aggregate.Rows.RowFunction;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** The share of one file in a {@link TableScan}: the unit of work. */
record FileScan<T extends Serializable>(
    String file, List<String> columns, RowFunction<PublishedRow, Stream<T>> mapping)
    implements Serializable {

  static <T extends Serializable> List<FileScan<T>> of(
      PublishedTables tables, List<TableScan<T>> scans) {
    return scans.stream()
        .flatMap(
            scan ->
                tables.files(scan.table()).stream()
                    .map(file -> new FileScan<>(file.toString(), scan.columns(), scan.mapping())))
        .toList();
  }

  /** Its rows; to be closed. */
  Stream<T> open(Configuration hadoop) {
    return PublishedTables.scan(hadoop, new Path(file), columns).flatMap(mapping);
  }
}

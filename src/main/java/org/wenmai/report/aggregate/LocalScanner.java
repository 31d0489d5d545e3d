package org.wenmai.report.aggregate;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.wenmai.warehouse.PublishedTables;

/**
 * Reads file after file in this JVM, without a Spark job; what is merged by key is held in memory.
 */
public final class LocalScanner implements TableScanner {
  private final PublishedTables tables;
  private final Configuration hadoop;

  public LocalScanner(PublishedTables tables, Configuration hadoop) {
    this.tables = tables;
    this.hadoop = hadoop;
  }

  @Override
  public <T extends Serializable> Rows<T> scan(List<TableScan<T>> scans) {
    return new LocalRows<>(FileScan.of(tables, scans).stream().flatMap(file -> file.open(hadoop)));
  }

  private record LocalRows<T extends Serializable>(Stream<T> rows) implements Rows<T> {
    @Override
    public <U extends Serializable> Rows<U> flatMap(RowFunction<T, Stream<U>> mapping) {
      return new LocalRows<>(rows.flatMap(mapping));
    }

    @Override
    public <K> Rows<T> mergeByKey(RowFunction<T, K> key, Merge<T> merge) {
      Map<K, T> merged = new HashMap<>();
      rows.forEach(row -> merged.merge(key.apply(row), row, merge));
      return new LocalRows<>(merged.values().stream());
    }

    @Override
    public <A extends Aggregate<T, A>> A aggregate(A empty) {
      rows.forEach(empty::add);
      return empty;
    }

    @Override
    public List<T> toList() {
      return rows.toList();
    }
  }
}

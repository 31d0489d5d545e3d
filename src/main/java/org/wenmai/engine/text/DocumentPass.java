package org.wenmai.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.warehouse.table.TableTarget;

/** Takes each record through the rooms and makes its rows of several tables. */
final class DocumentPass implements FlatMapFunction<Iterator<Row>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private final DocumentPipeline chain;
  private final List<TableTarget> targets;

  /**
   * Plans the pass.
   *
   * @param chain the rooms
   * @param targets the tables
   */
  DocumentPass(DocumentPipeline chain, List<TableTarget> targets) {
    this.chain = chain;
    this.targets = new ArrayList<>(targets);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<Row> records) {
    List<String> columns = chain.columns();
    List<DocumentRows> makers =
        targets.stream().map(target -> DocumentRows.of(target, columns)).toList();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public InternalRow next() {
        @Nullable Object[] record = chain.take(records.next());
        @Nullable Object[] rows = new @Nullable Object[makers.size()];
        Arrays.setAll(rows, i -> makers.get(i).rows(record));
        return new GenericInternalRow(rows);
      }
    };
  }
}

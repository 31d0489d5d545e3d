package org.wenmai.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import org.wenmai.run.table.Target;
import org.wenmai.stage.RecordChain;

/** Takes each record through the rooms and makes its rows of several tables. */
final class RecordPass implements FlatMapFunction<Iterator<Row>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private final RecordChain chain;
  private final List<Target> targets;

  /**
   * Plans the pass.
   *
   * @param chain the rooms
   * @param targets the tables
   */
  RecordPass(RecordChain chain, List<Target> targets) {
    this.chain = chain;
    this.targets = new ArrayList<>(targets);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<Row> records) {
    List<String> columns = chain.columns();
    List<RowMaker> makers = targets.stream().map(target -> RowMaker.of(target, columns)).toList();
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

package org.wenmai.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.document.table.DocumentEncoder;
import org.wenmai.warehouse.table.TableTarget;

/** Takes each document through the pipeline and makes its rows of several tables. */
final class DocumentPass implements FlatMapFunction<Iterator<Document>, InternalRow> {
  private static final long serialVersionUID = 1L;

  private final DocumentPipeline pipeline;
  private final ArrayList<TableTarget> targets;

  /**
   * Plans the pass.
   *
   * @param targets the tables; the result has one column for each, in their order
   */
  DocumentPass(DocumentPipeline pipeline, List<TableTarget> targets) {
    this.pipeline = pipeline;
    this.targets = new ArrayList<>(targets);
  }

  @Override
  public Iterator<InternalRow> call(Iterator<Document> documents) {
    List<DocumentEncoder> encoders =
        targets.stream()
            .map(target -> DocumentEncoder.of(target.table(), target.schema()))
            .toList();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public InternalRow next() {
        Document document = pipeline.process(documents.next());
        @Nullable Object[] rows = new @Nullable Object[encoders.size()];
        Arrays.setAll(rows, i -> encoders.get(i).rows(document));
        return new GenericInternalRow(rows);
      }
    };
  }
}

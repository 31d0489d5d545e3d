package org.wenmai.stage.ingest;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.wenmai.text.page.PageText;
import scala.Tuple2;

/** What the task of one partition does with the records of its ids, which come sorted. */
final class FinishPartition
    implements FlatMapFunction<Iterator<Tuple2<RecordKey, RawRecord>>, Row> {
  private static final long serialVersionUID = 1L;

  private final CorpusConfig corpus;
  private final PageText pageText;

  FinishPartition(CorpusConfig corpus, PageText pageText) {
    this.corpus = corpus;
    this.pageText = pageText;
  }

  @Override
  public Iterator<Row> call(Iterator<Tuple2<RecordKey, RawRecord>> sorted) {
    Finisher finisher = new Finisher(corpus, pageText);
    Repeats records = new Repeats(new Values(sorted));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        return finisher.row(records.next());
      }
    };
  }
}

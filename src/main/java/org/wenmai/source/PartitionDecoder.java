package org.wenmai.source;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.wenmai.document.Document;
import org.wenmai.source.decode.RecordDecoder;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;
import org.wenmai.text.page.PageTextMode;
import scala.Tuple2;

/** What the task of one partition does with the records of its ids, which come sorted. */
final class PartitionDecoder
    implements FlatMapFunction<Iterator<Tuple2<RecordKey, RawRecord>>, Document> {
  private static final long serialVersionUID = 1L;

  private final CorpusConfig corpus;
  private final PageTextMode pageText;

  PartitionDecoder(CorpusConfig corpus, PageTextMode pageText) {
    this.corpus = corpus;
    this.pageText = pageText;
  }

  @Override
  public Iterator<Document> call(Iterator<Tuple2<RecordKey, RawRecord>> sorted) {
    RecordDecoder decoder = new RecordDecoder(corpus, pageText);
    Deduplicator records = new Deduplicator(new RecordValues(sorted));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Document next() {
        return decoder.decode(records.next());
      }
    };
  }
}

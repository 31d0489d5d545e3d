package org.wenmai.stage.ingest;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.stage.Work;
import org.wenmai.text.page.PageText;
import scala.Tuple2;

/** Decodes the first records of each source in one partition, and leaves the others as they are. */
final class SamplePartition
    implements FlatMapFunction<Iterator<Tuple2<RecordKey, RawRecord>>, Row> {
  private static final long serialVersionUID = 1L;
  private static final int REJECTION = IngestStage.COLUMNS.fieldIndex(Work.REJECTION);

  private final CorpusConfig corpus;
  private final PageText pageText;
  private final int most;

  SamplePartition(CorpusConfig corpus, PageText pageText, int most) {
    this.corpus = corpus;
    this.pageText = pageText;
    this.most = most;
  }

  @Override
  public Iterator<Row> call(Iterator<Tuple2<RecordKey, RawRecord>> sorted) {
    return new Chosen(sorted);
  }

  /** Ends as soon as every source has given its part. */
  private final class Chosen implements Iterator<Row> {
    private final Iterator<Tuple2<RecordKey, RawRecord>> sorted;
    private final Repeats unrepeated;
    private final Finisher finisher = new Finisher(corpus, pageText);

    /** Records given, by the name of their source. */
    private final Map<String, Integer> given = new HashMap<>();

    private int open;
    private @Nullable Row next;

    Chosen(Iterator<Tuple2<RecordKey, RawRecord>> sorted) {
      this.sorted = sorted;
      this.unrepeated = new Repeats(new Values(sorted));
      corpus.sources().forEach(source -> given.put(source.name(), 0));
      this.open = given.size();
    }

    @Override
    public boolean hasNext() {
      while (next == null && open > 0 && sorted.hasNext()) {
        RawRecord record = unrepeated.next();
        String source = corpus.sources().get(record.sourceIndex).name();
        if (record.isKept() && given.getOrDefault(source, 0) < most) {
          give(source, finisher.row(record));
        }
      }
      return next != null;
    }

    private void give(String source, Row row) {
      if (row.isNullAt(REJECTION)) {
        next = row;
        open -= given.merge(source, 1, Integer::sum) == most ? 1 : 0;
      }
    }

    @Override
    public Row next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }
  }
}

package org.wenmai.source;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Document;
import org.wenmai.source.decode.RecordDecoder;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;
import org.wenmai.text.page.PageTextMode;
import scala.Tuple2;

/**
 * Decodes the first records in one partition, of each source or of all together, and leaves the
 * others as they are.
 */
final class PartitionSampler
    implements FlatMapFunction<Iterator<Tuple2<RecordKey, RawRecord>>, Document> {
  private static final long serialVersionUID = 1L;

  private final CorpusConfig corpus;
  private final PageTextMode pageText;
  private final int most;
  private final boolean eachSource;

  private PartitionSampler(
      CorpusConfig corpus, PageTextMode pageText, int most, boolean eachSource) {
    this.corpus = corpus;
    this.pageText = pageText;
    this.most = most;
    this.eachSource = eachSource;
  }

  static PartitionSampler ofEachSource(CorpusConfig corpus, PageTextMode pageText, int most) {
    return new PartitionSampler(corpus, pageText, most, true);
  }

  static PartitionSampler ofAll(CorpusConfig corpus, PageTextMode pageText, int most) {
    return new PartitionSampler(corpus, pageText, most, false);
  }

  /** What a record is counted as. */
  private String group(int source) {
    return eachSource ? corpus.sources().get(source).name() : "";
  }

  @Override
  public Iterator<Document> call(Iterator<Tuple2<RecordKey, RawRecord>> sorted) {
    return new SampleIterator(sorted);
  }

  /** Ends as soon as every group has given its part. */
  private final class SampleIterator implements Iterator<Document> {
    private final Iterator<Tuple2<RecordKey, RawRecord>> sorted;
    private final Deduplicator unrepeated;
    private final RecordDecoder decoder = new RecordDecoder(corpus, pageText);

    /** Records given, by group. */
    private final Map<String, Integer> given = new HashMap<>();

    private int open;
    private @Nullable Document next;

    SampleIterator(Iterator<Tuple2<RecordKey, RawRecord>> sorted) {
      this.sorted = sorted;
      this.unrepeated = new Deduplicator(new RecordValues(sorted));
      for (int source = 0; source < corpus.sources().size(); source++) {
        given.put(group(source), 0);
      }
      this.open = given.size();
    }

    @Override
    public boolean hasNext() {
      while (next == null && open > 0 && sorted.hasNext()) {
        RawRecord record = unrepeated.next();
        String group = group(record.sourceIndex);
        if (record.isKept() && given.getOrDefault(group, 0) < most) {
          give(group, decoder.decode(record));
        }
      }
      return next != null;
    }

    private void give(String group, Document document) {
      if (document.isKept()) {
        next = document;
        open -= given.merge(group, 1, Integer::sum) == most ? 1 : 0;
      }
    }

    @Override
    public Document next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException();
      }
      Document document = next;
      next = null;
      return document;
    }
  }
}

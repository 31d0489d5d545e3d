package org.wenmai.source;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.wenmai.document.Document;
import org.wenmai.document.training.DocumentSample;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;
import org.wenmai.text.page.PageTextMode;

/**
 * The records of a corpus: all of them, or the first ones of each source.
 *
 * <p>Files are read and shuffled once, however often records are asked for: Spark keeps what was
 * shuffled as long as this object lives.
 */
public final class IngestedRecords {
  private final CorpusConfig corpus;
  private final PageTextMode pageText;
  private final JavaPairRDD<RecordKey, RawRecord> sorted;

  /**
   * Records to be decoded.
   *
   * @param sorted each partition by id
   */
  IngestedRecords(
      CorpusConfig corpus, PageTextMode pageText, JavaPairRDD<RecordKey, RawRecord> sorted) {
    this.corpus = corpus;
    this.pageText = pageText;
    this.sorted = sorted;
  }

  /** All records, decoded anew each time they are read. */
  public JavaRDD<Document> all() {
    return sorted.mapPartitions(new PartitionDecoder(corpus, pageText));
  }

  /** Samples of the kept records. */
  public DocumentSample sample() {
    return new DocumentSample() {
      @Override
      public int partitions() {
        return sorted.getNumPartitions();
      }

      @Override
      public JavaRDD<Document> first(int most) {
        return sorted.mapPartitions(PartitionSampler.ofEachSource(corpus, pageText, most));
      }

      @Override
      public JavaRDD<Document> firstOfAll(int most) {
        return sorted.mapPartitions(PartitionSampler.ofAll(corpus, pageText, most));
      }
    };
  }
}

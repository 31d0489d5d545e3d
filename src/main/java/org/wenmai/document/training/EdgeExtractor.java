package org.wenmai.document.training;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentOrigin;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.document.stage.RepairerCache;
import org.wenmai.text.boilerplate.SampledDocument;
import scala.Tuple2;

/**
 * Repairs the edges of sampled documents, and sends them to where their source is learned from:
 * site and edges, arrays of strings, which every serializer knows.
 */
final class EdgeExtractor
    implements PairFlatMapFunction<Iterator<Document>, String, SmallestDocuments<String[]>> {
  private static final long serialVersionUID = 1L;

  /** Documents are counted, whatever their length: of each only the edges are kept. */
  private static final long ANY = Long.MAX_VALUE;

  private final RepairConfig config;
  private final int wanted;
  private final int most;

  /**
   * Creates the function.
   *
   * @param most documents of a source that the partition was asked for
   */
  EdgeExtractor(RepairConfig config, int most) {
    this.config = config;
    this.wanted = config.boilerplateSample();
    this.most = most;
  }

  @Override
  public Iterator<Tuple2<String, SmallestDocuments<String[]>>> call(Iterator<Document> documents) {
    Map<String, Integer> counts = new HashMap<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Tuple2<String, SmallestDocuments<String[]>> next() {
        Document document = documents.next();
        DocumentOrigin origin = document.origin();
        boolean last = counts.merge(origin.jobSource(), 1, Integer::sum) == most;
        return new Tuple2<>(
            origin.jobSource(),
            new SmallestDocuments<>(wanted, ANY, origin.docId(), 1, last, edges(document)));
      }
    };
  }

  private String[] edges(Document document) {
    String repaired = "";
    String raw = document.content().text();
    if (raw != null) {
      try {
        repaired = RepairerCache.of(config).repair(SampledDocument.excerpt(raw)).text();
      } catch (RuntimeException | StackOverflowError e) {
        // The pass rejects such a document; there is nothing to be learned from it.
        repaired = "";
      }
    }
    return new String[] {document.origin().source(), repaired};
  }
}

package org.wenmai.document.training;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.document.stage.RepairerCache;
import org.wenmai.text.boilerplate.SampledDocument;
import scala.Tuple2;

/**
 * Repairs the edges of sampled records, and sends them to where their source is learned from: site
 * and edges, arrays of strings, which every serializer knows.
 */
final class EdgeExtractor
    implements PairFlatMapFunction<Iterator<Row>, String, SmallestDocuments<String[]>> {
  private static final long serialVersionUID = 1L;

  /** Documents are counted, whatever their length: of each only the edges are kept. */
  private static final long ANY = Long.MAX_VALUE;

  private final RepairConfig config;
  private final int wanted;
  private final int most;
  private final int docId;
  private final int site;
  private final int text;
  private final int source;

  /**
   * Creates the function.
   *
   * @param columns of the records
   * @param most records of a source that the partition was asked for
   */
  EdgeExtractor(RepairConfig config, StructType columns, int most) {
    this.config = config;
    this.wanted = config.boilerplateSample();
    this.most = most;
    this.docId = columns.fieldIndex("doc_id");
    this.site = columns.fieldIndex("source");
    this.text = columns.fieldIndex(WorkColumns.RAW_TEXT);
    this.source = columns.fieldIndex(WorkColumns.FEED);
  }

  @Override
  public Iterator<Tuple2<String, SmallestDocuments<String[]>>> call(Iterator<Row> records) {
    Map<String, Integer> counts = new HashMap<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Tuple2<String, SmallestDocuments<String[]>> next() {
        Row row = records.next();
        String name = row.getString(source);
        boolean last = counts.merge(name, 1, Integer::sum) == most;
        return new Tuple2<>(
            name, new SmallestDocuments<>(wanted, ANY, row.getString(docId), 1, last, edges(row)));
      }
    };
  }

  private String[] edges(Row row) {
    String excerpt = SampledDocument.excerpt(row.getString(text));
    String repaired;
    try {
      repaired = RepairerCache.of(config).repair(excerpt).text();
    } catch (RuntimeException | StackOverflowError e) {
      // The pass rejects such a document; there is nothing to be learned from it.
      repaired = "";
    }
    return new String[] {row.getString(site), repaired};
  }
}

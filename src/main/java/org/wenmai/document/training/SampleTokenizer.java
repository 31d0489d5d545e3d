package org.wenmai.document.training;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.document.WorkColumns;
import org.wenmai.document.stage.AnalysisOffsets;
import org.wenmai.document.stage.Passage;
import org.wenmai.document.stage.PassageSplitter;
import org.wenmai.document.stage.SegmentStage;
import org.wenmai.text.CodePointCursor;
import org.wenmai.text.newword.PackedSentences;
import scala.Tuple2;

/** Cuts the Chinese of sampled documents, and sends it to where words are learned. */
final class SampleTokenizer
    implements PairFlatMapFunction<Iterator<Row>, Integer, SmallestDocuments<byte[]>> {
  private static final long serialVersionUID = 1L;
  private static final String CHINESE = "zh";
  private static final byte[] NOTHING = {};

  private final int wanted;
  private final long enough;
  private final int most;
  private final int units;
  private final int docId;
  private final int rejection;

  /**
   * Creates the function.
   *
   * @param columns of the records
   * @param wanted documents that are enough
   * @param enough UTF-16 units that are enough
   * @param most records that a partition gives
   * @param units UTF-16 units after which it gives no more
   */
  SampleTokenizer(StructType columns, int wanted, long enough, int most, int units) {
    this.wanted = wanted;
    this.enough = enough;
    this.most = most;
    this.units = units;
    this.docId = columns.fieldIndex("doc_id");
    this.rejection = columns.fieldIndex(WorkColumns.REJECTION);
  }

  @Override
  public Iterator<Tuple2<Integer, SmallestDocuments<byte[]>>> call(Iterator<Row> records) {
    return new Iterator<>() {
      private int given;
      private long read;

      @Override
      public boolean hasNext() {
        return read < units && records.hasNext();
      }

      @Override
      public Tuple2<Integer, SmallestDocuments<byte[]>> next() {
        Row record = records.next();
        int length = record.isNullAt(rejection) ? text(record).length() : 0;
        byte[] clippings = length == 0 ? NOTHING : attempt(record);
        given++;
        read += length;
        boolean last = given == most || read >= units;
        String id = record.getString(docId);
        return new Tuple2<>(
            0, new SmallestDocuments<>(wanted, enough, id, length, last, clippings));
      }
    };
  }

  private static byte[] attempt(Row document) {
    try {
      return clippings(document);
    } catch (RuntimeException | StackOverflowError e) {
      // The pass rejects such a document; there is nothing to be learned from it.
      return NOTHING;
    }
  }

  private static byte[] clippings(Row document) {
    String text = text(document);
    String folded = document.getAs(WorkColumns.FOLDED);
    String analyzed = folded == null ? text : folded;
    AnalysisOffsets places = AnalysisOffsets.of(document, analyzed);
    CodePointCursor cursor = new CodePointCursor(analyzed);
    List<String> chinese = new ArrayList<>();
    for (Passage passage : PassageSplitter.of(document, places.source(places.length()))) {
      int from = cursor.unit(places.derived(passage.start()));
      int to = cursor.unit(places.derived(passage.end()));
      if (passage.language().equals(CHINESE)) {
        chinese.add(analyzed.substring(from, to));
      }
    }
    return chinese.isEmpty() ? NOTHING : PackedSentences.of(chinese);
  }

  private static String text(Row document) {
    return document.getAs(SegmentStage.TEXT);
  }
}

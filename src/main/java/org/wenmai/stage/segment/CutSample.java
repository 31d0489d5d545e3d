package org.wenmai.stage.segment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.stage.FirstDocuments;
import org.wenmai.stage.Work;
import org.wenmai.text.CodePoints;
import org.wenmai.text.newword.Clippings;
import scala.Tuple2;

/** Cuts the Chinese of sampled documents, and sends it to where words are learned. */
final class CutSample
    implements PairFlatMapFunction<Iterator<Row>, Integer, FirstDocuments<byte[]>> {
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
  CutSample(StructType columns, int wanted, long enough, int most, int units) {
    this.wanted = wanted;
    this.enough = enough;
    this.most = most;
    this.units = units;
    this.docId = columns.fieldIndex("doc_id");
    this.rejection = columns.fieldIndex(Work.REJECTION);
  }

  @Override
  public Iterator<Tuple2<Integer, FirstDocuments<byte[]>>> call(Iterator<Row> records) {
    return new Iterator<>() {
      private int given;
      private long read;

      @Override
      public boolean hasNext() {
        return read < units && records.hasNext();
      }

      @Override
      public Tuple2<Integer, FirstDocuments<byte[]>> next() {
        Row record = records.next();
        int length = record.isNullAt(rejection) ? text(record).length() : 0;
        byte[] clippings = length == 0 ? NOTHING : attempt(record);
        given++;
        read += length;
        boolean last = given == most || read >= units;
        String id = record.getString(docId);
        return new Tuple2<>(0, new FirstDocuments<>(wanted, enough, id, length, last, clippings));
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
    String folded = document.getAs(Work.FOLDED);
    String analyzed = folded == null ? text : folded;
    Places places = Places.of(document, analyzed);
    CodePoints cursor = new CodePoints(analyzed);
    List<String> chinese = new ArrayList<>();
    for (Passage passage : Passages.of(document, places.source(places.length()))) {
      int from = cursor.unit(places.derived(passage.start()));
      int to = cursor.unit(places.derived(passage.end()));
      if (passage.language().equals(CHINESE)) {
        chinese.add(analyzed.substring(from, to));
      }
    }
    return chinese.isEmpty() ? NOTHING : Clippings.of(chinese);
  }

  private static String text(Row document) {
    return document.getAs(SegmentStage.TEXT);
  }
}

package org.wenmai.stage.segment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.stage.Work;
import org.wenmai.text.newword.Clippings;
import scala.Tuple2;

/** Cuts the Chinese of sampled documents, and sends it to where words are learned. */
final class CutSample implements PairFlatMapFunction<Iterator<Row>, Integer, Clipped> {
  private static final long serialVersionUID = 1L;
  private static final String CHINESE = "zh";

  private final int most;
  private final int units;
  private final int docId;
  private final int rejection;

  /**
   * Creates the function.
   *
   * @param columns of the records
   * @param most records that a partition gives
   * @param units UTF-16 units after which it gives no more
   */
  CutSample(StructType columns, int most, int units) {
    this.most = most;
    this.units = units;
    this.docId = columns.fieldIndex("doc_id");
    this.rejection = columns.fieldIndex(Work.REJECTION);
  }

  @Override
  public Iterator<Tuple2<Integer, Clipped>> call(Iterator<Row> records) {
    return new Iterator<>() {
      private int given;
      private long read;

      @Override
      public boolean hasNext() {
        return read < units && records.hasNext();
      }

      @Override
      public Tuple2<Integer, Clipped> next() {
        Row record = records.next();
        boolean kept = record.isNullAt(rejection);
        int length = kept ? record.<String>getAs(SegmentStage.TEXT).length() : 0;
        given++;
        read += length;
        byte[] clippings = kept ? clippings(record) : new byte[0];
        boolean last = given == most || read >= units;
        return new Tuple2<>(0, new Clipped(record.getString(docId), clippings, length, last));
      }
    };
  }

  private static byte[] clippings(Row document) {
    String text = document.getAs(SegmentStage.TEXT);
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
    return chinese.isEmpty() ? new byte[0] : Clippings.of(chinese);
  }
}

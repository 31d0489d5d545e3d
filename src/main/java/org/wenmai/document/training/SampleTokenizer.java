package org.wenmai.document.training;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.wenmai.document.Document;
import org.wenmai.document.stage.AnalysisOffsets;
import org.wenmai.document.stage.Passage;
import org.wenmai.document.stage.PassageSplitter;
import org.wenmai.text.CodePointCursor;
import org.wenmai.text.newword.PackedSentences;
import scala.Tuple2;

/** Tokenizes the Chinese of sampled documents, and sends it to where words are learned. */
final class SampleTokenizer
    implements PairFlatMapFunction<Iterator<Document>, Integer, SmallestDocuments<byte[]>> {
  private static final long serialVersionUID = 1L;
  private static final String CHINESE = "zh";
  private static final byte[] NOTHING = {};

  private final int wanted;
  private final long enough;
  private final int most;
  private final int units;

  /**
   * Creates the function.
   *
   * @param wanted documents that are enough
   * @param enough UTF-16 units that are enough
   * @param most records that a partition gives
   * @param units UTF-16 units after which it gives no more
   */
  SampleTokenizer(int wanted, long enough, int most, int units) {
    this.wanted = wanted;
    this.enough = enough;
    this.most = most;
    this.units = units;
  }

  @Override
  public Iterator<Tuple2<Integer, SmallestDocuments<byte[]>>> call(Iterator<Document> documents) {
    return new Iterator<>() {
      private int given;
      private long read;

      @Override
      public boolean hasNext() {
        return read < units && documents.hasNext();
      }

      @Override
      public Tuple2<Integer, SmallestDocuments<byte[]>> next() {
        Document document = documents.next();
        int length = document.isKept() ? document.text().length() : 0;
        byte[] sentences = length == 0 ? NOTHING : attempt(document);
        given++;
        read += length;
        boolean last = given == most || read >= units;
        String id = document.origin().docId();
        return new Tuple2<>(
            0, new SmallestDocuments<>(wanted, enough, id, length, last, sentences));
      }
    };
  }

  private static byte[] attempt(Document document) {
    try {
      return sentences(document);
    } catch (RuntimeException | StackOverflowError e) {
      // The pass rejects such a document; there is nothing to be learned from it.
      return NOTHING;
    }
  }

  private static byte[] sentences(Document document) {
    String analyzed = document.analyzedText();
    AnalysisOffsets offsets = AnalysisOffsets.of(document);
    CodePointCursor cursor = new CodePointCursor(analyzed);
    List<String> chinese = new ArrayList<>();
    for (Passage passage : PassageSplitter.split(document, offsets.repairedLength())) {
      int from = cursor.unit(offsets.toAnalyzed(passage.start()));
      int to = cursor.unit(offsets.toAnalyzed(passage.end()));
      if (passage.language().equals(CHINESE)) {
        chinese.add(analyzed.substring(from, to));
      }
    }
    return chinese.isEmpty() ? NOTHING : PackedSentences.of(chinese);
  }
}

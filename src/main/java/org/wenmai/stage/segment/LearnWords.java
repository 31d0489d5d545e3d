package org.wenmai.stage.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.text.newword.Learner;
import org.wenmai.text.newword.NewWord;
import scala.Tuple2;

/** Learns from what {@link CutSample} sends: rows of {@code new_words}. */
final class LearnWords implements FlatMapFunction<Tuple2<Integer, Iterable<Clipped>>, Row> {
  private static final long serialVersionUID = 1L;

  private final int wanted;
  private final int units;

  /**
   * Creates the function.
   *
   * @param wanted documents
   * @param units UTF-16 units that are enough
   */
  LearnWords(int wanted, int units) {
    this.wanted = wanted;
    this.units = units;
  }

  /** Whether a row stands for a sample that lacks documents, and not for a word. */
  static boolean isCutShort(Row row) {
    return row.size() == 0;
  }

  @Override
  public Iterator<Row> call(Tuple2<Integer, Iterable<Clipped>> all) {
    List<Clipped> sample = new ArrayList<>();
    all._2().forEach(sample::add);
    sample.sort(Comparator.comparing(Clipped::docId));
    Learner learner = new Learner();
    int taken = 0;
    long read = 0;
    for (Clipped document : sample) {
      if (document.clippings().length > 0) {
        learner.add(document.clippings());
      }
      taken++;
      read += document.units();
      if (taken == wanted || read >= units) {
        break;
      }
      if (document.last()) {
        return List.of(RowFactory.create()).iterator();
      }
    }
    return learner.learn().stream().map(LearnWords::row).iterator();
  }

  private static Row row(NewWord word) {
    return RowFactory.create(
        word.term(),
        word.count(),
        word.documents(),
        word.cohesion(),
        word.leftEntropy(),
        word.rightEntropy(),
        word.evidence().name().toLowerCase(Locale.ROOT),
        null);
  }
}

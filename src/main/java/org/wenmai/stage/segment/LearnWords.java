package org.wenmai.stage.segment;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.stage.FirstDocuments;
import org.wenmai.text.newword.Learner;
import org.wenmai.text.newword.NewWord;

/** Learns from what {@link CutSample} sends: rows of {@code new_words}. */
final class LearnWords implements FlatMapFunction<FirstDocuments<byte[]>, Row> {
  private static final long serialVersionUID = 1L;

  /** Whether a row stands for a sample that lacks documents, and not for a word. */
  static boolean isCutShort(Row row) {
    return row.size() == 0;
  }

  @Override
  public Iterator<Row> call(FirstDocuments<byte[]> sample) {
    if (sample.isCutShort()) {
      return List.of(RowFactory.create()).iterator();
    }
    Learner learner = new Learner();
    sample.documents().stream().filter(cut -> cut.length > 0).forEach(learner::add);
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

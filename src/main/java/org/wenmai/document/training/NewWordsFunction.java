package org.wenmai.document.training;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.document.table.NewWordRows;
import org.wenmai.text.newword.NewWordLearner;

/** Learns from what {@link SampleTokenizer} sends: rows of {@code new_words}. */
final class NewWordsFunction implements FlatMapFunction<SmallestDocuments<byte[]>, Row> {
  private static final long serialVersionUID = 1L;

  /** Whether a row stands for a sample that lacks documents, and not for a word. */
  static boolean isCutShort(Row row) {
    return row.size() == 0;
  }

  @Override
  public Iterator<Row> call(SmallestDocuments<byte[]> sample) {
    if (sample.isCutShort()) {
      return List.of(RowFactory.create()).iterator();
    }
    NewWordLearner learner = new NewWordLearner();
    sample.documents().stream().filter(cut -> cut.length > 0).forEach(learner::add);
    return learner.learn().stream().map(NewWordRows::row).iterator();
  }
}

package org.wenmai.stage.segment;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.stage.Outcome;
import org.wenmai.stage.RecordFunction;
import org.wenmai.stage.Work;
import org.wenmai.text.CodePoints;
import org.wenmai.text.keyword.TermCounts;
import org.wenmai.text.segment.Segmenters;
import org.wenmai.text.segment.UserWords;
import org.wenmai.text.segment.Word;

/** Cuts one document: passage by passage, then back to places in the repaired text. */
final class SegmentRecord implements RecordFunction {
  private static final long serialVersionUID = 1L;

  private final SegmentConfig config;
  private final Words userWords;

  /** Made where the documents are, and kept from one to the next. */
  private transient @Nullable Segmenters segmenters;

  /** Where the words are, on an executor. */
  @FunctionalInterface
  interface Words extends Serializable {
    UserWords value();
  }

  SegmentRecord(SegmentConfig config, Words userWords) {
    this.config = config;
    this.userWords = userWords;
  }

  @Override
  public Outcome apply(Row in) {
    String text = in.getAs(SegmentStage.TEXT);
    String folded = in.getAs(Work.FOLDED);
    String analyzed = folded == null ? text : folded;
    Places places = Places.of(in, analyzed);
    TermCounts terms = new TermCounts(text, config.minTermCodePoints(), config.phraseWords());
    List<Row> words = new ArrayList<>(text.length() / 3 + 1);
    CodePoints cursor = new CodePoints(analyzed);
    for (Passage passage : Passages.of(in, places.source(places.length()))) {
      int start = places.derived(passage.start());
      int from = cursor.unit(start);
      int to = cursor.unit(places.derived(passage.end()));
      for (Word word : segmenters().words(analyzed.substring(from, to), passage.language())) {
        int first = places.source(start + word.start());
        int last = places.source(start + word.end());
        if (first < last) {
          words.add(row(word, first, last));
          terms.add(word, first, last);
        }
      }
    }
    int length = places.source(places.length());
    return Outcome.of(
        words, (long) words.size(), PackedTerms.terms(terms), PackedTerms.phrases(terms, length));
  }

  private Segmenters segmenters() {
    if (segmenters == null) {
      segmenters =
          new Segmenters(config.engine(), config.maxWordCodePoints())
              .with(userWords.value())
              .stemming(config.stem());
    }
    return segmenters;
  }

  private static Row row(Word word, int start, int end) {
    return RowFactory.create(word.term(), start, end, word.stop(), word.kind(), word.language());
  }
}

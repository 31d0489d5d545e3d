package org.wenmai.document.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.Outcome;
import org.wenmai.document.RecordFunction;
import org.wenmai.document.WorkColumns;
import org.wenmai.text.CodePointCursor;
import org.wenmai.text.keyword.TermCounts;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;

/** Cuts one document: passage by passage, then back to places in the repaired text. */
final class SegmentRecord implements RecordFunction {
  private static final long serialVersionUID = 1L;

  private final SegmentConfig config;
  private final Words userWords;

  /** Made where the documents are, and kept from one to the next. */
  private transient @Nullable TextSegmenter segmenters;

  /** Where the words are, on an executor. */
  @FunctionalInterface
  interface Words extends Serializable {
    UserWordList value();
  }

  SegmentRecord(SegmentConfig config, Words userWords) {
    this.config = config;
    this.userWords = userWords;
  }

  @Override
  public Outcome apply(Row in) {
    String text = in.getAs(SegmentStage.TEXT);
    String folded = in.getAs(WorkColumns.FOLDED);
    String analyzed = folded == null ? text : folded;
    AnalysisOffsets places = AnalysisOffsets.of(in, analyzed);
    TermCounts terms = new TermCounts(text, config.minTermCodePoints(), config.phraseWords());
    List<Row> words = new ArrayList<>(text.length() / 3 + 1);
    CodePointCursor cursor = new CodePointCursor(analyzed);
    for (Passage passage : PassageSplitter.of(in, places.source(places.length()))) {
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

  private TextSegmenter segmenters() {
    if (segmenters == null) {
      segmenters =
          new TextSegmenter(config.engine(), config.maxWordCodePoints())
              .with(userWords.value())
              .stemming(config.stem());
    }
    return segmenters;
  }

  private static Row row(Word word, int start, int end) {
    return RowFactory.create(word.term(), start, end, word.stop(), word.kind(), word.language());
  }
}

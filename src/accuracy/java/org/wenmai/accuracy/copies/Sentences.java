package org.wenmai.accuracy.copies;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text of any language into sentences. */
final class Sentences {
  private Sentences() {}

  /** The sentences, each with the white space behind it; together they are the text. */
  static List<String> of(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}

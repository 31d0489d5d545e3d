package org.wenmai.report.comparison;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text of any language into words and what stands between them. */
public final class WordSplitter {
  private WordSplitter() {}

  /**
   * Words, marks and runs of white space; together they are the text. Words of languages without
   * spaces are found by ICU's dictionaries.
   */
  public static List<String> of(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);
    breaks.setText(text);
    List<String> words = new ArrayList<>();
    StringBuilder space = new StringBuilder();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String word = text.substring(start, end);
      start = end;
      if (word.isBlank()) {
        space.append(word);
        continue;
      }
      flush(space, words);
      words.add(word);
    }
    flush(space, words);
    return words;
  }

  private static void flush(StringBuilder space, List<String> words) {
    if (!space.isEmpty()) {
      words.add(space.toString());
      space.setLength(0);
    }
  }
}

package org.wenmai.text.segment;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.StringCharacterIterator;

/**
 * Cuts Thai, Lao, Khmer and Burmese, which write no spaces, by ICU's dictionaries. For one thread.
 */
final class ComplexCutter {
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

  /** Hands over the words of a run of such letters. */
  void cut(char[] text, int from, int to, LanguageProfile profile, WordSink sink) {
    breaks.setText(new StringCharacterIterator(new String(text, from, to - from)));
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      add(text, from + start, from + end, profile, sink);
      start = end;
    }
  }

  private static void add(char[] text, int from, int to, LanguageProfile profile, WordSink sink) {
    String language = profile.languageOf(text[from]);
    String term = TermFold.compose(text, from, to);
    sink.put(from, to, term, sink.isStop(term, language), Word.WORD, language);
  }
}

package org.wenmai.text.tokenize.unicode;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.StringCharacterIterator;
import org.wenmai.text.normalize.LanguageProfile;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.token.WordCollector;

/**
 * Tokenizes Thai, Lao, Khmer and Burmese, which have no spaces between words, by ICU's
 * dictionaries; initials with points between them ("พ.ศ.") are one word, without the last point.
 * For one thread.
 */
public final class IcuDictionaryTokenizer {
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

  /** Longest part of initials, in UTF-16 units: "มิ" of June, "พล" of general. */
  private static final int MAX_PART_LENGTH = 3;

  private static final int MAX_PARTS = 8;

  /** The end of initials that begin here, or {@code at}. */
  public static int initialsEnd(char[] text, int at) {
    boolean inside = at > 0 && CharClass.of(text[at - 1]) == CharClass.COMPLEX;
    int end = inside ? at : partEnd(text, at);
    int parts = end > at ? 1 : 0;
    while (parts > 0
        && parts < MAX_PARTS
        && end < text.length
        && text[end] == '.'
        && partEnd(text, end + 1) > end + 1) {
      end = partEnd(text, end + 1);
      parts++;
    }
    return parts > 1 ? end : at;
  }

  /** The end of the run of letters that begins here; {@code at} if it is too long for initials. */
  private static int partEnd(char[] text, int at) {
    int end = at;
    while (end < text.length && CharClass.of(text[end]) == CharClass.COMPLEX) {
      if (++end - at > MAX_PART_LENGTH) {
        return at;
      }
    }
    return end;
  }

  /** Collects the words of a run. */
  public void tokenize(
      char[] text, int from, int to, LanguageProfile profile, WordCollector collector) {
    breaks.setText(new StringCharacterIterator(new String(text, from, to - from)));
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      add(text, from + start, from + end, profile, collector);
      start = end;
    }
  }

  /** Collects one word, unless it consists of marks without a letter. */
  public static void add(
      char[] text, int from, int to, LanguageProfile profile, WordCollector collector) {
    if (!hasLetterOrDigit(text, from, to)) {
      return;
    }
    String language = profile.languageOf(text[from]);
    String term = TermNormalizer.compose(text, from, to);
    collector.add(from, to, term, collector.isStop(term, language), Word.WORD, language);
  }

  private static boolean hasLetterOrDigit(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(text[i])) {
        return true;
      }
    }
    return false;
  }
}

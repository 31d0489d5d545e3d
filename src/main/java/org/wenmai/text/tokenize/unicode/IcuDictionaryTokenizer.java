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
 * Letters that are repeated for emphasis ("มากกกก") belong to their word, whose term has them once.
 * For one thread.
 */
public final class IcuDictionaryTokenizer {
  private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.ROOT);

  /** Longest part of initials, in UTF-16 units: "มิ" of June, "พล" of general. */
  private static final int MAX_PART_LENGTH = 3;

  private static final int MAX_PARTS = 8;

  /** The vowel signs of Thai that stand right of their consonant. */
  private static final String THAI_FOLLOWING_VOWELS = "ะาำๅ";

  private static final char FIRST_THAI_CONSONANT = 'ก';
  private static final char LAST_THAI_CONSONANT = 'ฮ';

  /** The only word of one consonant. */
  private static final char AT = 'ณ';

  /** Maiyamok; a function word. */
  private static final char REPETITION = 'ๆ';

  private static final String REPETITION_TERM = String.valueOf(REPETITION);

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
    ElongatedLetters run = ElongatedLetters.of(text, from, to);
    breaks.setText(new StringCharacterIterator(run.text()));
    String letters = run.text();
    int start = breaks.first();
    int next = breaks.next();
    while (next != BreakIterator.DONE) {
      int end = next;
      next = breaks.next();
      if (next != BreakIterator.DONE && isRest(letters, end, next)) {
        continue;
      }
      // The sign of repetition is a word, as where people write a space before it.
      int repetition = letters.charAt(end - 1) == REPETITION ? end - 1 : end;
      addPart(text, run, start, repetition, profile, collector);
      addPart(text, run, repetition, end, profile, collector);
      start = end;
    }
  }

  /** Whether no word is so: what the dictionary lacks was cut before its vowel or its end. */
  private static boolean isRest(String letters, int from, int to) {
    char c = letters.charAt(from);
    boolean dependent =
        THAI_FOLLOWING_VOWELS.indexOf(c) >= 0 || Character.getType(c) == Character.NON_SPACING_MARK;
    boolean consonant =
        to - from == 1 && c >= FIRST_THAI_CONSONANT && c <= LAST_THAI_CONSONANT && c != AT;
    return dependent || consonant;
  }

  private static void addPart(
      char[] text,
      ElongatedLetters run,
      int start,
      int end,
      LanguageProfile profile,
      WordCollector collector) {
    int from = run.position(start);
    int to = run.position(end);
    if (run.isElongated(start, end)) {
      char[] word = run.text().substring(start, end).toCharArray();
      String term = TermNormalizer.compose(word, 0, word.length);
      add(text, from, to, term, profile, collector);
    } else {
      add(text, from, to, profile, collector);
    }
  }

  /** Collects one word, unless it consists of marks without a letter. */
  public static void add(
      char[] text, int from, int to, LanguageProfile profile, WordCollector collector) {
    add(text, from, to, TermNormalizer.compose(text, from, to), profile, collector);
  }

  private static void add(
      char[] text,
      int from,
      int to,
      String term,
      LanguageProfile profile,
      WordCollector collector) {
    if (!hasLetterOrDigit(text, from, to)) {
      return;
    }
    String language = profile.languageOf(text[from]);
    boolean stop = term.equals(REPETITION_TERM) || collector.isStop(term, language);
    collector.add(from, to, term, stop, Word.WORD, language);
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

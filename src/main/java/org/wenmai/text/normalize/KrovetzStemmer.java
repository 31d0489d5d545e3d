package org.wenmai.text.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Krovetz's stemmer as far as it undoes inflection: its dictionary knows that "news" and "series"
 * are no plurals and that "classes" is one of "class". Where it goes on to what a word is derived
 * from ("Italian" to "Italy", "organizational") only a plural's s is taken off.
 */
final class KrovetzStemmer implements LightStemmer {
  private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "ing");
  private static final Set<String> AFTER_DOUBLED = Set.of("ed", "ing");

  private final EnglishMinimalStemmer plural = new EnglishMinimalStemmer();
  private final OneWord word = new OneWord();
  private final KStemFilter krovetz = new KStemFilter(word);

  @Override
  public int stem(char[] letters, int length) {
    String term = new String(letters, 0, length);
    String stem = krovetz(term);
    if (!isInflected(term, stem)) {
      return plural.stem(letters, length);
    }
    stem.getChars(0, stem.length(), letters, 0);
    return stem.length();
  }

  private String krovetz(String term) {
    word.set(term);
    try {
      krovetz.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return word.toString();
  }

  /** Whether the word is the stem, or that with an ending of nouns or verbs. */
  private static boolean isInflected(String term, String stem) {
    int same = 0;
    while (same < Math.min(term.length(), stem.length())
        && term.charAt(same) == stem.charAt(same)) {
      same++;
    }
    String ending = term.substring(same);
    return switch (stem.substring(same)) {
      case "" -> ending.isEmpty() || ENDINGS.contains(ending) || isDoubled(stem, ending);
      case "e" -> ending.equals("ing");
      case "y" -> ending.equals("ies") || ending.equals("ied");
      case "ie" -> ending.equals("ying");
      default -> false;
    };
  }

  private static boolean isDoubled(String stem, String ending) {
    return stem.endsWith(ending.substring(0, 1)) && AFTER_DOUBLED.contains(ending.substring(1));
  }

  /** A stream of one word, again and again: the stemmer itself is not public. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void set(String word) {
      term.setEmpty().append(word);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }

    @Override
    public String toString() {
      return term.toString();
    }
  }
}

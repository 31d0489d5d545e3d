package org.wenmai.text.normalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The stemmer of Krovetz (1993), limited to inflection. Its dictionary knows that "news" and
 * "series" are not plurals and that "classes" is the plural of "class". Where it would also remove
 * derivation ("Italian" to "Italy", "organizational"), only a plural s is removed.
 */
final class KrovetzStemmer implements LightStemmer {
  private static final Set<String> ENDINGS = Set.of("s", "es", "d", "ed", "ing");
  private static final Set<String> DOUBLING_ENDINGS = Set.of("ed", "ing");

  private final EnglishMinimalStemmer plural = new EnglishMinimalStemmer();
  private final SingleWordStream word = new SingleWordStream();
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

  /** Whether the word is the stem, or the stem with an inflectional ending. */
  private static boolean isInflected(String term, String stem) {
    int common = 0;
    while (common < Math.min(term.length(), stem.length())
        && term.charAt(common) == stem.charAt(common)) {
      common++;
    }
    String ending = term.substring(common);
    return switch (stem.substring(common)) {
      case "" -> ending.isEmpty() || ENDINGS.contains(ending) || doublesConsonant(stem, ending);
      case "e" -> ending.equals("ing");
      case "y" -> ending.equals("ies") || ending.equals("ied");
      case "ie" -> ending.equals("ying");
      default -> false;
    };
  }

  private static boolean doublesConsonant(String stem, String ending) {
    return stem.endsWith(ending.substring(0, 1)) && DOUBLING_ENDINGS.contains(ending.substring(1));
  }

  /**
   * A token stream that repeats one word. KStemFilter needs a stream, and Lucene's stemmer is not
   * public.
   */
  private static final class SingleWordStream extends TokenStream {
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

package org.wenmai.text.normalize;

import com.ibm.icu.text.Normalizer2;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.wenmai.text.tokenize.token.Word;

/**
 * The stop words of a language. The lists are Lucene's, or our own where Lucene has none or a short
 * one. In Japanese and Korean, the tokenizers find most stop words by part of speech.
 *
 * <p>Immutable and thread-safe; each list is loaded once per JVM, on first use.
 *
 * <pre>{@code
 * StopWords.of("de").contains("und"); // true
 * }</pre>
 */
public final class StopWords {
  private static final StopWords NONE = new StopWords(Set.of(), UnaryOperator.identity());
  private static final Map<String, StopWords> LISTS = new ConcurrentHashMap<>();

  private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

  private final Set<String> keys;
  private final UnaryOperator<String> normalization;

  private StopWords(Set<String> keys, UnaryOperator<String> normalization) {
    this.keys = keys;
    this.normalization = normalization;
  }

  /**
   * The stop words of a language.
   *
   * @param language BCP 47 primary subtag in lower case; a language without a list has no stop
   *     words
   */
  public static StopWords of(String language) {
    String list = StopWordLists.listName(language);
    if (list.isEmpty()) {
      return NONE;
    }
    StopWords loaded = LISTS.get(list);
    return loaded != null ? loaded : LISTS.computeIfAbsent(list, StopWords::load);
  }

  /** No stop words at all. */
  public static StopWords none() {
    return NONE;
  }

  /**
   * Whether a term is a stop word.
   *
   * @param term folded and normalized, as {@link Word#term()}
   */
  public boolean contains(String term) {
    return keys.contains(normalization.apply(term));
  }

  /** The number of stop words. */
  public int size() {
    return keys.size();
  }

  private static StopWords load(String list) {
    UnaryOperator<String> normalization = normalization(list);
    Set<String> keys = new HashSet<>();
    for (String word : StopWordLists.load(list)) {
      keys.add(normalization.apply(TermNormalizer.fold(word)));
    }
    // Not Set.copyOf: its lookup divides, and every word of every text is looked up.
    return new StopWords(keys, normalization);
  }

  /** Removes spelling differences that occur in real text, so that stop words are found. */
  private static UnaryOperator<String> normalization(String list) {
    return switch (list) {
      case "el" -> term -> DECOMPOSED.normalize(term).replaceAll("\\p{Mn}", "");
      case "ro" -> term -> term.replace('ş', 'ș').replace('ţ', 'ț');
      case "fa", "ckb" -> term -> term.replace('ی', 'ي').replace('ک', 'ك');
      case "th" -> TermNormalizer::fold;
      case "ru" -> term -> term.replace('ё', 'е');
      default -> UnaryOperator.identity();
    };
  }
}

package org.wenmai.text.normalize;

import com.ibm.icu.text.Normalizer2;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.wenmai.text.tokenize.token.Word;

/**
 * The words of a language that carry grammar and no topic. The lists are Lucene's, and our own
 * where Lucene has none or too short a one; Japanese and Korean are judged mainly by part of speech
 * when text is cut.
 *
 * <p>Immutable and thread-safe; each list is loaded once per JVM when first asked for.
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
  private final UnaryOperator<String> key;

  private StopWords(Set<String> keys, UnaryOperator<String> key) {
    this.keys = keys;
    this.key = key;
  }

  /**
   * The stop words of a language.
   *
   * @param language BCP 47 primary subtag, small letters; one without a list has no stop words
   */
  public static StopWords of(String language) {
    String list = StopWordLists.listOf(language);
    if (list.isEmpty()) {
      return NONE;
    }
    StopWords known = LISTS.get(list);
    return known != null ? known : LISTS.computeIfAbsent(list, StopWords::load);
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
    return keys.contains(key.apply(term));
  }

  /** How many there are. */
  public int size() {
    return keys.size();
  }

  private static StopWords load(String list) {
    UnaryOperator<String> key = keyOf(list);
    Set<String> keys = new HashSet<>();
    for (String word : StopWordLists.load(list)) {
      keys.add(key.apply(TermNormalizer.fold(word)));
    }
    // No copyOf: its sets look a word up by a division, and every word of every text is looked up.
    return new StopWords(keys, key);
  }

  /** Spellings that vary in real text and must not let a stop word slip through. */
  private static UnaryOperator<String> keyOf(String list) {
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

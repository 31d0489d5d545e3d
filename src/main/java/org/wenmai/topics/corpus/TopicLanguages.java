package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.topics.model.Apportionment;

/**
 * The languages that have topics of their own. Vocabularies of languages are disjoint, so that
 * topics over several languages would be mixed at random.
 *
 * <p>A language has topics of its own if it has at least 3 documents and half a percent of all;
 * where fewer topics than such languages are asked for, the largest languages have them. Documents
 * of other languages are weighted as if they were in the largest language (often they are, since
 * the language of a title is hard to identify). They get one of its topics, or are outliers there.
 */
public final class TopicLanguages implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long MIN_DOCUMENTS = 3;

  /** Half a percent, as one of this many documents. */
  private static final long MIN_SHARE_DIVISOR = 200;

  private final List<String> own = new ArrayList<>();
  private final List<Long> documents = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();

  /**
   * Selects the languages.
   *
   * @param counts number of documents by language
   * @param maxTopics maximum number of topics
   */
  public TopicLanguages(Map<String, Long> counts, int maxTopics) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    long minDocuments =
        Math.max(MIN_DOCUMENTS, (total + MIN_SHARE_DIVISOR - 1) / MIN_SHARE_DIVISOR);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(
            entry -> own.isEmpty() || (entry.getValue() >= minDocuments && own.size() < maxTopics))
        .forEach(this::add);
  }

  private void add(Map.Entry<String, Long> entry) {
    indexes.put(entry.getKey(), own.size());
    own.add(entry.getKey());
    documents.add(entry.getValue());
  }

  /** Languages with topics of their own, most documents first. */
  public List<String> withTopics() {
    return List.copyOf(own);
  }

  boolean hasOwn(String language) {
    return indexes.containsKey(language);
  }

  /** The index in {@link #own} of the language whose topics documents of a language get. */
  int index(String language) {
    return indexes.getOrDefault(language, 0);
  }

  /** The language in whose vocabulary a term of a document is looked up. */
  String lookupLanguage(String documentLanguage, String termLanguage) {
    return own.isEmpty() || hasOwn(documentLanguage) ? termLanguage : own.get(0);
  }

  /** Divides a number among the languages, at least one each. */
  public int[] divide(int number) {
    return Apportionment.bySquareRoot(Math.max(number, own.size()), documents);
  }
}

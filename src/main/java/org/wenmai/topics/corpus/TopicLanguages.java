package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.topics.model.Apportionment;

/**
 * Which languages have topics of their own. Vocabularies of languages are disjoint, so that topics
 * over several would be put together at random.
 *
 * <p>A language has topics of its own if it has at least 3 documents and half a percent of all;
 * where fewer topics than such languages are asked for, the largest languages have them. Documents
 * of the others are read as if they were in the largest language (often they are: languages of
 * titles are hard to guess) and find their place among its topics, or are outliers there.
 */
public final class TopicLanguages implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final long LEAST_DOCUMENTS = 3;
  private static final long LEAST_SHARE = 200;

  private final List<String> own = new ArrayList<>();
  private final List<Long> documents = new ArrayList<>();
  private final Map<String, Integer> domains = new HashMap<>();

  /**
   * Decides.
   *
   * @param counts documents of each language
   * @param most topics that there may be
   */
  public TopicLanguages(Map<String, Long> counts, int most) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    long least = Math.max(LEAST_DOCUMENTS, (total + LEAST_SHARE - 1) / LEAST_SHARE);
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .filter(entry -> own.isEmpty() || (entry.getValue() >= least && own.size() < most))
        .forEach(this::add);
  }

  private void add(Map.Entry<String, Long> entry) {
    domains.put(entry.getKey(), own.size());
    own.add(entry.getKey());
    documents.add(entry.getValue());
  }

  /** Languages with topics of their own, most documents first. */
  public List<String> own() {
    return List.copyOf(own);
  }

  /** Whether documents of the language take part in making topics. */
  boolean hasOwn(String language) {
    return domains.containsKey(language);
  }

  /** The place in {@link #own} of the language among whose topics documents are placed. */
  public int domain(String language) {
    return domains.getOrDefault(language, 0);
  }

  /** The language that a term is looked up in. */
  public String readAs(String documentLanguage, String termLanguage) {
    return own.isEmpty() || hasOwn(documentLanguage) ? termLanguage : own.get(0);
  }

  /** Divides a number over the languages, at least one each. */
  public int[] divide(int number) {
    return Apportionment.bySquareRoot(Math.max(number, own.size()), documents);
  }
}

package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the furniture of a source from a sample of its documents.
 *
 * <p>Furniture recurs at the edge of documents whose other text differs; see {@link EdgeRecurrence}
 * for what counts as evidence. A source may hold several sites, each with furniture of its own, so
 * that each site is looked at by itself too. Of a line that reads differently in several documents
 * the first one's form counts: which example is published, and whether it reads like a sentence.
 * Pure; memory is proportional to the sample.
 *
 * <pre>{@code
 * List<Rule> rules = new Learner(6).learn(sample);
 * List<Span> furniture = new Marker(new Rules(rules)).mark(text);
 * }</pre>
 */
public final class BoilerplateLearner {
  private static final int MOST_RULES = 2000;

  private final int minDocuments;

  /**
   * Creates a learner.
   *
   * @param minDocuments fewest documents with different text that furniture recurs in, at least 2
   */
  public BoilerplateLearner(int minDocuments) {
    this.minDocuments = minDocuments;
  }

  /** The furniture, most widespread first; at most 2,000 rules. */
  public List<BoilerplateRule> learn(List<SampledDocument> documents) {
    Map<String, List<DocumentFragments>> sites = new TreeMap<>();
    List<DocumentFragments> all = new ArrayList<>(documents.size());
    for (SampledDocument document : documents) {
      DocumentFragments observed = DocumentFragments.of(document.text());
      all.add(observed);
      sites.computeIfAbsent(document.site(), site -> new ArrayList<>()).add(observed);
    }
    Map<String, BoilerplateRule> rules = new TreeMap<>();
    new EdgeRecurrence(all, minDocuments).rules().forEach(rule -> add(rules, rule));
    for (List<DocumentFragments> site : sites.values()) {
      if (sites.size() > 1) {
        new EdgeRecurrence(site, minDocuments).rules().forEach(rule -> add(rules, rule));
      }
    }
    return rules.values().stream()
        .sorted(Comparator.comparingLong((BoilerplateRule rule) -> -rule.documents()))
        .limit(MOST_RULES)
        .toList();
  }

  private static void add(Map<String, BoilerplateRule> rules, BoilerplateRule rule) {
    rules.putIfAbsent(rule.place() + " " + rule.template(), rule);
  }
}

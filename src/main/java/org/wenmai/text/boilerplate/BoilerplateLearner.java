package org.wenmai.text.boilerplate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the boilerplate of a source from a sample of its documents.
 *
 * <p>Boilerplate recurs at the edge of documents whose other text differs; {@link
 * BoilerplateEvidence} decides how much is evidence enough. A source may consist of several sites
 * with boilerplate of their own, so each site is also analyzed by itself. Where a line differs
 * between documents, its first form decides which example is published and whether the line is a
 * sentence. Pure; memory is proportional to the sample.
 *
 * <pre>{@code
 * List<BoilerplateRule> rules = new BoilerplateLearner(6).learn(sample);
 * List<Span> boilerplate = new BoilerplateMarker(new BoilerplateRules(rules)).mark(text);
 * }</pre>
 */
public final class BoilerplateLearner {
  private static final int MAX_RULES = 2000;

  private final int minDocuments;

  /**
   * Creates a learner.
   *
   * @param minDocuments the least number of documents with different text that boilerplate recurs
   *     in, at least 2
   */
  public BoilerplateLearner(int minDocuments) {
    this.minDocuments = minDocuments;
  }

  /** The rules for the boilerplate of the sample, most frequent first; at most 2,000. */
  public List<BoilerplateRule> learn(List<SampledDocument> documents) {
    Map<String, List<DocumentFragments>> sites = new TreeMap<>();
    List<DocumentFragments> all = new ArrayList<>(documents.size());
    for (SampledDocument document : documents) {
      DocumentFragments fragments = DocumentFragments.of(document.text());
      all.add(fragments);
      sites.computeIfAbsent(document.site(), site -> new ArrayList<>()).add(fragments);
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
        .limit(MAX_RULES)
        .toList();
  }

  private static void add(Map<String, BoilerplateRule> rules, BoilerplateRule rule) {
    rules.putIfAbsent(rule.position() + " " + rule.template(), rule);
  }
}

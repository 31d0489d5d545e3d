package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.text.keyword.TfIdf;

/**
 * The vocabulary of the topic model, indexed in the order of language and term.
 *
 * <p>It has the terms of each language that are in most families, ties by term, out of those in at
 * least two families and at most a given share of all. For a language of fewer than {@value #SMALL}
 * families these two limits do not apply.
 */
public final class TopicVocabulary implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SMALL = 20;

  private final List<CorpusTerm> terms;
  private final Map<String, Map<String, Integer>> indexes = new HashMap<>();

  /** By language. */
  private final Map<String, Double> averageLengths = new HashMap<>();

  private TopicVocabulary(List<CorpusTerm> terms) {
    this.terms = terms;
    for (int i = 0; i < terms.size(); i++) {
      CorpusTerm term = terms.get(i);
      indexes.computeIfAbsent(term.language(), absent -> new HashMap<>()).put(term.term(), i);
      averageLengths.merge(
          term.language(),
          (double) term.families() / Math.max(1, TfIdf.total(term.idf(), term.families())),
          Double::sum);
    }
  }

  /** The number of terms. */
  public int size() {
    return terms.size();
  }

  public CorpusTerm term(int index) {
    return terms.get(index);
  }

  /**
   * How many terms of the vocabulary a document of a language has on average, copies counted once;
   * above 0.
   */
  double averageLength(String language) {
    return averageLengths.getOrDefault(language, 1.0);
  }

  /** The index of a term; -1 if it is not in the vocabulary. */
  int index(String language, String term) {
    return indexes.getOrDefault(language, Map.of()).getOrDefault(term, -1);
  }

  /**
   * Selects the terms, keeping few at a time. The result does not depend on the order of additions.
   * Mutable, not thread-safe.
   */
  public static final class Builder implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Comparator<CorpusTerm> WIDESPREAD_FIRST =
        Comparator.comparingLong(CorpusTerm::families).reversed().thenComparing(CorpusTerm::term);

    private final int maxTerms;
    private final double maxShare;
    private final Map<String, List<CorpusTerm>> selected = new HashMap<>();

    /**
     * Creates a builder without terms.
     *
     * @param maxTerms maximum number of terms of each language
     * @param maxShare maximum share of the families of its language that a term may be in
     */
    public Builder(int maxTerms, double maxShare) {
      this.maxTerms = maxTerms;
      this.maxShare = maxShare;
    }

    public Builder add(CorpusTerm term) {
      if (isInformative(term)) {
        List<CorpusTerm> terms = selected(term.language());
        terms.add(term);
        trim(terms, 2 * maxTerms);
      }
      return this;
    }

    public Builder merge(Builder other) {
      other.selected.forEach(
          (language, theirs) -> {
            List<CorpusTerm> terms = selected(language);
            terms.addAll(theirs);
            trim(terms, maxTerms);
          });
      return this;
    }

    private boolean isInformative(CorpusTerm term) {
      long total = TfIdf.total(term.idf(), term.families());
      return total < SMALL || (term.families() > 1 && term.families() <= maxShare * total);
    }

    private List<CorpusTerm> selected(String language) {
      return selected.computeIfAbsent(language, absent -> new ArrayList<>());
    }

    /** Keeps the most widespread terms of a list that has become longer than a limit. */
    private void trim(List<CorpusTerm> terms, int limit) {
      if (terms.size() > limit) {
        terms.sort(WIDESPREAD_FIRST);
        terms.subList(maxTerms, terms.size()).clear();
      }
    }

    public TopicVocabulary build() {
      List<CorpusTerm> all = new ArrayList<>();
      for (List<CorpusTerm> terms : selected.values()) {
        trim(terms, maxTerms);
        all.addAll(terms);
      }
      all.sort(Comparator.comparing(CorpusTerm::language).thenComparing(CorpusTerm::term));
      return new TopicVocabulary(all);
    }
  }
}

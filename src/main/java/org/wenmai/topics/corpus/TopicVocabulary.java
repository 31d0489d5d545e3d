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
 * The terms that topics are made of, indexed in the order of language and term.
 *
 * <p>Of each language it has the most widespread terms, ties by term, that are in at least two
 * families and in no larger share of the families than is asked for. In a language of fewer than
 * {@value #TINY} families all terms may be in it.
 */
public final class TopicVocabulary implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TINY = 20;

  private final List<CorpusTerm> terms;
  private final Map<String, Map<String, Integer>> indexes = new HashMap<>();

  private TopicVocabulary(List<CorpusTerm> terms) {
    this.terms = terms;
    for (int i = 0; i < terms.size(); i++) {
      CorpusTerm term = terms.get(i);
      indexes.computeIfAbsent(term.language(), absent -> new HashMap<>()).put(term.term(), i);
    }
  }

  /** How many terms there are. */
  public int size() {
    return terms.size();
  }

  public CorpusTerm term(int index) {
    return terms.get(index);
  }

  /** The index of a term; -1 where it is not in the vocabulary. */
  int index(String language, String term) {
    return indexes.getOrDefault(language, Map.of()).getOrDefault(term, -1);
  }

  /**
   * Selects the terms, holding few at a time. Mutable, one thread at a time; what it selects does
   * not depend on the order.
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
     * @param maxTerms of each language
     * @param maxShare terms in a larger share of the families of their language are left out
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
      return total < TINY || (term.families() > 1 && term.families() <= maxShare * total);
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

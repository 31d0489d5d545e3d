package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.wenmai.text.keyword.TfIdf;

/**
 * The terms that topics are made of, numbered by language and term.
 *
 * <p>Of each language the most widespread ones, ties by term: in at least two families and not in
 * too large a share of them. In a language of fewer than {@value #TINY} families every term counts.
 */
public final class TopicVocabulary implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int TINY = 20;

  private final List<Term> terms;
  private final Map<String, Map<String, Integer>> numbers = new HashMap<>();

  private TopicVocabulary(List<Term> terms) {
    this.terms = terms;
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      numbers.computeIfAbsent(term.language(), absent -> new HashMap<>()).put(term.term(), i);
    }
  }

  /** A term as the table of terms publishes it. */
  public record Term(String language, String term, String surface, long families, double idf)
      implements Serializable {
    static final Comparator<Term> WIDESPREAD_FIRST =
        Comparator.comparingLong(Term::families).reversed().thenComparing(Term::term);

    boolean tells(double maxShare) {
      long total = TfIdf.total(idf, families);
      return total < TINY || (families > 1 && families <= maxShare * total);
    }
  }

  /** How many terms there are. */
  public int size() {
    return terms.size();
  }

  public Term term(int number) {
    return terms.get(number);
  }

  /** The number of a term; -1 where it is not looked at. */
  int number(String language, String term) {
    return numbers.getOrDefault(language, Map.of()).getOrDefault(term, -1);
  }

  /**
   * Picks terms from the rows of {@code terms}, holding few at a time. Mutable, one thread at a
   * time; what is picked does not depend on the order.
   */
  public static final class Picker implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int most;
    private final double maxShare;
    private final Map<String, List<Term>> picked = new HashMap<>();

    public Picker(int mostPerLanguage, double maxShare) {
      this.most = mostPerLanguage;
      this.maxShare = maxShare;
    }

    public Picker add(Row row) {
      Term term =
          new Term(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getLong(3),
              row.getDouble(4));
      if (term.tells(maxShare)) {
        List<Term> terms = picked.computeIfAbsent(term.language(), absent -> new ArrayList<>());
        terms.add(term);
        trim(terms, 2 * most);
      }
      return this;
    }

    public Picker merge(Picker other) {
      other.picked.forEach(
          (language, terms) -> {
            List<Term> mine = picked.computeIfAbsent(language, absent -> new ArrayList<>());
            mine.addAll(terms);
            trim(mine, most);
          });
      return this;
    }

    private void trim(List<Term> terms, int above) {
      if (terms.size() > above) {
        terms.sort(Term.WIDESPREAD_FIRST);
        terms.subList(most, terms.size()).clear();
      }
    }

    public TopicVocabulary vocabulary() {
      List<Term> all = new ArrayList<>();
      for (List<Term> terms : picked.values()) {
        trim(terms, most);
        all.addAll(terms);
      }
      all.sort(Comparator.comparing(Term::language).thenComparing(Term::term));
      return new TopicVocabulary(all);
    }
  }
}

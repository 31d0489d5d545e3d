package org.wenmai.stage.weigh;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.text.keyword.TfIdf;
import scala.Tuple2;

/**
 * In how many families the most widespread terms are, and how many families each language has.
 *
 * <p>Holds a bounded number of terms however many are added: those in most families, of equally
 * widespread ones the smallest. Terms of a single family are not held. Mutable while it is filled,
 * by one thread at a time; the terms that it holds in the end do not depend on the order.
 */
final class Spread implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int limit;
  private final Map<String, Long> languages = new HashMap<>();
  private final Map<TermKey, Long> terms = new HashMap<>();

  Spread(int limit) {
    this.limit = limit;
  }

  Spread add(Tuple2<TermKey, Tally> counted) {
    long families = counted._2().families();
    if (counted._1().isWhole()) {
      languages.put(counted._1().language(), families);
    } else if (families > 1) {
      terms.put(counted._1(), families);
    }
    return terms.size() > 2L * limit ? trimmed() : this;
  }

  Spread merge(Spread other) {
    languages.putAll(other.languages);
    terms.putAll(other.terms);
    return trimmed();
  }

  /** Leaves the most widespread terms. */
  Spread trimmed() {
    if (terms.size() > limit) {
      List<Map.Entry<TermKey, Long>> sorted = new ArrayList<>(terms.entrySet());
      sorted.sort(
          Map.Entry.<TermKey, Long>comparingByValue(Comparator.reverseOrder())
              .thenComparing(Map.Entry.comparingByKey()));
      sorted.subList(limit, sorted.size()).forEach(entry -> terms.remove(entry.getKey()));
    }
    return this;
  }

  int size() {
    return terms.size();
  }

  /** Families with a document that has a term of the language. */
  long families(String language) {
    return languages.getOrDefault(language, 0L);
  }

  /** The idf of a term; of one that is not held, as if one family had it. */
  double idf(TermKey key) {
    return TfIdf.idf(families(key.language()), terms.getOrDefault(key, 1L));
  }
}

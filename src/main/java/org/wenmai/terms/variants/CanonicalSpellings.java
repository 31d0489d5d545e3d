package org.wenmai.terms.variants;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wenmai.terms.Variant;
import org.wenmai.text.name.CorpusName;

/**
 * Finds the canonical form of each spelling: the end of the chain of its best links.
 *
 * <p>A link goes to the more frequent name, or to the smaller of equally frequent ones, so that no
 * chain is a circle. Only the first link of a chain may be an apposition: a firm that is put in
 * apposition to a second one is not that one.
 */
final class CanonicalSpellings {
  /** A similar spelling is better evidence than an apposition; then the most frequent name. */
  private static final Comparator<SpellingLink> BEST_FIRST =
      Comparator.comparing((SpellingLink link) -> link.apposition())
          .thenComparing(link -> link.canonical().count(), Comparator.reverseOrder())
          .thenComparing(link -> link.canonical().term());

  private final Map<String, SpellingLink> byTerm = new TreeMap<>();

  void add(SpellingLink link) {
    byTerm.merge(link.term().term(), link, (a, b) -> BEST_FIRST.compare(a, b) <= 0 ? a : b);
  }

  /** The spellings with their canonical forms, by term. */
  List<Variant> variants() {
    return byTerm.values().stream().map(this::variant).toList();
  }

  private Variant variant(SpellingLink link) {
    CorpusName canonical = last(link).canonical();
    boolean direct = canonical.equals(link.canonical());
    String via = direct ? "" : ", by way of " + link.canonical().term();
    return new Variant(
        link.term().term(),
        canonical.term(),
        canonical.language(),
        link.term().count(),
        link.evidence() + via);
  }

  /** The last link of a chain. */
  private SpellingLink last(SpellingLink first) {
    SpellingLink last = first;
    SpellingLink next = byTerm.get(last.canonical().term());
    while (next != null && !next.apposition()) {
      last = next;
      next = byTerm.get(last.canonical().term());
    }
    return last;
  }
}

package org.wenmai.terms.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.SplitMix64;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentTerms;
import scala.Tuple2;

/**
 * Tallies the terms of one partition of documents, so that few of them cross the network: they are
 * passed on, packed by where they go, whenever there are {@value #PART}, which bounds memory.
 */
final class TermCountFunction implements PairFlatMapFunction<Iterator<Row>, Integer, byte[]> {
  private static final long serialVersionUID = 1L;
  private static final int PART = 200_000;

  private final Broadcast<CanonicalTerms> forms;
  private final int targets;

  /**
   * Sets what is counted as what, and where tallies go.
   *
   * @param targets partitions, of which the hash of the term chooses one
   */
  TermCountFunction(Broadcast<CanonicalTerms> forms, int targets) {
    this.forms = forms;
    this.targets = targets;
  }

  @Override
  public Iterator<Tuple2<Integer, byte[]>> call(Iterator<Row> documents) {
    return new Parts(documents, forms.value(), targets);
  }

  private static final class Parts implements Iterator<Tuple2<Integer, byte[]>> {
    private final Iterator<Row> documents;
    private final CanonicalTerms forms;
    private final int targets;
    private Iterator<Tuple2<Integer, byte[]>> part = Collections.emptyIterator();

    Parts(Iterator<Row> documents, CanonicalTerms forms, int targets) {
      this.documents = documents;
      this.forms = forms;
      this.targets = targets;
    }

    @Override
    public boolean hasNext() {
      while (!part.hasNext() && documents.hasNext()) {
        part = PackedStatistics.pack(nextPart(), targets).iterator();
      }
      return part.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return part.next();
    }

    private Map<TermKey, TermStatistics> nextPart() {
      Map<TermKey, TermStatistics> tallies = new HashMap<>();
      while (documents.hasNext() && tallies.size() < PART) {
        add(documents.next(), tallies);
      }
      return tallies;
    }

    private void add(Row document, Map<TermKey, TermStatistics> tallies) {
      DocumentTerms terms = forms.count(WeighStage.terms(document)).terms();
      Long family = familyOf(document.getAs("family_id"));
      List<String> languages = new ArrayList<>();
      for (int i = 0; i < terms.size(); i++) {
        String language = terms.language(i);
        if (languages.isEmpty() || !languages.get(languages.size() - 1).equals(language)) {
          languages.add(language);
          count(tallies, TermKey.whole(language), family, "", 0);
        }
        count(
            tallies,
            new TermKey(language, terms.term(i)),
            family,
            terms.surface(i),
            terms.count(i));
      }
    }

    private static void count(
        Map<TermKey, TermStatistics> tallies,
        TermKey key,
        @Nullable Long family,
        String surface,
        long occurrences) {
      TermStatistics tally = tallies.computeIfAbsent(key, absent -> new TermStatistics());
      if (family == null) {
        tally.addSingle(surface, occurrences);
      } else {
        tally.addMember(family, surface, occurrences);
      }
    }

    private static @Nullable Long familyOf(@Nullable String id) {
      return id == null ? null : SplitMix64.hash(0, id);
    }
  }
}

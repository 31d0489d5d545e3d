package org.wenmai.terms.statistics;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.SplitMix64;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentTerms;
import scala.Tuple2;

/**
 * Counts the terms of one partition of documents before the shuffle, so that few statistics cross
 * the network. They are packed by target partition and passed on whenever there are {@value
 * #MAX_TERMS} terms, which bounds memory.
 */
final class TermCountFunction
    implements PairFlatMapFunction<Iterator<CountedDocument>, Integer, byte[]> {
  private static final long serialVersionUID = 1L;
  private static final int MAX_TERMS = 200_000;

  private final Broadcast<CanonicalTerms> canonical;
  private final int targets;

  /**
   * Creates the function.
   *
   * @param canonical what spellings are counted as
   * @param targets number of partitions after the shuffle; the hash of a term chooses one
   */
  TermCountFunction(Broadcast<CanonicalTerms> canonical, int targets) {
    this.canonical = canonical;
    this.targets = targets;
  }

  @Override
  public Iterator<Tuple2<Integer, byte[]>> call(Iterator<CountedDocument> documents) {
    return new PackedChunks(documents, canonical.value(), targets);
  }

  private static final class PackedChunks implements Iterator<Tuple2<Integer, byte[]>> {
    private final Iterator<CountedDocument> documents;
    private final CanonicalTerms canonical;
    private final int targets;
    private Iterator<Tuple2<Integer, byte[]>> chunk = Collections.emptyIterator();

    PackedChunks(Iterator<CountedDocument> documents, CanonicalTerms canonical, int targets) {
      this.documents = documents;
      this.canonical = canonical;
      this.targets = targets;
    }

    @Override
    public boolean hasNext() {
      while (!chunk.hasNext() && documents.hasNext()) {
        chunk = PackedStatistics.pack(countChunk(), targets).iterator();
      }
      return chunk.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return chunk.next();
    }

    private Map<TermKey, TermStatistics> countChunk() {
      Map<TermKey, TermStatistics> statistics = new HashMap<>();
      while (documents.hasNext() && statistics.size() < MAX_TERMS) {
        count(documents.next(), statistics);
      }
      return statistics;
    }

    private void count(CountedDocument document, Map<TermKey, TermStatistics> statistics) {
      DocumentTerms terms = canonical.count(document.terms()).terms();
      Long family = hash(document.family());
      for (int i = 0; i < terms.size(); i++) {
        String language = terms.language(i);
        if (i == 0 || !language.equals(terms.language(i - 1))) {
          add(statistics, TermKey.whole(language), family, "", 0);
        }
        TermKey key = new TermKey(language, terms.term(i));
        add(statistics, key, family, terms.surface(i), terms.count(i));
      }
    }

    private static void add(
        Map<TermKey, TermStatistics> statistics,
        TermKey key,
        @Nullable Long family,
        String surface,
        long occurrences) {
      TermStatistics ofTerm = statistics.computeIfAbsent(key, absent -> new TermStatistics());
      if (family == null) {
        ofTerm.addSingle(surface, occurrences);
      } else {
        ofTerm.addMember(family, surface, occurrences);
      }
    }

    private static @Nullable Long hash(@Nullable String family) {
      return family == null ? null : SplitMix64.hash(0, family);
    }
  }
}

package org.wenmai.topics.corpus;

import java.util.Arrays;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.topics.model.Bm25;
import org.wenmai.topics.model.TermVector;

/** Weights the terms of a document by BM25. */
public final class TermWeighting implements Function<DatedDocument, TopicDocument> {
  private static final long serialVersionUID = 1L;
  private static final double[] UNKNOWN = new double[0];

  private final Broadcast<TopicVocabulary> vocabulary;
  private final Broadcast<CanonicalTerms> canonical;
  private final TopicLanguages languages;

  /**
   * Creates the function.
   *
   * @param canonical the terms that spellings are counted as
   */
  public TermWeighting(
      Broadcast<TopicVocabulary> vocabulary,
      Broadcast<CanonicalTerms> canonical,
      TopicLanguages languages) {
    this.vocabulary = vocabulary;
    this.canonical = canonical;
    this.languages = languages;
  }

  @Override
  public TopicDocument call(DatedDocument document) {
    String language = document.language();
    return new TopicDocument(
        document.id(),
        language,
        languages.index(language),
        languages.hasOwn(language) && !document.copy(),
        document.family(),
        document.day(),
        weights(language, canonical.value().count(document.terms()).terms()),
        UNKNOWN);
  }

  private TermVector weights(String language, DocumentTerms terms) {
    long[] counted = new long[terms.size()];
    int size = 0;
    for (int i = 0; i < counted.length; i++) {
      String lookedUpIn = languages.lookupLanguage(language, terms.language(i));
      int index = vocabulary.value().index(lookedUpIn, terms.term(i));
      if (index >= 0) {
        counted[size++] = (long) index << 32 | terms.count(i);
      }
    }
    Arrays.sort(counted, 0, size);
    return weights(languages.lookupLanguage(language, language), counted, size);
  }

  /**
   * Computes the vector of counted terms.
   *
   * @param language whose documents the length is compared with
   * @param counted indexes in the vocabulary (upper half) with counts (lower half), ascending;
   *     counts of equal indexes are added
   */
  private TermVector weights(String language, long[] counted, int size) {
    int[] indexes = new int[size];
    long[] counts = new long[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      int index = (int) (counted[i] >>> 32);
      distinct += distinct > 0 && indexes[distinct - 1] == index ? 0 : 1;
      indexes[distinct - 1] = index;
      counts[distinct - 1] += counted[i] & 0xFFFFFFFFL;
    }
    double averageLength = vocabulary.value().averageLength(language);
    double[] weights = new double[distinct];
    for (int i = 0; i < distinct; i++) {
      double idf = vocabulary.value().term(indexes[i]).idf() - TfIdf.EVERYWHERE;
      weights[i] = Bm25.weight(counts[i], distinct, averageLength, idf);
    }
    return TermVector.normalized(Arrays.copyOf(indexes, distinct), weights);
  }
}

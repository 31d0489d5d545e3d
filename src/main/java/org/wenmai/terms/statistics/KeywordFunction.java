package org.wenmai.terms.statistics;

import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.KeywordExtractor;

/** Extracts the keywords of a document, as rows of {@code keywords}. */
final class KeywordFunction implements FlatMapFunction<PhrasedDocument, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<DocumentFrequencies> frequencies;
  private final Broadcast<CanonicalTerms> canonical;
  private final int maxKeywords;

  KeywordFunction(
      Broadcast<DocumentFrequencies> frequencies,
      Broadcast<CanonicalTerms> canonical,
      int maxKeywords) {
    this.frequencies = frequencies;
    this.canonical = canonical;
    this.maxKeywords = maxKeywords;
  }

  @Override
  public Iterator<Row> call(PhrasedDocument document) {
    CanonicalTerms.Counted counted = canonical.value().count(document.terms());
    DocumentTerms terms = counted.terms();
    DocumentPhrases phrases = document.phrases();
    KeywordExtractor extractor = new KeywordExtractor(phrases.length());
    int[] firstOffsets = firstOffsets(counted, phrases);
    for (int i = 0; i < terms.size(); i++) {
      double idf = frequencies.value().idf(new TermKey(terms.language(i), terms.term(i)));
      extractor.addTerm(terms.term(i), terms.surface(i), terms.count(i), firstOffsets[i], idf);
    }
    for (int i = 0; i < phrases.size(); i++) {
      DocumentPhrases.Phrase phrase = phrases.phrase(i);
      extractor.addPhrase(
          phrase.term(),
          phrase.surface(),
          phrase.count(),
          phrase.first(),
          counted.indexesOf(phrase.terms()));
    }
    return KeywordRows.of(document.docId(), extractor.heaviest(maxKeywords)).iterator();
  }

  /** Where each counted term occurs first in any of its spellings. */
  private static int[] firstOffsets(CanonicalTerms.Counted counted, DocumentPhrases phrases) {
    int[] firstOffsets = new int[counted.terms().size()];
    Arrays.fill(firstOffsets, Integer.MAX_VALUE);
    for (int i = 0; i < counted.indexes().length; i++) {
      int index = counted.indexes()[i];
      firstOffsets[index] = Math.min(firstOffsets[index], phrases.first(i));
    }
    return firstOffsets;
  }
}

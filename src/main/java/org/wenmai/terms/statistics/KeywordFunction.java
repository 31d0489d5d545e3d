package org.wenmai.terms.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.KeywordExtractor;

/** The {@link KeywordExtractor} of a document as rows of {@code keywords}. */
final class KeywordFunction implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<DocumentFrequencies> spread;
  private final Broadcast<CanonicalTerms> forms;
  private final int most;

  KeywordFunction(
      Broadcast<DocumentFrequencies> spread, Broadcast<CanonicalTerms> forms, int most) {
    this.spread = spread;
    this.forms = forms;
    this.most = most;
  }

  @Override
  public Iterator<Row> call(Row document) {
    CanonicalTerms.Counted counted = forms.value().count(WeighStage.terms(document));
    DocumentTerms terms = counted.terms();
    DocumentPhrases phrases = WeighStage.phrases(document);
    KeywordExtractor keywords = new KeywordExtractor(phrases.length());
    int[] firsts = firsts(counted, phrases);
    for (int i = 0; i < terms.size(); i++) {
      double idf = spread.value().idf(new TermKey(terms.language(i), terms.term(i)));
      keywords.addTerm(terms.term(i), terms.surface(i), terms.count(i), firsts[i], idf);
    }
    for (int i = 0; i < phrases.size(); i++) {
      DocumentPhrases.Phrase phrase = phrases.phrase(i);
      keywords.addPhrase(
          phrase.term(),
          phrase.surface(),
          phrase.count(),
          phrase.first(),
          counted.placesOf(phrase.terms()));
    }
    return rows(document.getString(WeighStage.DOC_ID), keywords.heaviest(most));
  }

  /** Code points before the first place of each counted term. */
  private static int[] firsts(CanonicalTerms.Counted counted, DocumentPhrases phrases) {
    int[] firsts = new int[counted.terms().size()];
    Arrays.fill(firsts, Integer.MAX_VALUE);
    for (int i = 0; i < counted.places().length; i++) {
      int place = counted.places()[i];
      firsts[place] = Math.min(firsts[place], phrases.first(i));
    }
    return firsts;
  }

  private static Iterator<Row> rows(String id, List<KeywordExtractor.Keyword> keywords) {
    List<Row> rows = new ArrayList<>(keywords.size());
    for (KeywordExtractor.Keyword keyword : keywords) {
      rows.add(
          RowFactory.create(
              id,
              rows.size() + 1,
              keyword.term(),
              keyword.surface(),
              keyword.weight(),
              (long) keyword.count()));
    }
    return rows.iterator();
  }
}

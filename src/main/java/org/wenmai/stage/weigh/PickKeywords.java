package org.wenmai.stage.weigh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.stage.DocumentPhrases;
import org.wenmai.stage.DocumentTerms;
import org.wenmai.text.keyword.TfIdf;

/**
 * The heaviest terms and phrases of a document as rows of {@code keywords}; ties by term. What
 * stands only within a keyword that is longer and heavier is left out.
 */
final class PickKeywords implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final Comparator<Candidate> HEAVIEST_FIRST =
      Comparator.comparingDouble(Candidate::weight)
          .reversed()
          .thenComparing(Candidate::term)
          .thenComparingInt(Candidate::place);

  private final Broadcast<Spread> spread;
  private final int most;

  PickKeywords(Broadcast<Spread> spread, int most) {
    this.spread = spread;
    this.most = most;
  }

  /** What may be a keyword: a term, whose parts are its own place, or a phrase. */
  private record Candidate(
      String term, String surface, int count, double weight, int place, int... parts) {
    boolean isWithin(Candidate other) {
      boolean whole =
          place >= 0
              ? Arrays.stream(other.parts).anyMatch(part -> part == place)
              : other.term.contains(term);
      return whole && other.parts.length + other.term.length() > parts.length + term.length();
    }
  }

  @Override
  public Iterator<Row> call(Row document) {
    PriorityQueue<Candidate> candidates = new PriorityQueue<>(HEAVIEST_FIRST);
    candidates.addAll(candidates(WeighStage.terms(document), WeighStage.phrases(document)));
    List<Candidate> kept = new ArrayList<>();
    while (kept.size() < most && !candidates.isEmpty()) {
      Candidate next = candidates.remove();
      if (kept.stream().noneMatch(k -> next.count() <= k.count() && next.isWithin(k))) {
        kept.add(next);
      }
    }
    return rows(document.getString(WeighStage.DOC_ID), kept);
  }

  private List<Candidate> candidates(DocumentTerms terms, DocumentPhrases phrases) {
    double[] idfs = new double[terms.size()];
    List<Candidate> candidates = new ArrayList<>(terms.size() + phrases.size());
    for (int i = 0; i < idfs.length; i++) {
      idfs[i] = spread.value().idf(new TermKey(terms.language(i), terms.term(i)));
      double early = TfIdf.earliness(phrases.first(i), phrases.length());
      double weight = TfIdf.weight(terms.count(i), idfs[i]) * early;
      candidates.add(new Candidate(terms.term(i), terms.surface(i), terms.count(i), weight, i, i));
    }
    for (int i = 0; i < phrases.size(); i++) {
      DocumentPhrases.Phrase phrase = phrases.phrase(i);
      double[] ofParts = Arrays.stream(phrase.terms()).mapToDouble(part -> idfs[part]).toArray();
      double weight =
          TfIdf.phraseWeight(phrase.count(), ofParts)
              * TfIdf.earliness(phrase.first(), phrases.length());
      candidates.add(
          new Candidate(
              phrase.term(), phrase.surface(), phrase.count(), weight, -1, phrase.terms()));
    }
    return candidates;
  }

  private static Iterator<Row> rows(String id, List<Candidate> keywords) {
    List<Row> rows = new ArrayList<>(keywords.size());
    for (Candidate keyword : keywords) {
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

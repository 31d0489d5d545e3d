package org.wenmai.stage.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.stage.DocumentTerms;
import org.wenmai.text.keyword.TfIdf;

/** The heaviest terms of a document as rows of {@code keywords}; ties by term, then language. */
final class PickKeywords implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;
  private static final Comparator<Weighed> HEAVIEST_FIRST =
      Comparator.comparingDouble(Weighed::weight)
          .reversed()
          .thenComparing(weighed -> weighed.key().term())
          .thenComparing(weighed -> weighed.key().language());

  private final Broadcast<Spread> spread;
  private final int most;

  PickKeywords(Broadcast<Spread> spread, int most) {
    this.spread = spread;
    this.most = most;
  }

  private record Weighed(TermKey key, int place, double weight) {}

  @Override
  public Iterator<Row> call(Row document) {
    DocumentTerms terms = WeighStage.terms(document);
    String id = document.getString(WeighStage.DOC_ID);
    List<Row> rows = new ArrayList<>();
    for (Weighed word : heaviest(terms)) {
      int i = word.place();
      rows.add(
          RowFactory.create(
              id,
              rows.size() + 1,
              word.key().term(),
              terms.surface(i),
              word.weight(),
              (long) terms.count(i)));
    }
    return rows.iterator();
  }

  private List<Weighed> heaviest(DocumentTerms terms) {
    PriorityQueue<Weighed> kept = new PriorityQueue<>(HEAVIEST_FIRST.reversed());
    for (int i = 0; i < terms.size(); i++) {
      TermKey key = new TermKey(terms.language(i), terms.term(i));
      double weight = TfIdf.weight(terms.count(i), spread.value().idf(key));
      if (kept.size() < most || weight >= kept.peek().weight()) {
        kept.add(new Weighed(key, i, weight));
      }
      if (kept.size() > most) {
        kept.remove();
      }
    }
    List<Weighed> sorted = new ArrayList<>(kept);
    sorted.sort(HEAVIEST_FIRST);
    return sorted;
  }
}

package org.wenmai.stage.variants;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Looks where names stand: their documents, and the words around them. */
final class FindCompany implements PairFlatMapFunction<Iterator<Row>, String, Company> {
  private static final long serialVersionUID = 1L;

  /** Words on either side. */
  private static final int REACH = 8;

  private static final int SHORTEST = 2;

  private final Broadcast<Set<String>> names;

  FindCompany(Broadcast<Set<String>> names) {
    this.names = names;
  }

  /** Rows are of doc_id, the terms in text order and whether each is a stop word. */
  @Override
  public Iterator<Tuple2<String, Company>> call(Iterator<Row> documents) {
    Map<String, Company> found = new HashMap<>();
    while (documents.hasNext()) {
      Row document = documents.next();
      List<String> terms = document.getList(1);
      for (int i = 0; i < terms.size(); i++) {
        if (names.value().contains(terms.get(i))) {
          Company company = found.computeIfAbsent(terms.get(i), name -> new Company());
          company.inDocument(document.getString(0));
          lookAround(document, terms, i, company);
        }
      }
    }
    return found.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private void lookAround(Row document, List<String> terms, int at, Company company) {
    List<Boolean> stops = document.getList(2);
    int last = Math.min(terms.size() - 1, at + REACH);
    for (int i = Math.max(0, at - REACH); i <= last; i++) {
      String term = terms.get(i);
      if (!stops.get(i) && term.length() >= SHORTEST && !names.value().contains(term)) {
        company.beside(term);
      }
    }
  }
}

package org.wenmai.terms.variants;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;

/**
 * The terms of a document in text order, from the table {@code tokens}.
 *
 * @param terms the term of each word
 * @param stops whether each word is a stop word
 */
record TermSequence(List<String> terms, List<Boolean> stops) {
  private static final String TERMS = "terms";
  private static final String STOPS = "stops";

  /** Words on either side that count as neighbours. */
  private static final int WINDOW = 8;

  private static final int MIN_LENGTH = 2;

  static JavaRDD<TermSequence> all(Workspace workspace) {
    return workspace
        .table("tokens")
        .select(col("words.term").as(TERMS), col("words.stop").as(STOPS))
        .javaRDD()
        .map(TermSequence::of);
  }

  private static TermSequence of(Row row) {
    return new TermSequence(row.getList(row.fieldIndex(TERMS)), row.getList(row.fieldIndex(STOPS)));
  }

  /** The positions of some terms, ascending. */
  Map<String, List<Integer>> positions(Set<String> wanted) {
    Map<String, List<Integer>> positions = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      if (wanted.contains(terms.get(i))) {
        positions.computeIfAbsent(terms.get(i), absent -> new ArrayList<>()).add(i);
      }
    }
    return positions;
  }

  /** Passes on the neighbours of a position, without stop words and single characters. */
  void forEachNeighbour(int position, Consumer<String> action) {
    int last = Math.min(terms.size() - 1, position + WINDOW);
    for (int i = Math.max(0, position - WINDOW); i <= last; i++) {
      String term = terms.get(i);
      if (i != position && !stops.get(i) && term.length() >= MIN_LENGTH) {
        action.accept(term);
      }
    }
  }
}

package org.wenmai.terms.variants;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.BoundedCollect;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.NameSpelling;

/** The terms of a corpus that may be names; brings few of them to the driver at a time. */
final class NameCandidates {
  /** Names on the driver at most, the most frequent ones. */
  static final int MOST = 100_000;

  /** Fewer places than this leave no room for a slip that is rare beside them. */
  private static final int FREQUENT = 10;

  private static final String INNER_CAPITAL = "\\p{Ll}\\p{Lu}";

  private final JavaSparkContext spark;
  private final Dataset<Row> terms;

  /**
   * Looks at terms.
   *
   * @param terms with the columns language, term, surface, documents and occurrences of {@code
   *     terms}
   */
  NameCandidates(JavaSparkContext spark, Dataset<Row> terms) {
    this.spark = spark;
    this.terms = terms.select("term", "surface", "language", "occurrences", "documents");
  }

  /** Frequent Latin names with a capital inside. */
  Set<String> latin() {
    Set<String> names = new HashSet<>();
    first(
            terms.where(col("surface").rlike(INNER_CAPITAL).and(col("occurrences").geq(FREQUENT))),
            "occurrences")
        .forEach(row -> names.add(row.getString(0)));
    return names;
  }

  /**
   * All names that share a key with one of these, and those themselves.
   *
   * @param han a regular expression of Han names
   */
  Collection<CorpusName> near(Set<String> known, String han) {
    Dataset<Row> possible =
        terms.where(col("term").rlike(han).or(col("surface").rlike(INNER_CAPITAL)));
    Set<String> keys = new HashSet<>();
    named(possible, known).values().forEach(name -> keys.addAll(NameSpelling.keys(name)));
    Broadcast<Set<String>> wanted = spark.broadcast(keys);
    Map<String, CorpusName> near =
        byTerm(
            possible.filter(
                (FilterFunction<Row>)
                    row ->
                        NameSpelling.keys(name(row)).stream().anyMatch(wanted.value()::contains)));
    wanted.destroy();
    return near.values();
  }

  /** Terms of so many documents that they stand beside everything. */
  Set<String> inMoreDocumentsThan(long most) {
    Set<String> found = new HashSet<>();
    first(terms.where(col("documents").gt(most)).select("term", "documents"), "documents")
        .forEach(row -> found.add(row.getString(0)));
    return found;
  }

  /** Those of these names that are terms. */
  Map<String, CorpusName> named(Set<String> names) {
    return names.isEmpty() ? new HashMap<>() : named(terms, names);
  }

  private Map<String, CorpusName> named(Dataset<Row> among, Set<String> names) {
    Broadcast<Set<String>> wanted = spark.broadcast(names);
    Map<String, CorpusName> named =
        byTerm(
            among.filter((FilterFunction<Row>) row -> wanted.value().contains(row.getString(0))));
    wanted.destroy();
    return named;
  }

  /** The same term in several languages is one name; the more frequent one stands for it. */
  private static Map<String, CorpusName> byTerm(Dataset<Row> terms) {
    Map<String, CorpusName> names = new TreeMap<>();
    for (Row row : first(terms, "occurrences")) {
      names.merge(row.getString(0), name(row), (most, further) -> most.plus(further.count()));
    }
    return names;
  }

  private static CorpusName name(Row row) {
    return new CorpusName(row.getString(0), row.getString(1), row.getString(2), row.getLong(3));
  }

  /** The most frequent rows, those first; the same ones on any number of partitions. */
  static List<Row> first(Dataset<Row> rows, String count) {
    List<Column> order = new ArrayList<>(List.of(col(count).desc()));
    for (String column : rows.columns()) {
      order.add(col(column));
    }
    Dataset<Row> first = rows.orderBy(order.toArray(Column[]::new)).limit(MOST);
    return BoundedCollect.of(first, MOST).orElseThrow();
  }
}

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
import org.wenmai.terms.Spelling;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.SpellingDifference;

/** Finds the terms of a corpus that may be names; brings a bounded number to the driver. */
final class NameCandidates {
  /** Maximum number of names on the driver, the most frequent ones. */
  static final int MAX_NAMES = 100_000;

  /** A misspelling is at most a tenth as frequent as its name, so that a rarer name has none. */
  private static final int FREQUENT = 10;

  private static final String OCCURRENCES = "occurrences";
  private static final String DOCUMENTS = "documents";
  private static final String INNER_CAPITAL = "\\p{Ll}\\p{Lu}";

  private final JavaSparkContext spark;
  private final Dataset<Row> terms;

  /**
   * Creates the finder.
   *
   * @param terms with the columns of {@link Spelling#SCHEMA}
   */
  NameCandidates(JavaSparkContext spark, Dataset<Row> terms) {
    this.spark = spark;
    this.terms = Spelling.select(terms);
  }

  /** Frequent Latin names with a capital inside. */
  Set<String> latin() {
    return terms(
        terms.where(col("surface").rlike(INNER_CAPITAL).and(col(OCCURRENCES).geq(FREQUENT))),
        OCCURRENCES);
  }

  /**
   * All names that share a key with one of the known names, and those themselves.
   *
   * @param han a regular expression of Han names
   */
  Collection<CorpusName> similarTo(Set<String> known, String han) {
    Dataset<Row> possible =
        terms.where(col("term").rlike(han).or(col("surface").rlike(INNER_CAPITAL)));
    Set<String> keys = new HashSet<>();
    named(possible, known)
        .values()
        .forEach(name -> keys.addAll(SpellingDifference.blockingKeys(name)));
    Broadcast<Set<String>> wanted = spark.broadcast(keys);
    Map<String, CorpusName> similar =
        byTerm(
            possible.filter(
                (FilterFunction<Row>)
                    row ->
                        SpellingDifference.blockingKeys(name(Spelling.of(row))).stream()
                            .anyMatch(wanted.value()::contains)));
    wanted.destroy();
    return similar.values();
  }

  /** Terms that are in more documents than this. */
  Set<String> inMoreDocumentsThan(long documents) {
    return terms(terms.where(col(DOCUMENTS).gt(documents)), DOCUMENTS);
  }

  /** Those of these names that are terms. */
  Map<String, CorpusName> named(Set<String> names) {
    return names.isEmpty() ? new HashMap<>() : named(terms, names);
  }

  private Map<String, CorpusName> named(Dataset<Row> among, Set<String> names) {
    Broadcast<Set<String>> wanted = spark.broadcast(names);
    Map<String, CorpusName> named =
        byTerm(
            among.filter(
                (FilterFunction<Row>) row -> wanted.value().contains(Spelling.of(row).term())));
    wanted.destroy();
    return named;
  }

  private static Set<String> terms(Dataset<Row> spellings, String count) {
    Set<String> terms = new HashSet<>();
    mostFrequent(spellings, count).forEach(row -> terms.add(Spelling.of(row).term()));
    return terms;
  }

  /** The same term in several languages is one name, of the language where it is most frequent. */
  private static Map<String, CorpusName> byTerm(Dataset<Row> spellings) {
    Map<String, CorpusName> names = new TreeMap<>();
    for (Row row : mostFrequent(spellings, OCCURRENCES)) {
      CorpusName name = name(Spelling.of(row));
      names.merge(name.term(), name, (first, further) -> first.plus(further.count()));
    }
    return names;
  }

  private static CorpusName name(Spelling spelling) {
    return new CorpusName(
        spelling.term(), spelling.surface(), spelling.language(), spelling.occurrences());
  }

  /**
   * The rows of largest count, those first; ties by the columns from left to right, so that they
   * are the same on any number of partitions.
   */
  static List<Row> mostFrequent(Dataset<Row> rows, String count) {
    List<Column> order = new ArrayList<>(List.of(col(count).desc()));
    for (String column : rows.columns()) {
      order.add(col(column));
    }
    Dataset<Row> first = rows.orderBy(order.toArray(Column[]::new)).limit(MAX_NAMES);
    return BoundedCollect.of(first, MAX_NAMES).orElseThrow();
  }
}

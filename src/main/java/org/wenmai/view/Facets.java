package org.wenmai.view;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.wenmai.schema.Tables;
import org.wenmai.view.RunView.Count;

/**
 * Everything that is counted over tables of corpus size, in one action: each row is turned into
 * (facet, part, value) triples, and these are counted together. Immutable.
 */
final class Facets {
  static final String LANGUAGE = "language";
  static final String CHARSET = "charset";
  static final String SOURCE = "source";
  static final String DATE = "date";
  static final String REPAIRED = "repaired";
  static final String REPAIR = "repair";
  static final String DAMAGED = "damaged";
  static final String DAMAGE = "damage";
  static final String WITH_BOILERPLATE = "with boilerplate";
  static final String BOILERPLATE = "boilerplate";
  static final String OUTLIER = "outlier";
  static final String FAMILY = "family";
  static final String COPY = "copy";

  /** The most values of one facet that are brought to the driver; days of a century. */
  private static final int MOST_DAYS = 40_000;

  private static final int MOST_VALUES = 400;

  private final Map<String, List<Facet>> byName;

  private Facets(Map<String, List<Facet>> byName) {
    this.byName = byName;
  }

  /**
   * One value of a facet.
   *
   * @param distinct how many values the facet has in all, those that were left behind included
   */
  private record Facet(
      String name, String part, String value, long documents, long places, long distinct) {}

  static Facets of(SparkSession spark, PublishedTables tables) {
    Dataset<Row> triples = documentFacets(tables.dataset(spark, Tables.DOCUMENTS));
    if (tables.has(Tables.DOCUMENT_TOPICS)) {
      triples = triples.union(topicFacets(tables.dataset(spark, Tables.DOCUMENT_TOPICS)));
    }
    if (tables.has(Tables.FAMILIES)) {
      triples = triples.union(familyFacets(tables.dataset(spark, Tables.FAMILIES)));
    }
    Map<String, List<Facet>> byName = new HashMap<>();
    for (Row row : most(counted(triples)).collectAsList()) {
      Facet facet = facet(row);
      byName.computeIfAbsent(facet.name(), name -> new ArrayList<>()).add(facet);
    }
    return new Facets(byName);
  }

  private static Facet facet(Row row) {
    return new Facet(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5));
  }

  private static Dataset<Row> counted(Dataset<Row> triples) {
    return triples
        .filter(col("value").isNotNull())
        .groupBy("facet", "part", "value")
        .agg(count(lit(1)).as("documents"), sum("places").as("places"));
  }

  private static Dataset<Row> most(Dataset<Row> counts) {
    WindowSpec facet = Window.partitionBy("facet");
    WindowSpec ordered = facet.orderBy(col("documents").desc(), col("part"), col("value"));
    return counts
        .withColumn("distinct", count(lit(1)).over(facet))
        .withColumn("place", row_number().over(ordered))
        .filter(
            col("place")
                .leq(when(col("facet").equalTo(DATE), lit(MOST_DAYS)).otherwise(MOST_VALUES)))
        .select("facet", "part", "value", "documents", "places", "distinct");
  }

  private static Dataset<Row> documentFacets(Dataset<Row> documents) {
    Column single =
        array(
            triple(LANGUAGE, col("script"), col("language"), col("word_count")),
            triple(CHARSET, lit(""), col("charset"), lit(0)),
            triple(SOURCE, lit(""), col("source"), lit(0)),
            triple(
                DATE,
                coalesce(col("published_precision"), lit("day")),
                col("published_date").cast("string"),
                lit(0)),
            marked(REPAIRED, size(col("repairs"))),
            marked(DAMAGED, size(col("damage"))),
            marked(WITH_BOILERPLATE, size(col("boilerplate"))));
    Column repairs =
        transform(
            map_entries(col("repairs")),
            entry -> triple(REPAIR, lit(""), entry.getField("key"), entry.getField("value")));
    return exploded(
        documents,
        concat(
            single,
            orNone(repairs),
            orNone(kinds(DAMAGE, col("damage"))),
            orNone(kinds(BOILERPLATE, col("boilerplate")))));
  }

  private static Dataset<Row> topicFacets(Dataset<Row> documentTopics) {
    return exploded(
        documentTopics.filter(col("rank").equalTo(1).and(col("outlier"))),
        array(triple(OUTLIER, lit(""), lit(OUTLIER), lit(0))));
  }

  private static Dataset<Row> familyFacets(Dataset<Row> families) {
    return exploded(
        families,
        array(
            triple(FAMILY, lit(""), col("family_id"), lit(0)),
            triple(
                COPY,
                lit(""),
                when(col("role").equalTo("copy"), col("kind")),
                col("cross_script").cast("long"))));
  }

  private static Dataset<Row> exploded(Dataset<Row> rows, Column triples) {
    return rows.select(explode(triples).as("t")).select("t.*");
  }

  private static Column triple(String facet, Column part, Column value, Column places) {
    return struct(
        lit(facet).as("facet"),
        coalesce(part, lit("")).as("part"),
        value.as("value"),
        coalesce(places.cast("long"), lit(0L)).as("places"));
  }

  /** Present where a list is not empty; size() of null is null or -1, depending on the session. */
  private static Column marked(String facet, Column size) {
    return triple(facet, lit(""), when(size.gt(0), lit(facet)), size);
  }

  /** One triple for each kind of span that a document has. */
  private static Column kinds(String facet, Column spans) {
    return transform(
        array_distinct(transform(spans, span -> span.getField("kind"))),
        kind ->
            triple(
                facet,
                lit(""),
                kind,
                size(filter(spans, span -> span.getField("kind").equalTo(kind)))));
  }

  private static Column orNone(Column triples) {
    return coalesce(triples, filter(array(triple("", lit(""), lit(""), lit(0))), t -> lit(false)));
  }

  /** Values with their counts, all parts together, most documents first, then by name. */
  List<Count> counts(String facet) {
    Map<String, Count> counts = new LinkedHashMap<>();
    for (Facet value : of(facet)) {
      counts.merge(
          value.value(),
          new Count(value.value(), value.documents(), value.places()),
          (a, b) -> new Count(a.name(), a.documents() + b.documents(), a.places() + b.places()));
    }
    return counts.values().stream().sorted(MOST_FIRST).toList();
  }

  /** Parts of one value, most documents first, then by name. */
  List<Count> parts(String facet, String value) {
    return of(facet).stream()
        .filter(one -> one.value().equals(value) && !one.part().isEmpty())
        .map(one -> new Count(one.part(), one.documents(), one.places()))
        .sorted(MOST_FIRST)
        .toList();
  }

  /** How many values the facet has, with those that were left behind. */
  long distinct(String facet) {
    return of(facet).isEmpty() ? 0 : of(facet).get(0).distinct();
  }

  /** Documents over all values of the facet. */
  long documents(String facet) {
    return of(facet).stream().mapToLong(Facet::documents).sum();
  }

  /** Places over all values of the facet. */
  long places(String facet) {
    return of(facet).stream().mapToLong(Facet::places).sum();
  }

  /** Precision to day to number of documents. */
  Map<String, SortedMap<LocalDate, Long>> days() {
    Map<String, SortedMap<LocalDate, Long>> days = new TreeMap<>();
    for (Facet day : of(DATE)) {
      days.computeIfAbsent(day.part(), precision -> new TreeMap<>())
          .merge(LocalDate.parse(day.value()), day.documents(), Long::sum);
    }
    return days;
  }

  private List<Facet> of(String facet) {
    return byName.getOrDefault(facet, List.of());
  }

  private static final Comparator<Count> MOST_FIRST =
      Comparator.comparingLong(Count::documents).reversed().thenComparing(Count::name);
}

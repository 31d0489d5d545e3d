package org.wenmai.report.view;

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
import static org.wenmai.report.view.Facets.BOILERPLATE;
import static org.wenmai.report.view.Facets.CHARSET;
import static org.wenmai.report.view.Facets.COPY;
import static org.wenmai.report.view.Facets.DAMAGE;
import static org.wenmai.report.view.Facets.DAMAGED;
import static org.wenmai.report.view.Facets.DATE;
import static org.wenmai.report.view.Facets.FAMILY;
import static org.wenmai.report.view.Facets.LANGUAGE;
import static org.wenmai.report.view.Facets.OUTLIER;
import static org.wenmai.report.view.Facets.REPAIR;
import static org.wenmai.report.view.Facets.REPAIRED;
import static org.wenmai.report.view.Facets.SOURCE;
import static org.wenmai.report.view.Facets.WITH_BOILERPLATE;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.wenmai.report.view.Facets.Facet;
import org.wenmai.report.view.Facets.Whole;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedTables;

/** Counts the {@link Facets} of a large run in one Spark action over all tables. */
final class FacetQuery {
  private FacetQuery() {}

  static Facets run(SparkSession spark, PublishedTables tables) {
    Dataset<Row> triples = documentFacets(tables.dataset(spark, Tables.DOCUMENTS));
    if (tables.has(Tables.DOCUMENT_TOPICS)) {
      triples = triples.union(topicFacets(tables.dataset(spark, Tables.DOCUMENT_TOPICS)));
    }
    if (tables.has(Tables.FAMILIES)) {
      triples = triples.union(familyFacets(tables.dataset(spark, Tables.FAMILIES)));
    }
    List<Row> rows = most(counted(triples)).collectAsList();
    return new Facets(rows.stream().map(FacetQuery::facet).toList());
  }

  private static Facet facet(Row row) {
    return new Facet(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getLong(4),
        new Whole(row.getLong(5), row.getLong(6), row.getLong(7)));
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
        .withColumn("all_documents", sum("documents").over(facet))
        .withColumn("all_places", sum("places").over(facet))
        .withColumn("place", row_number().over(ordered))
        .filter(
            col("place")
                .leq(
                    when(col("facet").equalTo(DATE), lit(Facets.MOST_DAYS))
                        .otherwise(Facets.MOST_VALUES)))
        .select(
            "facet",
            "part",
            "value",
            "documents",
            "places",
            "distinct",
            "all_documents",
            "all_places");
  }

  private static Dataset<Row> documentFacets(Dataset<Row> documents) {
    Column single =
        array(
            triple(LANGUAGE, col("script"), col("language"), col("word_count")),
            triple(CHARSET, lit(""), col("charset"), lit(0)),
            triple(SOURCE, lit(""), col("source"), lit(0)),
            triple(
                DATE,
                coalesce(col("published_precision"), lit(Facets.DAY)),
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
}

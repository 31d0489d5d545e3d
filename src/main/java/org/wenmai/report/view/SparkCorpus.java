package org.wenmai.report.view;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.view.CopiesView.Member;
import org.wenmai.report.view.CorpusHealth.Rejected;
import org.wenmai.report.view.RunView.Count;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedTables;

/** Reads a large run; one Spark action for each method. */
final class SparkCorpus implements CorpusQueries {
  /** White space is made single afterwards, so that more is read than shown. */
  private static final int EXCERPT_READ_CODE_POINTS = 400;

  private static final List<String> CARD =
      List.of("doc_id", "title", "uri", "source", "published_date", "language", "script");

  static final List<String> CARD_AND_TEXT =
      Stream.concat(CARD.stream(), Stream.of("text")).toList();

  private final SparkSession spark;
  private final PublishedTables tables;

  SparkCorpus(SparkSession spark, PublishedTables tables) {
    this.spark = spark;
    this.tables = tables;
  }

  @Override
  public Facets facets() {
    return FacetQuery.run(spark, tables);
  }

  @Override
  public Shown shown(List<String> families, List<String> documents) {
    Shown shown = new Shown(new HashMap<>(), new HashMap<>());
    if (families.isEmpty() && documents.isEmpty()) {
      return shown;
    }
    Dataset<Row> wanted = byId(documents);
    if (!families.isEmpty()) {
      wanted = membersOf(families).unionByName(wanted, true);
    }
    Dataset<Row> found =
        cards()
            .join(broadcast(wanted.withColumnRenamed("doc_id", "wanted_id")), isWanted())
            .orderBy("family_id", "place", "doc_id");
    for (Row row : found.collectAsList()) {
      add(row, shown);
    }
    return shown;
  }

  private static Column isWanted() {
    return col("doc_id").equalTo(col("wanted_id"));
  }

  private Dataset<Row> cards() {
    List<Column> columns = new ArrayList<>(CARD.stream().map(name -> col(name)).toList());
    columns.add(
        coalesce(substring(col("text"), 1, EXCERPT_READ_CODE_POINTS), lit("")).as("excerpt"));
    return tables.dataset(spark, Tables.DOCUMENTS).select(columns.toArray(Column[]::new));
  }

  private Dataset<Row> byId(List<String> documents) {
    return spark
        .createDataset(documents, Encoders.STRING())
        .toDF("doc_id")
        .withColumn("family_id", lit(null).cast("string"));
  }

  private Dataset<Row> membersOf(List<String> families) {
    Column order =
        row_number()
            .over(
                Window.partitionBy("family_id")
                    .orderBy(col("role").desc(), col("similarity").desc(), col("doc_id")));
    return tables
        .dataset(spark, Tables.FAMILIES)
        .filter(col("family_id").isin(families.toArray()))
        .withColumn("place", order)
        .filter(col("place").leq(MEMBERS_SHOWN))
        .drop("matched_doc_id");
  }

  private static void add(Row row, Shown shown) {
    DocumentCard card = card(row);
    if (isNull(row, "family_id")) {
      shown.documents().put(card.docId(), card);
    } else {
      shown
          .members()
          .computeIfAbsent(row.getAs("family_id"), id -> new ArrayList<>())
          .add(member(row, card));
    }
  }

  private static DocumentCard card(Row row) {
    java.sql.Date date = optional(row, "published_date");
    return new DocumentCard(
        row.getAs("doc_id"),
        Excerpts.optionalLine(optional(row, "title")),
        Excerpts.line(row.getAs("uri")),
        Excerpts.line(row.getAs("source")),
        date == null ? null : date.toLocalDate(),
        optional(row, "language"),
        optional(row, "script"),
        Excerpts.paragraph(row.getAs("excerpt")));
  }

  private static Member member(Row row, DocumentCard card) {
    return new Member(
        card,
        row.getAs("role"),
        row.getAs("kind"),
        optional(row, "matched_run"),
        row.<Double>getAs("similarity"),
        row.<Double>getAs("containment"),
        row.<Boolean>getAs("cross_script"));
  }

  @Override
  public Map<String, List<Rejected>> rejectedExamples() {
    Column order =
        row_number().over(Window.partitionBy("stage", "reason").orderBy("uri", "doc_id"));
    Map<String, List<Rejected>> examples = new HashMap<>();
    tables
        .dataset(spark, Tables.REJECTED)
        .withColumn("place", order)
        .filter(col("place").leq(EXAMPLES_SHOWN))
        .orderBy("stage", "reason", "place")
        .collectAsList()
        .forEach(
            row ->
                examples
                    .computeIfAbsent(
                        CorpusQueries.key(row.getAs("stage"), row.getAs("reason")),
                        k -> new ArrayList<>())
                    .add(rejected(row)));
    return examples;
  }

  private static Rejected rejected(Row row) {
    return new Rejected(
        Excerpts.line(row.getAs("uri")),
        Excerpts.optionalLine(optional(row, "detail")),
        Excerpts.optionalLine(optional(row, "excerpt")));
  }

  @Override
  public Map<String, List<Count>> keywordsByLanguage(int limit) {
    Dataset<Row> originals =
        tables
            .dataset(spark, Tables.DOCUMENTS)
            .filter(coalesce(col("family_role"), lit("original")).notEqual("copy"))
            .select("doc_id", "language");
    Column order =
        row_number()
            .over(Window.partitionBy("language").orderBy(col("documents").desc(), col("term")));
    Map<String, List<Count>> keywords = new LinkedHashMap<>();
    tables
        .dataset(spark, Tables.KEYWORDS)
        .filter(col("rank").leq(TOP_RANKS))
        .join(originals, "doc_id")
        .groupBy("language", "term")
        .agg(
            count(lit(1)).as("documents"),
            org.apache.spark.sql.functions.sum("count").as("places"),
            max_by(col("surface"), struct("count", "surface")).as("surface"))
        .withColumn("place", order)
        .filter(col("place").leq(limit))
        .orderBy("language", "place")
        .collectAsList()
        .forEach(
            row ->
                keywords
                    .computeIfAbsent(row.getAs("language"), language -> new ArrayList<>())
                    .add(
                        new Count(
                            Excerpts.line(row.getAs("surface")),
                            row.<Long>getAs("documents"),
                            row.<Long>getAs("places"))));
    return keywords;
  }

  private static boolean isNull(Row row, String column) {
    return row.isNullAt(row.fieldIndex(column));
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // the column's type is known where it is named
  private static <T> @Nullable T optional(Row row, String column) {
    return isNull(row, column) ? null : row.<T>getAs(column);
  }
}

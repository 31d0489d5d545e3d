package org.wenmai.topics.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.Workspace;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.terms.TermCountRows;

/**
 * A document with its terms, its family and its date, before its terms are weighted. Joined from
 * the tables {@code term_counts}, {@code assignments} and {@code records}.
 *
 * @param id its doc_id
 * @param family its family of two or more documents; null if it has no copies
 * @param copy whether it is a copy of another document of its family
 * @param day date of publication in days since 1970-01-01; null if unknown
 */
public record DatedDocument(
    String id,
    String language,
    DocumentTerms terms,
    @Nullable String family,
    boolean copy,
    @Nullable Integer day) {
  private static final String DAY = "day";

  /** Reads all documents of the run. */
  public static JavaRDD<DatedDocument> all(Workspace workspace) {
    Dataset<Row> days =
        workspace
            .table("records")
            .select(col(TermCountRows.DOC_ID), unix_date(col("published_date")).as(DAY));
    return TermCountRows.withFamilies(workspace)
        .join(days, new String[] {TermCountRows.DOC_ID}, "left")
        .javaRDD()
        .map(DatedDocument::of);
  }

  private static DatedDocument of(Row row) {
    return new DatedDocument(
        TermCountRows.docId(row),
        TermCountRows.language(row),
        TermCountRows.terms(row),
        TermCountRows.family(row),
        TermCountRows.isCopy(row),
        row.getAs(DAY));
  }
}

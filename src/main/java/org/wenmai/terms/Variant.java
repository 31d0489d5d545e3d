package org.wenmai.terms;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;

/**
 * Another spelling of a name: a row of the table {@code variants}.
 *
 * @param term the spelling
 * @param canonical the most frequent spelling of that name
 * @param canonicalLanguage in which the canonical form is most frequent
 * @param count how often the spelling occurs
 * @param evidence why the two are one, for people
 */
public record Variant(
    String term, String canonical, String canonicalLanguage, long count, String evidence) {
  public static final StructType SCHEMA = Tables.VARIANTS.schema();

  /** The variant of a row of {@link #SCHEMA}. */
  public static Variant of(Row row) {
    return new Variant(
        row.getAs("term"),
        row.getAs("canonical"),
        row.getAs("canonical_language"),
        row.<Long>getAs("count"),
        row.getAs("evidence"));
  }

  /** A row of {@link #SCHEMA}. */
  public Row toRow() {
    return new RowBuilder(SCHEMA)
        .set("term", term)
        .set("canonical", canonical)
        .set("canonical_language", canonicalLanguage)
        .set("count", count)
        .set("evidence", evidence)
        .build();
  }
}

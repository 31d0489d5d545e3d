package org.wenmai.terms;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;

/**
 * A term of the corpus: a row of {@link Tables#TERMS}.
 *
 * @param language BCP 47
 * @param term as in {@code tokens}
 * @param surface the most frequent way to write it
 * @param documents documents that have it
 * @param families families that have it
 * @param occurrences how often it occurs
 * @param idf its inverse document frequency, counted in families
 */
public record CorpusTerm(
    String language,
    String term,
    String surface,
    long documents,
    long families,
    long occurrences,
    double idf)
    implements Serializable {
  public static final StructType SCHEMA = Tables.TERMS.schema();

  /** The term of a row of {@link #SCHEMA}. */
  public static CorpusTerm of(Row row) {
    return new CorpusTerm(
        row.getAs("language"),
        row.getAs("term"),
        row.getAs("surface"),
        row.<Long>getAs("documents"),
        row.<Long>getAs("families"),
        row.<Long>getAs("occurrences"),
        row.<Double>getAs("idf"));
  }

  /** A row of {@link #SCHEMA}. */
  public Row toRow() {
    return new RowBuilder(SCHEMA)
        .set("language", language)
        .set("term", term)
        .set("surface", surface)
        .set("documents", documents)
        .set("families", families)
        .set("occurrences", occurrences)
        .set("idf", idf)
        .build();
  }
}

package org.wenmai.terms;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;

/**
 * A term as it is spelled, before spellings of one name are counted together: the columns of {@link
 * CorpusTerm#SCHEMA}, but for families and idf.
 *
 * @param term as in {@code tokens}
 * @param surface the most frequent way to write it
 * @param language BCP 47
 * @param occurrences how often it occurs
 * @param documents documents that have it
 */
public record Spelling(
    String term, String surface, String language, long occurrences, long documents) {
  public static final StructType SCHEMA =
      new StructType()
          .add("term", DataTypes.StringType, false)
          .add("surface", DataTypes.StringType, false)
          .add("language", DataTypes.StringType, false)
          .add("occurrences", DataTypes.LongType, false)
          .add("documents", DataTypes.LongType, false);

  /** The columns of {@link #SCHEMA}, of a dataset that has them in any order. */
  public static Dataset<Row> select(Dataset<Row> terms) {
    return terms.select(
        Arrays.stream(SCHEMA.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  /** The spelling of a row of {@link #SCHEMA}. */
  public static Spelling of(Row row) {
    return new Spelling(
        row.getAs("term"),
        row.getAs("surface"),
        row.getAs("language"),
        row.<Long>getAs("occurrences"),
        row.<Long>getAs("documents"));
  }

  /** A row of {@link #SCHEMA}. */
  public Row toRow() {
    return new RowBuilder(SCHEMA)
        .set("term", term)
        .set("surface", surface)
        .set("language", language)
        .set("occurrences", occurrences)
        .set("documents", documents)
        .build();
  }
}

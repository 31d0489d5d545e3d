package org.wenmai.stage.weigh;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.wenmai.stage.Work;

/**
 * The distinct terms of one document, sorted by language and term: {@link Work#TERMS} taken apart
 * into one array per field, which Spark hands over faster than an array of rows.
 */
record DocumentTerms(
    List<String> languages, List<String> terms, List<String> surfaces, List<Integer> counts) {
  /** The columns from which {@link #of} reads. */
  static final List<Column> COLUMNS =
      List.of(
          col(Work.TERMS + ".language").as("languages"),
          col(Work.TERMS + ".term").as("terms"),
          col(Work.TERMS + ".surface").as("surfaces"),
          col(Work.TERMS + ".count").as("counts"));

  static DocumentTerms of(Row row) {
    int at = row.fieldIndex("languages");
    if (row.isNullAt(at)) {
      return new DocumentTerms(List.of(), List.of(), List.of(), List.of());
    }
    return new DocumentTerms(
        row.getList(at), row.getList(at + 1), row.getList(at + 2), row.getList(at + 3));
  }

  int size() {
    return terms.size();
  }

  String language(int i) {
    return languages.get(i);
  }

  TermKey key(int i) {
    return new TermKey(languages.get(i), terms.get(i));
  }

  String surface(int i) {
    return surfaces.get(i);
  }

  int count(int i) {
    return counts.get(i);
  }
}

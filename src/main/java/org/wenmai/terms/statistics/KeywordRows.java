package org.wenmai.terms.statistics;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;
import org.wenmai.text.keyword.KeywordExtractor;

/** Rows of the table {@code keywords}. */
final class KeywordRows {
  static final StructType SCHEMA = Tables.KEYWORDS.schema();

  private KeywordRows() {}

  /**
   * The rows of one document.
   *
   * @param keywords heaviest first
   */
  static List<Row> of(String docId, List<KeywordExtractor.Keyword> keywords) {
    List<Row> rows = new ArrayList<>(keywords.size());
    for (KeywordExtractor.Keyword keyword : keywords) {
      rows.add(row(docId, rows.size() + 1, keyword));
    }
    return rows;
  }

  private static Row row(String docId, int rank, KeywordExtractor.Keyword keyword) {
    return new RowBuilder(SCHEMA)
        .set("doc_id", docId)
        .set("rank", rank)
        .set("term", keyword.term())
        .set("surface", keyword.surface())
        .set("weight", keyword.weight())
        .set("count", (long) keyword.count())
        .build();
  }
}

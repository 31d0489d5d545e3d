package org.wenmai.terms.statistics;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.Workspace;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.terms.TermCountRows;

/**
 * A document of which the terms are counted.
 *
 * @param family its family of two or more; null where it is a family of its own
 */
record CountedDocument(DocumentTerms terms, @Nullable String family) {
  static JavaRDD<CountedDocument> all(Workspace workspace) {
    return TermCountRows.withFamilies(workspace)
        .select(TermCountRows.TERMS, TermCountRows.FAMILY_ID)
        .javaRDD()
        .map(CountedDocument::of);
  }

  private static CountedDocument of(Row row) {
    return new CountedDocument(TermCountRows.terms(row), TermCountRows.family(row));
  }
}

package org.wenmai.terms.statistics;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.terms.TermCountRows;

/** A document of which keywords are extracted: its terms and its phrases. */
record PhrasedDocument(String docId, DocumentTerms terms, DocumentPhrases phrases) {
  static JavaRDD<PhrasedDocument> all(Workspace workspace) {
    return TermCountRows.withPhrases(workspace).javaRDD().map(PhrasedDocument::of);
  }

  private static PhrasedDocument of(Row row) {
    return new PhrasedDocument(
        TermCountRows.docId(row), TermCountRows.terms(row), TermCountRows.phrases(row));
  }
}

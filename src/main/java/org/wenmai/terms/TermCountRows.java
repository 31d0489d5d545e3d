package org.wenmai.terms;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.Workspace;

/**
 * Rows of the work table {@code term_counts}, one for each document, and of {@code assignments},
 * which has the members of families of two or more.
 */
public final class TermCountRows {
  public static final String DOC_ID = "doc_id";
  private static final String LANGUAGE = "language";

  /** The terms, as {@link DocumentTerms} packs them. */
  public static final String TERMS = "terms";

  /** The phrases, as {@link DocumentPhrases} packs them. */
  private static final String PHRASES = "phrases";

  /** Null where the document is a family of its own. */
  public static final String FAMILY_ID = "family_id";

  private static final String FAMILY_ROLE = "family_role";
  private static final String COPY = "copy";

  private TermCountRows() {}

  /** All documents with their terms and their phrases. */
  public static Dataset<Row> withPhrases(Workspace workspace) {
    return workspace.table("term_counts").select(DOC_ID, TERMS, PHRASES);
  }

  /** All documents with their languages, their terms and their families. */
  public static Dataset<Row> withFamilies(Workspace workspace) {
    Dataset<Row> families = workspace.table("assignments").select(DOC_ID, FAMILY_ID, FAMILY_ROLE);
    return workspace
        .table("term_counts")
        .select(DOC_ID, LANGUAGE, TERMS)
        .join(families, new String[] {DOC_ID}, "left");
  }

  /** The languages of all documents. */
  public static Dataset<Row> languages(Workspace workspace) {
    return workspace.table("term_counts").select(LANGUAGE);
  }

  public static String docId(Row row) {
    return row.getAs(DOC_ID);
  }

  public static String language(Row row) {
    return row.getAs(LANGUAGE);
  }

  /** The terms of a row; none where it has none. */
  public static DocumentTerms terms(Row row) {
    return DocumentTerms.of(bytes(row, TERMS));
  }

  /** The phrases of a row; none where it has none. */
  public static DocumentPhrases phrases(Row row) {
    return DocumentPhrases.of(bytes(row, PHRASES));
  }

  private static byte[] bytes(Row row, String column) {
    byte @Nullable [] bytes = row.getAs(column);
    return bytes == null ? new byte[0] : bytes;
  }

  /** The family of a row; null where it is a family of its own. */
  public static @Nullable String family(Row row) {
    return row.getAs(FAMILY_ID);
  }

  /** Whether the document of a row is a copy of another one. */
  public static boolean isCopy(Row row) {
    return COPY.equals(row.getAs(FAMILY_ROLE));
  }
}

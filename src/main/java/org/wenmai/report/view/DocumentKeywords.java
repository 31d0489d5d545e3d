package org.wenmai.report.view;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.aggregate.TableScan;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;

/**
 * The first keywords of one document and its language, from two tables. Of a copy the language
 * stays unknown, so that its keywords do not count.
 */
record DocumentKeywords(String docId, @Nullable String language, List<TermUse> keywords)
    implements Serializable {

  /** Keywords below this rank say little of the corpus, and cost a join. */
  private static final int TOP_RANKS = 5;

  static final List<TableScan<DocumentKeywords>> SCANS =
      List.of(
          new TableScan<>(
              Tables.DOCUMENTS, PublishedDocument.LANGUAGE_COLUMNS, DocumentKeywords::ofDocument),
          new TableScan<>(
              Tables.KEYWORDS,
              List.of("doc_id", "rank", "term", "surface", "count"),
              DocumentKeywords::ofKeyword));

  private static Stream<DocumentKeywords> ofDocument(PublishedRow row) {
    PublishedDocument document = new PublishedDocument(row);
    return document.language() == null || document.isCopy()
        ? Stream.empty()
        : Stream.of(new DocumentKeywords(document.docId(), document.language(), List.of()));
  }

  private static Stream<DocumentKeywords> ofKeyword(PublishedRow row) {
    return row.count("rank") > TOP_RANKS
        ? Stream.empty()
        : Stream.of(new DocumentKeywords(row.text("doc_id"), null, List.of(TermUse.of(row))));
  }

  /** Both parts of the same document. */
  DocumentKeywords plus(DocumentKeywords other) {
    return new DocumentKeywords(
        docId,
        language == null ? other.language : language,
        Stream.concat(keywords.stream(), other.keywords.stream()).toList());
  }

  /** Its keywords with its language; none where that is unknown. */
  Stream<TermUse> uses() {
    return language == null ? Stream.empty() : keywords.stream().map(use -> use.in(language));
  }
}

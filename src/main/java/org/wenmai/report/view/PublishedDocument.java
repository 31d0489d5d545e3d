package org.wenmai.report.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.warehouse.PublishedRow;

/** A row of {@code documents}, as far as the report reads it. A scan names the columns it needs. */
record PublishedDocument(PublishedRow row) {
  static final List<String> FACET_COLUMNS =
      List.of(
          "charset",
          "language",
          "script",
          "word_count",
          "published_date",
          "published_precision",
          "repairs",
          "damage",
          "boilerplate");
  static final List<String> CARD_COLUMNS =
      List.of("doc_id", "title", "uri", "source", "published_date", "language", "script", "text");
  static final List<String> LANGUAGE_COLUMNS = List.of("doc_id", "language", "family_role");

  String docId() {
    return row.text("doc_id");
  }

  String charset() {
    return row.text("charset");
  }

  @Nullable String language() {
    return row.optionalText("language");
  }

  @Nullable String script() {
    return row.optionalText("script");
  }

  /** 0 before segment. */
  long words() {
    Long words = row.optionalCount("word_count");
    return words == null ? 0 : words;
  }

  @Nullable LocalDate publishedDate() {
    return row.optionalDay("published_date");
  }

  @Nullable String publishedPrecision() {
    return row.optionalText("published_precision");
  }

  /** Repairs by kind. */
  Map<String, Long> repairs() {
    return row.counts("repairs");
  }

  /** Damaged passages by kind. */
  Map<String, Long> damage() {
    return spans("damage");
  }

  /** Boilerplate passages by kind. */
  Map<String, Long> boilerplate() {
    return spans("boilerplate");
  }

  private Map<String, Long> spans(String column) {
    Map<String, Long> kinds = new HashMap<>();
    row.structs(column).forEach(span -> kinds.merge(span.text("kind"), 1L, Long::sum));
    return kinds;
  }

  boolean isCopy() {
    return "copy".equals(row.optionalText("family_role"));
  }

  /** What a list shows of it. */
  DocumentCard card() {
    String text = row.optionalText("text");
    return new DocumentCard(
        docId(),
        Excerpts.optionalLine(row.optionalText("title")),
        Excerpts.line(row.text("uri")),
        Excerpts.line(row.text("source")),
        publishedDate(),
        language(),
        script(),
        text == null ? "" : Excerpts.paragraph(text));
  }
}

package org.wenmai.source.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageTextMode;
import org.wenmai.text.page.ParsedPage;

/** Fills a record with the text and the metadata of an HTML page. */
final class HtmlRecordDecoder {
  private HtmlRecordDecoder() {}

  /**
   * Replaces the markup by the text of the page, and adds the metadata of the page where the source
   * has none. The language that a page declares is ignored: a declared language takes precedence
   * over identification, and templates declare English whatever is written into them.
   */
  static void fill(RawRecord record, String html, PageTextMode mode) {
    Optional<ParsedPage> parsed = PageReader.read(html, record.pageUri, mode);
    if (parsed.isEmpty()) {
      rejectTooLarge(record);
      return;
    }
    ParsedPage page = parsed.get();
    if (page.text().isEmpty()) {
      record.reject("no_text", "is a page without visible text");
      return;
    }
    record.text = WellFormedText.text(page.text());
    if (page.missing() != null) {
      record.reject(
          "no_article", page.missing() + "; with ingest.page-text: all such pages are kept");
      return;
    }
    record.title = first(record.title, page.title());
    record.publishedAt = first(record.publishedAt, page.published());
    record.author = first(record.author, page.author());
    record.canonicalUri = first(record.canonicalUri, page.canonical());
    record.pageCharCount = page.visibleCodePoints();
  }

  static void rejectTooLarge(RawRecord record) {
    record.reject("too_large", "has too many tags, or too many stray ones in tables");
  }

  private static @Nullable String first(@Nullable String fromSource, @Nullable String fromPage) {
    return fromSource != null ? fromSource : fromPage;
  }
}

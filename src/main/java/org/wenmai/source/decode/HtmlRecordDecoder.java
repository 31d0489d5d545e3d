package org.wenmai.source.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.WellFormedText;
import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageTextMode;
import org.wenmai.text.page.ParsedPage;

/** Fills a record from the HTML page that its bytes were. */
final class HtmlRecordDecoder {
  private HtmlRecordDecoder() {}

  /**
   * Replaces the markup by the text of the page; adds what the page says of itself where the source
   * has said nothing. The language that a page declares is left alone: templates say English,
   * whatever is written into them, and a declared language is believed.
   */
  static void fill(RawRecord record, String html, PageTextMode mode) {
    Optional<ParsedPage> read = PageReader.read(html, record.pageUri, mode);
    if (read.isEmpty()) {
      record.reject("too_large", "has too many tags, or too many stray ones in tables");
      return;
    }
    ParsedPage page = read.get();
    if (page.text().isEmpty()) {
      record.reject("no_text", "is a page without visible text");
      return;
    }
    record.text = WellFormedText.text(page.text());
    record.title = first(record.title, page.title());
    record.publishedAt = first(record.publishedAt, page.published());
    record.author = page.author();
    record.canonicalUri = page.canonical();
    record.pageCharCount = page.visibleCodePoints();
  }

  private static @Nullable String first(@Nullable String said, @Nullable String found) {
    return said != null ? said : found;
  }
}

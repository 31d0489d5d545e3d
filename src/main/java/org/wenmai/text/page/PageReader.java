package org.wenmai.text.page;

import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.page.metadata.PageMetadata;

/**
 * Reads an HTML page: its main text and its metadata.
 *
 * <p>Accepts any string and parses it like a browser. Time and memory are linear in its length.
 * Thread-safe and deterministic.
 *
 * <pre>{@code
 * PageReader.read(html, "https://example.org/", PageTextMode.MAIN)
 *     .ifPresent(page -> System.out.println(page.title() + ": " + page.text()));
 * }</pre>
 */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads one page.
   *
   * @param uri address of the page, for its relative links; null if unknown
   * @param mode which part of the visible text to return
   * @return empty if the page is too expensive to parse: more than a million tags, or more than
   *     10,000 between the cells of tables
   */
  public static Optional<ParsedPage> read(String html, @Nullable String uri, PageTextMode mode) {
    if (HtmlComplexity.exceedsLimits(html)) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(html, uri == null ? "" : uri);
    PageMetadata metadata = PageMetadata.of(document);
    PageText page =
        PageText.of(BlockSegmenter.of(document, metadata.title(), Set.of()), metadata, uri);
    Set<Element> hidden = HiddenTextFinder.find(page.segments(), page.main().prose());
    if (!hidden.isEmpty()) {
      PageText whole =
          PageText.of(BlockSegmenter.of(document, metadata.title(), hidden), metadata, uri);
      page = whole.main().prose() > page.main().prose() ? whole : page;
    }
    Optional<String> script = ScriptText.find(document, metadata.body(), page.main().prose());
    String text = script.orElse(page.text(mode));
    return Optional.of(
        new ParsedPage(
            text,
            page.title(),
            published(document, page, metadata),
            metadata.author(),
            metadata.canonical(),
            metadata.language(),
            metadata.site(),
            script.isPresent()
                ? Math.max(page.segments().boxes().get(0).chars, codePoints(text))
                : page.segments().boxes().get(0).chars,
            script.isPresent() || mode == PageTextMode.ALL
                ? null
                : MissingArticle.find(document, page).orElse(null)));
  }

  private static @Nullable String published(
      Document document, PageText page, PageMetadata metadata) {
    String published = metadata.published() == null ? page.published() : metadata.published();
    return published == null ? ScriptDate.find(document) : published;
  }

  private static long codePoints(String text) {
    return text.codePoints().filter(c -> !BlockText.isSpace(c)).count();
  }
}

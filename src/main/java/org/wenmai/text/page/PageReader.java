package org.wenmai.text.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
    BlockSegmenter segments = BlockSegmenter.of(document, metadata.title());
    List<PageBlock> all = segments.blocks();
    String title = new TitleCutter(all, metadata.site(), uri).cut(metadata.title());
    int headline = HeadlineFinder.find(all, metadata.title(), title);
    MainText main = MainTextExtractor.extract(segments, headline);
    String published = metadata.published();
    return Optional.of(
        new ParsedPage(
            PlainTextLayout.text(mode == PageTextMode.ALL ? all : main.blocks()),
            headline >= 0 ? all.get(headline).text().replaceAll("\\s+", " ") : title,
            published != null
                ? published
                : new VisibleDateFinder(all).find(headline, main.first(), main.last()),
            metadata.author(),
            metadata.canonical(),
            metadata.language(),
            metadata.site(),
            segments.boxes().get(0).chars));
  }
}

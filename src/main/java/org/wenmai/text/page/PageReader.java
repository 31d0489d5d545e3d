package org.wenmai.text.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.page.metadata.PageMetadata;

/**
 * Reads an HTML page: its main text, and what the page says of itself.
 *
 * <p>Any string is a page: markup is read as browsers read it. Time and memory are linear in its
 * length. Thread-safe; the same page gives the same answer on every machine.
 *
 * <pre>{@code
 * PageReader.read(html, "https://example.org/", PageText.MAIN)
 *     .ifPresent(page -> System.out.println(page.title() + ": " + page.text()));
 * }</pre>
 */
public final class PageReader {
  private PageReader() {}

  /**
   * Reads one page.
   *
   * @param uri where the page was found, for its relative links; null where unknown
   * @param wanted which part of its visible text
   * @return empty if its markup is too much to parse: more than a million tags, or more than 10,000
   *     between the cells of tables
   */
  public static Optional<ParsedPage> read(String html, @Nullable String uri, PageTextMode wanted) {
    if (HtmlComplexity.isTooMuch(html)) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(html, uri == null ? "" : uri);
    BlockSegmenter blocks = BlockSegmenter.of(document);
    List<PageBlock> all = blocks.blocks();
    PageMetadata metadata = PageMetadata.of(document);
    int headline = HeadlineFinder.of(all, metadata.title());
    List<PageBlock> main =
        wanted == PageTextMode.ALL ? all : MainTextExtractor.of(blocks, headline);
    return Optional.of(
        new ParsedPage(
            PlainTextLayout.text(main),
            VisibleMetadata.title(metadata, all, headline),
            VisibleMetadata.published(metadata, all, headline),
            metadata.author(),
            metadata.canonical(),
            metadata.language(),
            metadata.site(),
            blocks.boxes().get(0).chars));
  }
}

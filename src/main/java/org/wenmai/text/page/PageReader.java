package org.wenmai.text.page;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML page: its main text, and what the page says of itself.
 *
 * <p>Any string is a page: markup is read as browsers read it. Time and memory are linear in its
 * length. Thread-safe; the same page gives the same answer on every machine.
 */
public final class PageReader {
  /** A page with more is not read: a tree of a million elements takes 100 MB. */
  public static final int MOST_TAGS = 1_000_000;

  private PageReader() {}

  /**
   * Reads one page.
   *
   * @param uri where the page was found, for its relative links; null where unknown
   * @return empty if it has more than {@link #MOST_TAGS} tags
   */
  public static Optional<Page> read(String html, @Nullable String uri, PageText wanted) {
    if (tags(html) > MOST_TAGS) {
      return Optional.empty();
    }
    Document document = Jsoup.parse(html, uri == null ? "" : uri);
    Blocks blocks = Blocks.of(document);
    List<Block> all = blocks.blocks();
    Metadata metadata = Metadata.of(document);
    List<Block> main = wanted == PageText.ALL ? all : MainText.of(blocks);
    return Optional.of(
        new Page(
            Layout.text(main),
            metadata.title(),
            metadata.published(),
            metadata.author(),
            metadata.canonical(),
            metadata.language(),
            metadata.site(),
            blocks.boxes().get(0).chars));
  }

  private static int tags(String html) {
    int count = 0;
    for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
      count++;
    }
    return count;
  }
}

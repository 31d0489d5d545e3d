package org.wenmai.source.decode;

import org.jspecify.annotations.Nullable;

/**
 * The metadata of a Markdown file: front matter in one of the notations of {@link
 * FencedFrontMatter} and {@link HeaderLines}, and the first heading of level one.
 *
 * @param body the text without front matter
 * @param title from the front matter, else the first heading; null where there is neither
 * @param author from the front matter, several joined with commas; null where there is none
 * @param date from the front matter, as written; null where there is none
 * @param language BCP 47 tag from the front matter; null where there is none
 */
record FrontMatter(
    String body,
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    @Nullable String language) {

  static FrontMatter of(String text) {
    FrontMatterBlock fenced = FencedFrontMatter.of(text);
    FrontMatterBlock lines = fenced == null ? HeaderLines.of(text) : null;
    return of(fenced != null ? fenced : lines != null ? lines : FrontMatterBlock.none(text));
  }

  /** Only what stands between fences: a page may begin with any line. */
  static FrontMatter ofPage(String text) {
    FrontMatterBlock fenced = text.startsWith("{") ? null : FencedFrontMatter.of(text);
    boolean known = fenced != null && fenced.isKnown();
    return of(fenced != null && known ? fenced : FrontMatterBlock.none(text));
  }

  private static FrontMatter of(FrontMatterBlock block) {
    String title = block.first("title");
    return new FrontMatter(
        block.body(),
        title == null ? heading(block.body()) : title,
        block.first(
            "author",
            "author.name",
            "authors.name",
            "authors",
            "params.author",
            "extra.author",
            "extra.authors",
            "taxonomies.authors"),
        block.first(
            "date", "published", "pubdate", "publishdate", "publish_date", "created", "extra.date"),
        block.first("language", "lang"));
  }

  /**
   * The heading without its closing sequence of # (CommonMark, 4.2). By index, since a regular
   * expression would need quadratic time.
   */
  private static String withoutClosingSequence(String heading) {
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end > 0 && Character.isWhitespace(heading.charAt(end - 1));
    return closed ? heading.substring(0, end).strip() : heading;
  }

  private static @Nullable String heading(String text) {
    boolean inCode = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      inCode ^= line.startsWith("```");
      if (!inCode && line.startsWith("# ")) {
        String title = withoutClosingSequence(line.substring(2).strip());
        return title.isEmpty() ? null : title;
      }
    }
    return null;
  }
}

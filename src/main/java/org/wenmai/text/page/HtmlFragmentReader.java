package org.wenmai.text.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads HTML in a field of a record: a part of a page, all of whose text was chosen by who wrote
 * the record.
 *
 * <p>Accepts any string; time and memory are linear in its length. Thread-safe and deterministic.
 */
public final class HtmlFragmentReader {
  /** HTML that was escaped, and then escaped again. */
  private static final int MAX_ROUNDS = 3;

  private static final Pattern PAGE =
      Pattern.compile(
          "\\s*(?:<!--(?:(?!-->).){0,1000}-->\\s*|<\\?xml[^>]{0,200}>\\s*)?"
              + "<(?:!doctype\\s+html|html|head|body)[\\s>]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Elements that end a line; a text without them has its own line ends. */
  private static final Set<String> LINES =
      Set.of("p", "br", "div", "li", "tr", "section", "article", "h1", "h2", "h3");

  private static final String CODE = "pre, code, kbd, samp, tt, xmp, listing, textarea";

  private HtmlFragmentReader() {}

  /** Whether a text is HTML, escaped or not; a text that shows tags is none. */
  public static boolean isHtml(String text) {
    return isPage(text) || HtmlFragmentDetector.isFragment(text) || isEscaped(text);
  }

  /** Whether a text is a whole page, with head and body. */
  public static boolean isPage(String text) {
    return PAGE.matcher(text).lookingAt();
  }

  private static boolean isEscaped(String text) {
    boolean mayBe = text.contains("&lt;") || text.contains("&#60;") || text.contains("&#x3c;");
    return mayBe
        && text.indexOf('<') < 0
        && HtmlFragmentDetector.isUnescapedFragment(Parser.unescapeEntities(text, false));
  }

  /**
   * The visible text of a fragment, with an empty line between paragraphs; empty if it is too
   * expensive to parse.
   */
  public static Optional<String> read(String html) {
    String rest = html;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String markup = isEscaped(rest) ? Parser.unescapeEntities(rest, false) : rest;
      if (HtmlComplexity.exceedsLimits(markup)) {
        return Optional.empty();
      }
      Document document = Jsoup.parseBodyFragment(withLineEnds(markup));
      String text = PlainTextLayout.text(BlockSegmenter.of(document).blocks());
      // Code shows tags that were escaped on purpose.
      if (document.selectFirst(CODE) != null || !isEnclosedAgain(text)) {
        return Optional.of(text);
      }
      rest = text;
    }
    return Optional.of(rest);
  }

  private static boolean isEnclosedAgain(String text) {
    return HtmlFragmentDetector.isEnclosedFragment(text) || isEscaped(text);
  }

  /** A fragment of emphasis and links only has line ends of plain text. */
  private static String withLineEnds(String markup) {
    List<MarkupTag> tags = MarkupTagScanner.scan(markup);
    if (markup.indexOf('\n') < 0 || tags.stream().anyMatch(tag -> LINES.contains(tag.name))) {
      return markup;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (MarkupTag tag : tags) {
      out.append(markup.substring(at, tag.start).replace("\n", "<br>"));
      out.append(markup, tag.start, tag.end);
      at = tag.end;
    }
    return out.append(markup.substring(at).replace("\n", "<br>")).toString();
  }
}

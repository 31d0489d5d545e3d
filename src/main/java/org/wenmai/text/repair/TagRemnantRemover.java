package org.wenmai.text.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Removes remnants of HTML tags that text extraction left: closing tags without an opening tag in
 * the text, and {@code ?/p>}, whose first character was lost by a wrong decoder.
 *
 * <p>Tags in pairs are kept, because the text may be about HTML. The end of a block element becomes
 * a line end. An inline tag between two ASCII characters is kept, because it may separate words.
 */
final class TagRemnantRemover implements RepairStep {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "td",
          "th",
          "tr",
          "table",
          "tbody",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "section",
          "article",
          "blockquote",
          "figure",
          "figcaption",
          "center");
  private static final Set<String> INLINE =
      Set.of("span", "strong", "em", "b", "i", "u", "a", "font", "small", "sub", "sup");
  private static final int MAX_NAME_LENGTH = 10;

  @Override
  public String apply(String text, RepairCounts counts) {
    if (text.indexOf('>') < 0 || text.indexOf('/') < 0 || MarkupProlog.begins(text)) {
      return text;
    }
    TagRun run = new TagRun(text, counts);
    Set<String> opened = opened(text);
    for (int end = text.indexOf('>'); end >= 0; end = text.indexOf('>', end + 1)) {
      int nameStart = nameStart(text, end);
      if (nameStart >= 2 && text.charAt(nameStart - 1) == '/') {
        String name = text.substring(nameStart, end).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name);
        boolean closing = text.charAt(nameStart - 2) == '<' && !opened.contains(name);
        boolean known = block || INLINE.contains(name);
        if ((closing && known) || (block && isDamagedBracket(text, nameStart - 2))) {
          run.add(nameStart - 2, end + 1, block);
        }
      }
    }
    return run.finish();
  }

  private static int nameStart(String text, int end) {
    int start = end;
    while (start > 0 && end - start <= MAX_NAME_LENGTH && isNameChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether this character replaces {@code <} and is not the start of a URL's query. */
  private static boolean isDamagedBracket(String text, int at) {
    char c = text.charAt(at);
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    return (c == '?' || c == '\uFF1F' || c == '\uFFFD')
        && !isNameChar(before)
        && before != '='
        && before != '&'
        && before != '/';
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Set<String> opened(String text) {
    Set<String> names = new HashSet<>();
    for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
      int end = at + 1;
      while (end < text.length() && end - at <= MAX_NAME_LENGTH && isNameChar(text.charAt(end))) {
        end++;
      }
      if (end > at + 1 && end < text.length() && " \t\n/>".indexOf(text.charAt(end)) >= 0) {
        names.add(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** Collects adjacent tags, which are removed or kept together. */
  private static final class TagRun {
    private final String text;
    private final RepairCounts counts;
    private final StringBuilder out = new StringBuilder();
    private int copied;
    private int start;
    private int end;
    private int tags;
    private boolean block;

    TagRun(String text, RepairCounts counts) {
      this.text = text;
      this.counts = counts;
    }

    void add(int tagStart, int tagEnd, boolean isBlock) {
      if (tagStart != end || tags == 0) {
        remove();
        start = tagStart;
      }
      end = tagEnd;
      tags++;
      block |= isBlock;
    }

    private void remove() {
      if (tags > 0 && (block || !isAscii(start - 1) || !isAscii(end))) {
        counts.count("torn_tag", tags);
        out.append(text, copied, start).append(block ? "\n" : "");
        copied = end;
      }
      tags = 0;
      block = false;
    }

    private boolean isAscii(int at) {
      return at >= 0 && at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F;
    }

    String finish() {
      remove();
      return copied == 0 ? text : out.append(text, copied, text.length()).toString();
    }
  }
}

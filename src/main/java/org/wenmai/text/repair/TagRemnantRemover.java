package org.wenmai.text.repair;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Removes remnants of HTML tags that a careless extraction left in text: closing tags that nothing
 * in the text opens, and {@code ?/p>}, of which a wrong decoder ate the first half.
 *
 * <p>Text about HTML shows tags in pairs, and keeps them. A block that ends is a line that ends. An
 * inline tag between two ASCII characters stays, because it may part words.
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
  private static final int LONGEST_NAME = 10;

  @Override
  public String apply(String text, RepairCounts tally) {
    if (text.indexOf('>') < 0 || text.indexOf('/') < 0 || MarkupProlog.opens(text)) {
      return text;
    }
    Run run = new Run(text, tally);
    Set<String> opened = opened(text);
    for (int end = text.indexOf('>'); end >= 0; end = text.indexOf('>', end + 1)) {
      int nameStart = nameStart(text, end);
      if (nameStart >= 2 && text.charAt(nameStart - 1) == '/') {
        String name = text.substring(nameStart, end).toLowerCase(Locale.ROOT);
        boolean block = BLOCKS.contains(name);
        boolean closing = text.charAt(nameStart - 2) == '<' && !opened.contains(name);
        boolean known = block || INLINE.contains(name);
        if ((closing && known) || (block && isHalf(text, nameStart - 2))) {
          run.add(nameStart - 2, end + 1, block);
        }
      }
    }
    return run.finish();
  }

  private static int nameStart(String text, int end) {
    int start = end;
    while (start > 0 && end - start <= LONGEST_NAME && isNameChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether this stands where {@code <} was, and is not the query of a web address. */
  private static boolean isHalf(String text, int at) {
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
      while (end < text.length() && end - at <= LONGEST_NAME && isNameChar(text.charAt(end))) {
        end++;
      }
      if (end > at + 1 && end < text.length() && " \t\n/>".indexOf(text.charAt(end)) >= 0) {
        names.add(text.substring(at + 1, end).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /** Tags that follow each other go or stay together. */
  private static final class Run {
    private final String text;
    private final RepairCounts tally;
    private final StringBuilder out = new StringBuilder();
    private int copied;
    private int start;
    private int end;
    private int tags;
    private boolean block;

    Run(String text, RepairCounts tally) {
      this.text = text;
      this.tally = tally;
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
        tally.count("torn_tag", tags);
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

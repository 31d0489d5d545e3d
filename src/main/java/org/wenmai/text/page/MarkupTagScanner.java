package org.wenmai.text.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds what has the syntax of tags in a text, and pairs start tags with end tags.
 *
 * <p>Stricter than a browser, to which {@code a <b && c> d} is a tag: attributes have the form
 * {@code name}, {@code name=value} or {@code name="value"}. Takes time linear in the length of the
 * text.
 */
final class MarkupTagScanner {
  private static final int MAX_NAME_LENGTH = 32;
  private static final int MAX_ATTRIBUTES = 64;

  /** Start tags that an end tag is compared with. */
  private static final int MAX_LOOK_BACK = 64;

  private final String text;
  private final List<MarkupTag> tags = new ArrayList<>();

  private MarkupTagScanner(String text) {
    this.text = text;
  }

  /** The tags in their order; scripts and style sheets are one tag with their content. */
  static List<MarkupTag> scan(String text) {
    MarkupTagScanner scanner = new MarkupTagScanner(text);
    scanner.scan();
    scanner.pair();
    return scanner.tags;
  }

  private void scan() {
    int at = text.indexOf('<');
    while (at >= 0) {
      int end = text.startsWith("<!", at) ? declarationEnd(at) : tagEnd(at);
      at = text.indexOf('<', Math.max(at + 1, end));
    }
  }

  private int declarationEnd(int at) {
    boolean comment = text.startsWith("<!--", at);
    int end = text.indexOf(comment ? "-->" : ">", at + 2);
    return end < 0 ? text.length() : end + (comment ? 3 : 1);
  }

  /** Adds the tag that begins here; the index after it, -1 if there is none. */
  private int tagEnd(int start) {
    boolean isEndTag = text.startsWith("</", start);
    int from = start + (isEndTag ? 2 : 1);
    int nameEnd = nameEnd(from);
    if (nameEnd == from) {
      return -1;
    }
    int end = attributesEnd(nameEnd);
    if (end < 0) {
      return -1;
    }
    String name = text.substring(from, nameEnd).toLowerCase(Locale.ROOT);
    boolean isRaw = !isEndTag && (name.equals("script") || name.equals("style"));
    int all = isRaw ? rawEnd(name, end) : end;
    boolean bare = "/>".indexOf(text.charAt(skipSpace(nameEnd))) >= 0;
    tags.add(new MarkupTag(start, all, name, isEndTag, !bare));
    return all;
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < text.length()
        && at - from < MAX_NAME_LENGTH
        && isNameChar(text.charAt(at), at == from)) {
      at++;
    }
    return at;
  }

  private static boolean isNameChar(char c, boolean first) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (!first && ((c >= '0' && c <= '9') || c == '-' || c == ':'));
  }

  /** The index after the {@code >} that ends the attributes; -1 if they are none. */
  private int attributesEnd(int from) {
    int at = from;
    for (int count = 0; count <= MAX_ATTRIBUTES && at >= 0; count++) {
      int next = skipSpace(at);
      if (text.startsWith(">", next)) {
        return next + 1;
      } else if (text.startsWith("/>", next)) {
        return next + 2;
      } else if (next == text.length() || next == from) {
        return -1;
      }
      at = attributeEnd(next);
    }
    return -1;
  }

  private int attributeEnd(int from) {
    int at = from;
    while (at < text.length() && isAttributeNameChar(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      return -1;
    }
    int equals = skipSpace(at);
    if (equals == text.length() || text.charAt(equals) != '=') {
      return at;
    }
    int value = skipSpace(equals + 1);
    return value == text.length() ? -1 : valueEnd(value);
  }

  private int valueEnd(int from) {
    char quote = text.charAt(from);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, from + 1);
      return end < 0 ? -1 : end + 1;
    }
    int at = from;
    while (at < text.length() && " \t\r\n<>\"'".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at == from ? -1 : at;
  }

  private static boolean isAttributeNameChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_:.@*".indexOf(c) >= 0;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The index after the end tag of a script or style sheet; the end of the text without one. */
  private int rawEnd(String name, int from) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      if (text.regionMatches(true, at + 2, name, 0, name.length())) {
        int end = text.indexOf('>', at);
        return end < 0 ? text.length() : end + 1;
      }
    }
    return text.length();
  }

  private void pair() {
    List<MarkupTag> open = new ArrayList<>();
    for (MarkupTag tag : tags) {
      if (!tag.isEndTag) {
        open.add(tag);
      } else {
        for (int i = open.size() - 1; i >= Math.max(0, open.size() - MAX_LOOK_BACK); i--) {
          if (open.get(i).name.equals(tag.name)) {
            open.get(i).paired = true;
            tag.paired = true;
            open.subList(i, open.size()).clear();
            break;
          }
        }
      }
    }
  }
}

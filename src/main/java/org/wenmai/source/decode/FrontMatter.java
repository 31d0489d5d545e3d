package org.wenmai.source.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.record.FieldPath;

/**
 * The metadata of a Markdown file: YAML front matter between two lines of three dashes, and the
 * first heading of level one. Where front matter is not valid YAML, as with a colon in an unquoted
 * title, its plain {@code key: value} lines are read.
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
  private static final String FENCE = "---";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Front matter that does not end within so many lines is text. */
  private static final int MAX_LINES = 1000;

  static FrontMatter of(String text) {
    List<String> lines = new ArrayList<>();
    int body = bodyStart(text, lines);
    String rest = text.substring(body);
    JsonNode yaml = yaml(lines);
    String title = value(yaml, lines, "title");
    return new FrontMatter(
        rest,
        title == null ? heading(rest) : title,
        value(yaml, lines, "author", "authors.name", "authors"),
        value(yaml, lines, "date", "published", "pubDate", "publishDate", "created"),
        value(yaml, lines, "language", "lang"));
  }

  private static @Nullable JsonNode yaml(List<String> lines) {
    try {
      return lines.isEmpty() ? null : YAML.readTree(String.join("", lines));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  /** The value of the first of these keys that has one. */
  private static @Nullable String value(
      @Nullable JsonNode yaml, List<String> lines, String... keys) {
    for (String key : keys) {
      String value =
          yaml != null && yaml.isObject() ? FieldPath.of(key).text(yaml, ", ") : value(lines, key);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  /** Index after the front matter, whose lines are collected; 0 where there is none. */
  private static int bodyStart(String text, List<String> lines) {
    int start = endOfLine(text, 0);
    if (!text.substring(0, start).stripTrailing().equals(FENCE)) {
      return 0;
    }
    while (start < text.length()) {
      int end = endOfLine(text, start);
      String line = text.substring(start, end);
      if (line.stripTrailing().equals(FENCE) || line.stripTrailing().equals("...")) {
        return end;
      }
      if (lines.size() == MAX_LINES) {
        break;
      }
      lines.add(line);
      start = end;
    }
    lines.clear();
    return 0;
  }

  private static int endOfLine(String text, int from) {
    int lineFeed = text.indexOf('\n', from);
    return lineFeed < 0 ? text.length() : lineFeed + 1;
  }

  private static @Nullable String value(List<String> lines, String key) {
    for (String line : lines) {
      if (line.startsWith(key + ":")) {
        String value = unquoted(line.substring(key.length() + 1).strip());
        return value.isBlank() ? null : value;
      }
    }
    return null;
  }

  private static String unquoted(String value) {
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, last) : value;
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

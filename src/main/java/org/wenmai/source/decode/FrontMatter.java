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
 * What a Markdown file says of itself: YAML front matter between two lines of three dashes, and the
 * first heading of level one. Of front matter that is no YAML, as with a colon in an unquoted
 * title, the plain {@code key: value} lines are understood.
 *
 * @param body the text without front matter
 * @param title of the front matter, else the first heading; null where there is neither
 * @param author of the front matter, several with commas between; null where there is none
 * @param date of the front matter, as written; null where there is none
 * @param language BCP 47, of the front matter; null where there is none
 */
record FrontMatter(
    String body,
    @Nullable String title,
    @Nullable String author,
    @Nullable String date,
    @Nullable String language) {
  private static final String FENCE = "---";
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  /** Front matter of this size is none. */
  private static final int MOST_LINES = 1000;

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

  /** Where the text begins; collects the lines before. 0 where there is no front matter. */
  private static int bodyStart(String text, List<String> lines) {
    int at = endOfLine(text, 0);
    if (!text.substring(0, at).stripTrailing().equals(FENCE)) {
      return 0;
    }
    while (at < text.length()) {
      int end = endOfLine(text, at);
      String line = text.substring(at, end);
      if (line.stripTrailing().equals(FENCE) || line.stripTrailing().equals("...")) {
        return end;
      }
      if (lines.size() == MOST_LINES) {
        break;
      }
      lines.add(line);
      at = end;
    }
    lines.clear();
    return 0;
  }

  private static int endOfLine(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed + 1;
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

  /** Without the signs that may close a heading; by index, as patterns would look back for ever. */
  private static String withoutClosing(String heading) {
    int end = heading.length();
    while (end > 0 && heading.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end > 0 && Character.isWhitespace(heading.charAt(end - 1));
    return closed ? heading.substring(0, end).strip() : heading;
  }

  private static @Nullable String heading(String text) {
    boolean code = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      code ^= line.startsWith("```");
      if (!code && line.startsWith("# ")) {
        String title = withoutClosing(line.substring(2).strip());
        return title.isEmpty() ? null : title;
      }
    }
    return null;
  }
}

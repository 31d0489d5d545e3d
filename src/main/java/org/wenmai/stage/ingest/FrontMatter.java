package org.wenmai.stage.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Markdown file says of itself: YAML front matter between two lines of three dashes, of
 * which the plain {@code key: value} lines are understood, and the first heading of level one.
 *
 * @param body the text without front matter
 * @param title of the front matter, else the first heading; null where there is neither
 * @param date of the front matter, as written; null where there is none
 */
record FrontMatter(String body, @Nullable String title, @Nullable String date) {
  private static final String FENCE = "---";

  static FrontMatter of(String text) {
    List<String> lines = new ArrayList<>();
    int body = bodyStart(text, lines);
    String rest = text.substring(body);
    String title = value(lines, "title");
    return new FrontMatter(rest, title == null ? heading(rest) : title, value(lines, "date"));
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

  private static @Nullable String heading(String text) {
    boolean code = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      code ^= line.startsWith("```");
      if (!code && line.startsWith("# ")) {
        String title = line.substring(2).strip().replaceFirst("\\s+#+$", "");
        return title.isEmpty() ? null : title;
      }
    }
    return null;
  }
}

package org.wenmai.source.decode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Metadata in lines at the beginning of a text, without a fence: {@code Title: …} of Pelican and
 * MultiMarkdown, {@code #+TITLE: …} of Org, {@code .. title: …} of Nikola, field lists of
 * reStructuredText and headers of AsciiDoc, which follow the title. The title stays in the text
 * where it is a heading.
 */
final class HeaderLines {
  private static final int MAX_LINES = 200;

  private static final Pattern ORG = Pattern.compile("#\\+([A-Za-z_]{1,40}):[ \\t]*(.*)");
  private static final Pattern NIKOLA = Pattern.compile("\\.\\. ([a-z_]{1,40}):(?: (.*))?");
  private static final Pattern FIELD =
      Pattern.compile(":!?([A-Za-z][\\w -]{0,40})!?:(?:[ \\t]+(.*))?");
  private static final Pattern PLAIN =
      Pattern.compile("([A-Za-z][A-Za-z0-9 _-]{0,30}|\\p{IsHan}{2,4})[ \\t]*[:：][ \\t]*(.*)");

  /** What a head of plain lines begins with; other words with a colon begin a text. */
  private static final Set<String> FIRST =
      Set.of("title", "date", "author", "authors", "slug", "layout", "category", "tags");

  /** Our names of what other notations call otherwise. */
  private static final Map<String, String> SYNONYMS =
      Map.of(
          "标题",
          "title",
          "標題",
          "title",
          "题目",
          "title",
          "題目",
          "title",
          "作者",
          "author",
          "日期",
          "date",
          "revdate",
          "date",
          "page-date",
          "date",
          "doctitle",
          "title");

  private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^\"'`#*+])\\1{2,}");
  private static final Pattern REVISION =
      Pattern.compile("(?:v?[\\d.]+,?[ \\t]*)?(\\d{4}-\\d{1,2}-\\d{1,2})(?:[:,].*)?");
  private static final Pattern AUTHOR =
      Pattern.compile("(\\p{L}[\\p{L}.'’ -]{1,60}?)[ \\t]*(<[^>]*>)?");

  private final String text;
  private final ObjectNode values = JsonNodeFactory.instance.objectNode();
  private int at;

  private HeaderLines(String text) {
    this.text = text;
  }

  /** Null where the text has none. */
  static @Nullable FrontMatterBlock of(String text) {
    if (text.startsWith("#+") || text.startsWith("# -*-")) {
      return new HeaderLines(text).org();
    } else if (text.startsWith(".. ") || text.startsWith("<!--")) {
      return new HeaderLines(text).nikola();
    } else if (text.startsWith("= ")) {
      return new HeaderLines(text).asciiDoc();
    }
    FrontMatterBlock fields = new HeaderLines(text).fieldList();
    return fields == null ? new HeaderLines(text).plain() : fields;
  }

  private String line() {
    return text.substring(at, next()).stripTrailing();
  }

  private int next() {
    return FencedFrontMatter.endOfLine(text, at);
  }

  private boolean hasLine() {
    return at < text.length();
  }

  private void put(String name, @Nullable String value) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (value != null && !value.isBlank()) {
      values.putIfAbsent(
          SYNONYMS.getOrDefault(lower, lower), JsonNodeFactory.instance.textNode(value.strip()));
    }
  }

  private @Nullable FrontMatterBlock block(String kept) {
    FrontMatterBlock block = FrontMatterBlock.of(values, kept + text.substring(at));
    return block.isKnown() ? block : null;
  }

  private @Nullable FrontMatterBlock org() {
    for (int i = 0; i < MAX_LINES && hasLine(); i++) {
      Matcher matcher = ORG.matcher(line());
      if (matcher.matches()) {
        // Org writes moments as <2024-03-05 Tue 10:22> or [2024-03-05 Tue].
        put(matcher.group(1), matcher.group(2).replaceFirst("^[<\\[](.*)[>\\]]$", "$1"));
      } else if (!line().isEmpty() && !line().startsWith("# -*-")) {
        break;
      }
      at = next();
    }
    return block("");
  }

  private @Nullable FrontMatterBlock nikola() {
    boolean comment = line().equals("<!--");
    at = comment ? next() : at;
    for (int i = 0; i < MAX_LINES && hasLine() && !line().equals("-->"); i++) {
      Matcher matcher = NIKOLA.matcher(line());
      Matcher plain = PLAIN.matcher(line());
      if (matcher.matches()) {
        put(matcher.group(1), matcher.group(2));
      } else if (comment && plain.matches()) {
        put(plain.group(1), plain.group(2));
      } else if (!comment || !line().isEmpty()) {
        break;
      }
      at = next();
    }
    if (comment && (!hasLine() || !line().equals("-->"))) {
      return null;
    }
    at = comment ? next() : at;
    return block("");
  }

  private @Nullable FrontMatterBlock asciiDoc() {
    String title = line();
    String heading = text.substring(0, next());
    put("title", title.replaceFirst("^=\\s*", ""));
    at = next();
    boolean header = false;
    for (int i = 0; i < MAX_LINES && hasLine() && !line().isEmpty(); i++) {
      Matcher field = FIELD.matcher(line());
      Matcher revision = REVISION.matcher(line());
      Matcher author = AUTHOR.matcher(line());
      if (field.matches()) {
        put(field.group(1), field.group(2));
      } else if (revision.matches()) {
        put("date", revision.group(1));
      } else if (i == 0 && author.matches()) {
        put("author", author.group(1));
        at = next();
        header |= author.group(2) != null;
        continue;
      } else if (!line().startsWith("//")) {
        return null;
      }
      header = true;
      at = next();
    }
    return header ? block(heading) : null;
  }

  /** Fields at the beginning, or below the title with its line. */
  private @Nullable FrontMatterBlock fieldList() {
    if (!text.startsWith(":")) {
      skipTitle();
    }
    String heading = text.substring(0, at);
    while (hasLine() && at > 0 && line().isEmpty()) {
      at = next();
    }
    int start = at;
    for (int i = 0; i < MAX_LINES && hasLine(); i++) {
      Matcher field = FIELD.matcher(line());
      if (field.matches()) {
        put(field.group(1), field.group(2));
      } else if (at == start || !line().matches("[ \\t]+\\S.*")) {
        break;
      }
      at = next();
    }
    return at == start ? null : block(heading);
  }

  /** Passes over a title of reStructuredText: a line between or above lines of one mark. */
  private void skipTitle() {
    if (UNDERLINE.matcher(line()).matches()) {
      at = next();
    }
    String title = hasLine() ? line().strip() : "";
    at = hasLine() ? next() : at;
    if (title.isEmpty() || !hasLine() || !UNDERLINE.matcher(line()).matches()) {
      at = 0;
    } else {
      put("title", title);
      at = next();
    }
  }

  private @Nullable FrontMatterBlock plain() {
    Matcher first = PLAIN.matcher(line());
    String name = first.matches() ? first.group(1).strip().toLowerCase(Locale.ROOT) : "";
    if (!FIRST.contains(SYNONYMS.getOrDefault(name, name))) {
      return null;
    }
    int lines = 0;
    for (; lines < MAX_LINES && hasLine() && !line().isEmpty(); lines++) {
      Matcher matcher = PLAIN.matcher(line());
      if (matcher.matches()) {
        put(matcher.group(1), matcher.group(2));
      } else if (!line().matches("[ \\t]+\\S.*")) {
        return null;
      }
      at = next();
    }
    boolean sure = lines > 1 || values.has("title");
    return sure && hasLine() ? block("") : null;
  }
}

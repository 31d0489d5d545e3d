package org.wenmai.source.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Front matter between two fences: YAML between {@code ---}, TOML between {@code +++}, JSON between
 * {@code ;;;}, or what the first fence names ({@code ---toml}); and JSON without a fence. Where it
 * is not valid, its plain lines of names and values are read.
 */
final class FencedFrontMatter {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper TOML = new TomlMapper();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Front matter that does not end within so many lines is text. */
  private static final int MAX_LINES = 1000;

  private static final Pattern FENCE =
      Pattern.compile("(---|\\+\\+\\+|;;;)[ \\t]*(yaml|toml|json)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern LINE =
      Pattern.compile("[\"']?([\\p{L}\\p{N}_-]{1,40})[\"']?[ \\t]*[:=](.*)");

  private FencedFrontMatter() {}

  /** Null where the text has none. */
  static @Nullable FrontMatterBlock of(String text) {
    if (text.startsWith("{")) {
      return json(text);
    }
    int start = endOfLine(text, 0);
    Matcher fence = FENCE.matcher(text.substring(0, start).stripTrailing());
    if (!fence.matches()) {
      return null;
    }
    int end = start;
    for (int line = 0; line <= MAX_LINES && end < text.length(); line++) {
      int next = endOfLine(text, end);
      if (isEnd(text.substring(end, next).stripTrailing(), fence.group(1))) {
        String name = fence.group(2) == null ? "" : fence.group(2).toLowerCase(Locale.ROOT);
        String notation = name.isEmpty() ? notation(fence.group(1)) : name;
        JsonNode values = values(text.substring(start, end), notation);
        return FrontMatterBlock.of(values, text.substring(next));
      }
      end = next;
    }
    return null;
  }

  private static boolean isEnd(String line, String fence) {
    return line.equals(fence) || (line.equals("...") && fence.equals("---"));
  }

  private static String notation(String fence) {
    return switch (fence) {
      case "+++" -> "toml";
      case ";;;" -> "json";
      default -> "yaml";
    };
  }

  private static JsonNode values(String block, String notation) {
    try {
      JsonNode values =
          switch (notation) {
            case "toml" -> TOML.readTree(block);
            case "json" -> JSON.readTree(block.strip().startsWith("{") ? block : "{" + block + "}");
            default -> YAML.readTree(block);
          };
      return values != null && values.isObject() ? values : lines(block);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return lines(block);
    }
  }

  /** The plain {@code key: value} and {@code key = value} lines; the first of a name counts. */
  private static ObjectNode lines(String block) {
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    for (String line : (Iterable<String>) block.lines()::iterator) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        values.putIfAbsent(
            matcher.group(1), JsonNodeFactory.instance.textNode(unquoted(matcher.group(2))));
      }
    }
    return values;
  }

  private static String unquoted(String written) {
    String value = written.strip().replaceFirst(",$", "");
    int last = value.length() - 1;
    boolean quoted =
        last > 0
            && value.charAt(0) == value.charAt(last)
            && (value.charAt(0) == '"' || value.charAt(0) == '\'');
    return quoted ? value.substring(1, last) : value;
  }

  /** An object that the text begins with, if it is metadata. */
  private static @Nullable FrontMatterBlock json(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      JsonNode values = parser.readValueAsTree();
      int end = (int) parser.currentLocation().getCharOffset();
      int body = endOfLine(text, end);
      boolean alone = text.substring(end, body).isBlank();
      FrontMatterBlock block = FrontMatterBlock.of(values, text.substring(body));
      return alone && values.isObject() && block.isKnown() ? block : null;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return null;
    }
  }

  static int endOfLine(String text, int from) {
    int lineFeed = text.indexOf('\n', from);
    return lineFeed < 0 ? text.length() : lineFeed + 1;
  }
}

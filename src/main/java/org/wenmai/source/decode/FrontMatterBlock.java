package org.wenmai.source.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.record.FieldPath;

/**
 * The metadata at the beginning of a text, in any notation.
 *
 * @param values by name, in lower case
 * @param body the text without it
 */
record FrontMatterBlock(ObjectNode values, String body) {
  /** Names of which a block has one at least; else it is text. */
  private static final Set<String> NAMES =
      Set.of("title", "date", "author", "authors", "slug", "published", "publishdate", "layout");

  /** The values with their names in lower case. */
  static FrontMatterBlock of(JsonNode values, String body) {
    ObjectNode lower = JsonNodeFactory.instance.objectNode();
    values
        .properties()
        .forEach(value -> lower.set(value.getKey().toLowerCase(Locale.ROOT), value.getValue()));
    return new FrontMatterBlock(lower, body);
  }

  static FrontMatterBlock none(String text) {
    return new FrontMatterBlock(JsonNodeFactory.instance.objectNode(), text);
  }

  /** Whether it says something that metadata say. */
  boolean isKnown() {
    return NAMES.stream().anyMatch(values::has);
  }

  /** The value of the first of these paths that has one; null if none has. */
  @Nullable String first(String... paths) {
    for (String path : paths) {
      String value = FieldPath.of(path).text(values, ", ");
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }
}

package org.wenmai.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.SourceConfig;

/**
 * The fields of a structured record, as text; null where the record lacks them.
 *
 * @param id null where it is blank
 * @param text the document
 * @param title null where it is blank
 * @param publishedAt as written
 * @param source null where it is blank
 * @param language null where it is blank
 */
public record RecordFields(
    @Nullable String id,
    @Nullable String text,
    @Nullable String title,
    @Nullable String publishedAt,
    @Nullable String source,
    @Nullable String language) {

  /**
   * Collects the mapped fields.
   *
   * @param values gives the value of a field by its name in the file; null where there is none
   */
  public static RecordFields of(SourceConfig source, UnaryOperator<@Nullable String> values) {
    String text = value(source, "text", values);
    return new RecordFields(
        nonBlank(value(source, "id", values)),
        text,
        nonBlank(value(source, "title", values)),
        nonBlank(value(source, "published-at", values)),
        nonBlank(value(source, "source", values)),
        nonBlank(value(source, "language", values)));
  }

  /**
   * Collects the mapped fields of a nested record; a list becomes the lines of a text, or a list
   * with commas.
   */
  public static RecordFields of(SourceConfig source, JsonNode record) {
    String text = source.fields().getOrDefault("text", "");
    return of(source, name -> FieldPath.of(name).text(record, name.equals(text) ? "\n" : ", "));
  }

  private static @Nullable String value(
      SourceConfig source, String field, UnaryOperator<@Nullable String> values) {
    String name = source.fields().getOrDefault(field, "");
    String value = name.isEmpty() ? null : values.apply(name);
    return value == null ? null : WellFormedText.text(value);
  }

  private static @Nullable String nonBlank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}

package org.wenmai.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.plan.SourceConfig;

/**
 * What a structured record says of itself; null where it says nothing.
 *
 * @param id blank counts as none
 * @param text the document
 * @param title blank counts as none
 * @param publishedAt as written
 * @param source blank counts as none
 * @param language blank counts as none
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
   * @param values the value of a field by its name in the file; null where there is none
   */
  public static RecordFields of(SourceConfig source, UnaryOperator<@Nullable String> values) {
    String text = value(source, "text", values);
    return new RecordFields(
        filled(value(source, "id", values)),
        text,
        filled(value(source, "title", values)),
        filled(value(source, "published-at", values)),
        filled(value(source, "source", values)),
        filled(value(source, "language", values)));
  }

  /** Of a nested record: paragraphs of a text become lines, of everything else a list. */
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

  private static @Nullable String filled(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}

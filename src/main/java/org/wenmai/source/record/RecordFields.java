package org.wenmai.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param author null where it is blank
 * @param url the record's address; null where it is blank
 * @param extra what is not mapped
 */
public record RecordFields(
    @Nullable String id,
    @Nullable String text,
    @Nullable String title,
    @Nullable String publishedAt,
    @Nullable String source,
    @Nullable String language,
    @Nullable String author,
    @Nullable String url,
    Map<String, String> extra) {

  /**
   * Collects the mapped fields.
   *
   * @param fields our names to those in the file
   * @param values gives the value of a field by its name in the file; null where there is none
   * @param extra what is not mapped
   */
  public static RecordFields of(
      Map<String, String> fields,
      UnaryOperator<@Nullable String> values,
      Map<String, String> extra) {
    String text = value(fields, "text", values);
    return new RecordFields(
        nonBlank(value(fields, "id", values)),
        text,
        nonBlank(value(fields, "title", values)),
        nonBlank(value(fields, "published-at", values)),
        nonBlank(value(fields, "source", values)),
        nonBlank(value(fields, "language", values)),
        nonBlank(value(fields, "author", values)),
        nonBlank(value(fields, "url", values)),
        extra);
  }

  /**
   * Collects the mapped fields of a nested record; a list becomes the lines of a text, or a list
   * with commas.
   */
  public static RecordFields of(SourceConfig source, JsonNode record) {
    Map<String, String> fields = fields(source, record);
    String text = fields.getOrDefault("text", "");
    return of(
        fields,
        name -> FieldPath.of(name).text(record, name.equals(text) ? "\n" : ", "),
        source.extra() ? ExtraFields.of(record, fields.values()) : Map.of());
  }

  /** Our names to those in a nested record. */
  public static Map<String, String> fields(SourceConfig source, JsonNode record) {
    return KnownFieldNames.resolve(source, names(record), name -> isText(record.get(name)));
  }

  private static boolean isText(@Nullable JsonNode value) {
    return value != null && (value.isTextual() || value.isNumber() || value.isArray());
  }

  /** The names of the fields of a record, in their order. */
  public static List<String> names(JsonNode record) {
    List<String> names = new ArrayList<>();
    record.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static @Nullable String value(
      Map<String, String> fields, String field, UnaryOperator<@Nullable String> values) {
    String name = fields.getOrDefault(field, "");
    String value = name.isEmpty() ? null : values.apply(name);
    return value == null ? null : WellFormedText.text(value);
  }

  private static @Nullable String nonBlank(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}

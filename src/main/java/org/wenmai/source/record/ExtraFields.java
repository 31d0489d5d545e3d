package org.wenmai.source.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects the fields of one record that the source does not map, as text. A nested field has the
 * name that {@link FieldPath} would find it by. A list of plain values is one text with commas, any
 * other list is JSON. Fields that are null or blank are left out.
 *
 * <p>Bounded: a value has at most {@value #MAX_VALUE} code points, and ends with an ellipsis where
 * it was longer; of more than {@value #MAX_FIELDS} fields the last in the order of the record are
 * only counted, under the name {@value #MORE}. Not thread-safe.
 */
public final class ExtraFields {
  static final int MAX_FIELDS = 64;
  static final int MAX_VALUE = 1000;
  static final int MAX_NAME = 200;

  /** Name under which the fields that were left out are counted. */
  static final String MORE = "…";

  private static final int MAX_DEPTH = 8;

  private final Collection<String> mapped;
  private final SortedMap<String, String> fields = new TreeMap<>();
  private int more;

  /**
   * Starts without fields.
   *
   * @param mapped names that the source maps, as paths; they and what is below them are left out
   */
  public ExtraFields(Collection<String> mapped) {
    this.mapped = mapped;
  }

  /** The fields of a nested record. */
  public static Map<String, String> of(JsonNode record, Collection<String> mapped) {
    ExtraFields extra = new ExtraFields(mapped);
    extra.addObject("", record, 0);
    return extra.toMap();
  }

  private void addObject(String prefix, JsonNode object, int depth) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      String path = prefix + name.replace("\\", "\\\\").replace(".", "\\.");
      if (!isMapped(path) && !isMapped(prefix + name)) {
        addNode(path, field.getValue(), depth);
      }
    }
  }

  private void addNode(String path, JsonNode value, int depth) {
    if (value.isObject() && depth < MAX_DEPTH && fields.size() < MAX_FIELDS) {
      addObject(path + ".", value, depth + 1);
    } else if (!value.isNull()) {
      add(path, text(value));
    }
  }

  private static String text(JsonNode value) {
    if (value.isValueNode()) {
      return value.asText();
    }
    List<String> elements = new ArrayList<>();
    for (JsonNode element : value) {
      if (!element.isValueNode() || value.isObject()) {
        return value.toString();
      }
      elements.add(element.asText());
    }
    return String.join(", ", elements);
  }

  /**
   * Adds a field.
   *
   * @param value null where the record lacks it
   */
  public void add(String name, @Nullable String value) {
    if (value == null || value.isBlank() || isMapped(name)) {
      return;
    }
    String key = cut(WellFormedText.text(name), MAX_NAME);
    if (fields.size() < MAX_FIELDS) {
      fields.putIfAbsent(key, cut(WellFormedText.text(value.strip()), MAX_VALUE));
    } else if (!fields.containsKey(key)) {
      more++;
    }
  }

  private boolean isMapped(String path) {
    return !path.isEmpty() && mapped.contains(path);
  }

  private static String cut(String text, int length) {
    return text.length() <= length || text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  /** All fields so far, sorted by name. */
  public Map<String, String> toMap() {
    if (more == 0) {
      return fields;
    }
    SortedMap<String, String> all = new TreeMap<>(fields);
    all.put(MORE, String.valueOf(more));
    return all;
  }
}

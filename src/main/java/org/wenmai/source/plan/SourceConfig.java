package org.wenmai.source.plan;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * One place that records come from.
 *
 * @param path file, folder (read with all below it) or glob, on any file system that Hadoop knows
 * @param name part of the ids, so that it keeps records of different sources apart; may be empty
 * @param format what the files are
 * @param fields our name to the name in JSON lines, CSV and Parquet; a dot goes into a nested
 *     object; empty leaves the field unmapped. What is not given keeps its default: {@link #FIELDS}
 * @param language BCP 47 tag of every record that maps none; null where records speak for
 *     themselves
 */
public record SourceConfig(
    String path,
    String name,
    SourceFormat format,
    Map<String, String> fields,
    @Nullable String language)
    implements Serializable {
  /** The fields that records may have, with their default names in the files. */
  public static final Map<String, String> FIELDS =
      Map.of(
          "id", "id",
          "text", "text",
          "title", "title",
          "published-at", "date",
          "source", "source",
          "language", "lang");

  /** Accepts nulls for what has a default. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // bound from YAML, where keys may be missing
  public SourceConfig {
    if (path == null || path.isBlank()) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "corpus.sources has an entry without path.",
          "Give it the path of a file, a folder or a glob.");
    }
    name = name == null ? "" : name;
    format = format == null ? SourceFormat.AUTO : format;
    fields = completed(fields == null ? Map.of() : fields);
    language = language == null || language.isBlank() ? null : language.strip();
  }

  /** A source with nothing but defaults. */
  public static SourceConfig of(String path) {
    return new SourceConfig(path, "", SourceFormat.AUTO, Map.of(), null);
  }

  private static Map<String, String> completed(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>(FIELDS);
    for (Map.Entry<String, String> field : given.entrySet()) {
      if (!FIELDS.containsKey(field.getKey())) {
        throw new WenmaiException(
            ErrorCode.CONFIG_INVALID,
            "corpus.sources.fields maps " + field.getKey() + ", which records do not have.",
            "Map only " + String.join(", ", new TreeMap<>(FIELDS).keySet()) + ".");
      }
      all.put(field.getKey(), field.getValue() == null ? "" : field.getValue());
    }
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
  }
}

package org.wenmai.source.plan;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * A source of records.
 *
 * @param path file, folder (read with all its subfolders) or glob, on any file system of Hadoop
 * @param name part of the ids, so that records of different sources stay distinct; may be empty
 * @param format what the files are
 * @param fields our name to the name in JSON, CSV and Parquet; a dot leads into a nested object; an
 *     empty name leaves the field unmapped. Fields that are not given have the names id, text,
 *     title, source, date (of published-at), lang (of language), author and url
 * @param language BCP 47 tag of every record that has none itself; null where it is to be
 *     identified
 * @param csv how CSV files are written
 * @param textMarkup what the text field of JSON, CSV and Parquet holds
 * @param extra whether fields that are not mapped are kept in the column {@code extra}
 */
public record SourceConfig(
    String path,
    String name,
    SourceFormat format,
    Map<String, String> fields,
    @Nullable String language,
    CsvConfig csv,
    TextMarkup textMarkup,
    Boolean extra)
    implements Serializable {
  /** The fields that records may have, with their default names in the files. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "id", "id",
          "text", "text",
          "title", "title",
          "published-at", "date",
          "source", "source",
          "language", "lang",
          "author", "author",
          "url", "url");

  /** Accepts nulls for what has a default. */
  @SuppressWarnings({"ConstantValue", "NullAway"}) // bound from YAML, where keys may be missing
  public SourceConfig {
    if (path == null || path.isBlank()) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "corpus.sources has an entry without path.",
          "Give it the path of a file, a folder or a glob.");
    }
    if (path.matches("(?i)(https?|ftp):.*")) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "path is " + path + ", which is an address on the web.",
          "Download it first, and give the path of the file; web archives (WARC) are read as they are.");
    }
    name = name == null ? "" : name;
    format = format == null ? SourceFormat.AUTO : format;
    fields = withDefaults(fields == null ? Map.of() : fields);
    language = language == null || language.isBlank() ? null : language.strip();
    csv = csv == null ? CsvConfig.DEFAULTS : csv;
    textMarkup = textMarkup == null ? TextMarkup.AUTO : textMarkup;
    extra = extra == null || extra;
  }

  /** Whether a field has its default name, so that other common names are known for it. */
  public boolean isDefault(String field) {
    return Objects.equals(fields.get(field), FIELDS.get(field));
  }

  private static Map<String, String> withDefaults(Map<String, String> given) {
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
    return Collections.unmodifiableMap(all);
  }
}

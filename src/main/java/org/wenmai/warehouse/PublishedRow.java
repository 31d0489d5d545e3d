package org.wenmai.warehouse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a published table, read by the types of its columns. A cell of a column that the
 * contract fills always, and that is empty, is a damaged table; the message names it.
 */
public record PublishedRow(Map<String, @Nullable Object> row) {

  public String text(String column) {
    return (String) filled(column);
  }

  public @Nullable String optionalText(String column) {
    return (String) row.get(column);
  }

  public long count(String column) {
    return ((Number) filled(column)).longValue();
  }

  public double number(String column) {
    return ((Number) filled(column)).doubleValue();
  }

  public @Nullable Double optionalNumber(String column) {
    return (Double) row.get(column);
  }

  public boolean flag(String column) {
    return (Boolean) filled(column);
  }

  public LocalDate day(String column) {
    return (LocalDate) filled(column);
  }

  public @Nullable LocalDate optionalDay(String column) {
    return (LocalDate) row.get(column);
  }

  /** A map column; nothing where it is null. */
  public Map<String, Long> counts(String column) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (row.get(column) instanceof Map<?, ?> map) {
      map.forEach((key, value) -> counts.put((String) key, ((Number) value).longValue()));
    }
    return counts;
  }

  public List<String> texts(String column) {
    return ((List<?>) filled(column)).stream().map(String.class::cast).toList();
  }

  @SuppressWarnings("unchecked") // what ParquetValues makes of a struct
  public List<PublishedRow> structs(String column) {
    return ((List<?>) filled(column))
        .stream().map(value -> new PublishedRow((Map<String, @Nullable Object>) value)).toList();
  }

  private Object filled(String column) {
    Object value = row.get(column);
    if (value == null) {
      throw new IllegalStateException("Column " + column + " has no value in " + row.keySet());
    }
    return value;
  }
}

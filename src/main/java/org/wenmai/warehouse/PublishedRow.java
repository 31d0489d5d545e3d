package org.wenmai.warehouse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.parquet.example.data.Group;
import org.jspecify.annotations.Nullable;

/**
 * A row of a published table, or a struct in one, read by the types of its columns. A cell is
 * converted when it is asked for.
 *
 * <p>An empty cell of a column that the contract always fills is a damaged table; the exception
 * names the column. A column that the scan did not ask for, or that the file lacks, is empty.
 */
public final class PublishedRow {
  private final Group cells;

  PublishedRow(Group cells) {
    this.cells = cells;
  }

  public String text(String column) {
    return (String) filled(column);
  }

  public @Nullable String optionalText(String column) {
    return (String) value(column);
  }

  public long count(String column) {
    return ((Number) filled(column)).longValue();
  }

  public @Nullable Long optionalCount(String column) {
    Object value = value(column);
    return value == null ? null : ((Number) value).longValue();
  }

  public double number(String column) {
    return ((Number) filled(column)).doubleValue();
  }

  public @Nullable Double optionalNumber(String column) {
    return (Double) value(column);
  }

  public boolean flag(String column) {
    return (Boolean) filled(column);
  }

  public LocalDate day(String column) {
    return (LocalDate) filled(column);
  }

  public @Nullable LocalDate optionalDay(String column) {
    return (LocalDate) value(column);
  }

  /** A map column; empty where it is null. */
  public Map<String, Long> counts(String column) {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (value(column) instanceof Map<?, ?> map) {
      map.forEach((key, count) -> counts.put((String) key, ((Number) count).longValue()));
    }
    return counts;
  }

  public List<String> texts(String column) {
    return ((List<?>) filled(column)).stream().map(String.class::cast).toList();
  }

  /** An array of structs; empty where it is null. */
  public List<PublishedRow> structs(String column) {
    if (!isFilled(column)) {
      return List.of();
    }
    Group list = cells.getGroup(column, 0);
    return IntStream.range(0, list.getFieldRepetitionCount(0))
        .mapToObj(i -> new PublishedRow(list.getGroup(0, i).getGroup(0, 0)))
        .toList();
  }

  /**
   * All cells as plain Java, in the order of the columns: String, Integer, Long, Double, Boolean,
   * {@link LocalDate}, {@link java.time.Instant}, List, Map (of a struct or a map), or null.
   */
  public Map<String, @Nullable Object> values() {
    return ParquetConverter.struct(cells);
  }

  private Object filled(String column) {
    Object value = value(column);
    if (value == null) {
      throw new IllegalStateException(
          "Column " + column + " is empty in a row of " + values().keySet());
    }
    return value;
  }

  /** A cell as plain Java, as in {@link #values}; null where it is empty. */
  public @Nullable Object value(String column) {
    return isFilled(column)
        ? ParquetConverter.value(cells, cells.getType().getFieldIndex(column))
        : null;
  }

  private boolean isFilled(String column) {
    return cells.getType().containsField(column) && cells.getFieldRepetitionCount(column) > 0;
  }
}

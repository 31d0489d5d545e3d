package org.wenmai.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Table;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;

/** Which rows and columns of a table a user wants to see. */
final class RowFilter {
  private final Table table;
  private final Map<String, List<String>> values;
  private final List<String> shown;

  private RowFilter(Table table, Map<String, List<String>> values, List<String> shown) {
    this.table = table;
    this.values = values;
    this.shown = shown;
  }

  /**
   * A filter.
   *
   * @param conditions {@code COLUMN=VALUE}, all of which must hold
   * @param columns to be shown; none for all
   * @throws WenmaiException USAGE where the table has no such column
   */
  static RowFilter of(Table table, List<String> conditions, List<String> columns) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String condition : conditions) {
      int equals = condition.indexOf('=');
      if (equals < 1) {
        throw new WenmaiException(
            ErrorCode.USAGE,
            "--where is " + condition + ", which names no column.",
            "Write COLUMN=VALUE, such as reason=too_large.");
      }
      String column = condition.substring(0, equals).strip();
      values
          .computeIfAbsent(checked(table, column), name -> new ArrayList<>())
          .add(condition.substring(equals + 1));
    }
    List<String> shown = columns.stream().map(String::strip).toList();
    shown.forEach(column -> checked(table, column));
    return new RowFilter(table, values, shown.isEmpty() ? table.columnNames() : shown);
  }

  private static String checked(Table table, String column) {
    if (!table.columnNames().contains(column)) {
      throw new WenmaiException(
          ErrorCode.USAGE,
          "Table " + table.name() + " has no column " + column + ".",
          "It has " + String.join(", ", table.columnNames()) + ".");
    }
    return column;
  }

  /** The names of the columns to show, in their order. */
  List<String> shown() {
    return shown;
  }

  /** The first rows that meet all conditions. */
  List<PublishedRow> rows(PublishedTables tables, int limit) {
    Set<String> read = new LinkedHashSet<>(shown);
    read.addAll(values.keySet());
    return tables.rows(table, List.copyOf(read), this::isMet, limit);
  }

  private boolean isMet(PublishedRow row) {
    return values.entrySet().stream()
        .allMatch(
            condition ->
                condition.getValue().stream()
                    .allMatch(value -> isMet(row.value(condition.getKey()), value)));
  }

  private static boolean isMet(@Nullable Object cell, String value) {
    if (cell instanceof List<?> list) {
      return list.isEmpty() ? value.isEmpty() : list.stream().anyMatch(e -> isMet(e, value));
    }
    return cell == null ? value.isEmpty() : cell.toString().equals(value);
  }
}

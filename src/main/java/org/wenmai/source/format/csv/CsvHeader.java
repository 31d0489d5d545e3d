package org.wenmai.source.format.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.source.decode.FileCharsetDecoder;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.record.FieldPath;
import org.wenmai.source.record.KnownFieldNames;

/**
 * The columns of a file: named by its header, which may stand below a title or a line of empty
 * cells, or by the job.
 *
 * @param row of the header among the first records; -1 where there is none
 * @param names of the columns
 * @param fit how sure it is: 2 with the column of the text, 1 with one that is known for it, else 0
 */
record CsvHeader(int row, List<String> names, int fit) {
  /** A header is looked for among so many records. */
  static final int SEARCHED = 5;

  /** The columns of a file that begins with these records. */
  static CsvHeader of(List<CsvRow> first, SourceConfig source, FileCharsetDecoder decoder) {
    CsvConfig config = source.csv();
    if (Boolean.FALSE.equals(config.header())) {
      return given(-1, first, config);
    }
    if (!config.columns().isEmpty()) {
      boolean named = !first.isEmpty() && isHeader(names(first.get(0), decoder), source);
      return given(named || Boolean.TRUE.equals(config.header()) ? 0 : -1, first, config);
    }
    int searched = Boolean.TRUE.equals(config.header()) ? 1 : first.size();
    for (int fit = 2; fit > 0; fit--) {
      for (int i = 0; i < searched && (i == 0 || isTitle(first.get(i - 1))); i++) {
        List<String> names = names(first.get(i), decoder);
        if (fit(names, source) == fit) {
          return new CsvHeader(i, names, fit);
        }
      }
    }
    return new CsvHeader(0, first.isEmpty() ? List.of() : names(first.get(0), decoder), 0);
  }

  private static CsvHeader given(int row, List<CsvRow> first, CsvConfig config) {
    int width = config.columns().size();
    boolean fits = !first.isEmpty() && first.get(0).cells().size() == width;
    return new CsvHeader(row, config.columns(), fits ? 2 : 0);
  }

  /** Whether a record holds the names that the job gives, or that of the text. */
  private static boolean isHeader(List<String> names, SourceConfig source) {
    long same = source.csv().columns().stream().filter(names::contains).count();
    return 2 * same >= source.csv().columns().size();
  }

  /** At most one cell says something: the title of a table, or nothing. */
  private static boolean isTitle(CsvRow row) {
    return row.cells().stream().filter(cell -> !cell.isEmpty()).count() <= 1;
  }

  static List<String> names(CsvRow row, FileCharsetDecoder decoder) {
    List<String> names = new ArrayList<>();
    row.cells().forEach(cell -> names.add(decoder.decode(cell.bytes()).text().strip()));
    return names;
  }

  private static int fit(List<String> names, SourceConfig source) {
    String text = source.fields().getOrDefault("text", "");
    if (index(names, text) != null) {
      return 2;
    }
    Map<String, String> known = KnownFieldNames.resolve(source, names, name -> true);
    return known.getOrDefault("text", "").equals(text) ? 0 : 1;
  }

  /** The column of a field by its name as it is, or with its dots escaped as in nested records. */
  static @Nullable Integer index(List<String> names, String field) {
    int column = names.indexOf(field);
    int escaped = column < 0 ? names.indexOf(FieldPath.of(field).name()) : column;
    return escaped < 0 || field.isEmpty() ? null : escaped;
  }
}

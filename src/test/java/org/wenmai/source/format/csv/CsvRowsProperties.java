package org.wenmai.source.format.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of any file; well-formed ones are as commons-csv has them, down to their offsets. */
final class CsvRowsProperties {
  private static final CsvDialect RFC4180 =
      new CsvDialect(',', '"', CsvDialect.NONE, CsvDialect.leads("UTF-8"));

  private record Row(long offset, List<String> cells) {}

  @Provide
  Arbitrary<String> wellFormed() {
    Arbitrary<String> plain = Arbitraries.strings().withChars("ab \t\\;'é").ofMaxLength(5);
    Arbitrary<String> quoted =
        Arbitraries.strings()
            .withChars("ab,\r\n\" \t\\é")
            .ofMaxLength(8)
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"');
    Arbitrary<String> row =
        Arbitraries.oneOf(plain, quoted)
            .list()
            .ofMinSize(1)
            .ofMaxSize(4)
            .map(cells -> String.join(",", cells));
    return Arbitraries.of("\n", "\r\n", "\r")
        .flatMap(
            end ->
                row.list()
                    .ofMaxSize(8)
                    .map(rows -> String.join(end, rows))
                    .flatMap(file -> Arbitraries.of(file, file + end, end + file + end + end)));
  }

  @Property(tries = 2000)
  void wellFormedFilesAreReadAsByCommonsCsv(@ForAll("wellFormed") String file) throws Exception {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);

    assertThat(rows(bytes, 0)).isEqualTo(expected(bytes));
  }

  /** Whatever the header says, a well-formed record is a row. */
  @Property(tries = 2000)
  void everyRecordOfAWellFormedFileIsARow(@ForAll("wellFormed") String file) throws Exception {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    List<Row> expected = expected(bytes);
    int width = expected.isEmpty() ? 0 : expected.get(0).cells().size();
    boolean even = expected.stream().allMatch(row -> row.cells().size() == width);

    if (even) {
      assertThat(rows(bytes, width)).isEqualTo(expected);
    }
  }

  @Property(tries = 2000)
  void anyBytesAreReadToTheEnd(@ForAll("hostile") String file) throws Exception {
    byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
    for (int quote : new int[] {'"', CsvDialect.NONE}) {
      for (int escape : new int[] {'\\', CsvDialect.NONE}) {
        CsvDialect dialect = new CsvDialect(',', quote, escape, CsvDialect.leads("GB18030"));
        ByteWindow window = new ByteWindow(new ByteArrayInputStream(bytes), 40, 0);
        CsvRows rows = new CsvRows(window, dialect, 40);
        rows.expect(2);
        long before = 0;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
          assertThat(row.offset()).isGreaterThanOrEqualTo(before);
          assertThat(rows.offset()).isGreaterThan(row.offset());
          assertThat(row.cells().isEmpty()).isEqualTo(row.problem() != null);
          before = rows.offset();
        }
        assertThat(rows.offset()).isEqualTo(bytes.length);
      }
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars("a,\"\\\r\n \u0081\u00ff|").ofMaxLength(120);
  }

  private static List<Row> rows(byte[] bytes, int width) throws IOException {
    ByteWindow window = new ByteWindow(new ByteArrayInputStream(bytes), 1 << 20, 0);
    CsvRows rows = new CsvRows(window, RFC4180, 1 << 20);
    rows.expect(width);
    List<Row> found = new ArrayList<>();
    for (CsvRow row = rows.next(); row != null; row = rows.next()) {
      List<String> cells =
          row.cells().stream()
              .map(cell -> new String(cell.bytes(), StandardCharsets.ISO_8859_1))
              .toList();
      found.add(new Row(row.offset(), cells));
    }
    return found;
  }

  private static List<Row> expected(byte[] bytes) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setLenientEof(false).get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1),
            format)) {
      for (CSVRecord record : parser) {
        rows.add(new Row(record.getCharacterPosition(), record.toList()));
      }
    }
    return rows;
  }
}

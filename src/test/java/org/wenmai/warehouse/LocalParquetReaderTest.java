package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalParquetReaderTest {
  private static final String SCHEMA =
      "message m { required int32 n; required binary text (STRING); optional int64 more; }";

  @TempDir Path folder;

  private Path numbers(int rows) {
    return ParquetFiles.write(
        folder.resolve(rows + ".parquet"),
        SCHEMA,
        rows,
        (row, i) -> row.append("n", i).append("text", "row " + i));
  }

  private static Stream<Group> open(Path file, String... columns) throws IOException {
    return LocalParquetReader.open(ParquetFiles.hadoop(file), new Configuration(), List.of(columns))
        .stream(UncheckedIOException::new);
  }

  @Test
  void rowsOfAllRowGroupsComeInOrder() throws IOException {
    Path file = numbers(250);
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(ParquetFiles.hadoop(file), new Configuration()))) {
      assertThat(reader.getRowGroups()).hasSize(3);
    }

    try (Stream<Group> rows = open(file, "n", "text")) {
      assertThat(rows.map(row -> row.getInteger("n", 0) + row.getString("text", 0)))
          .isEqualTo(IntStream.range(0, 250).mapToObj(i -> i + "row " + i).toList());
    }
  }

  @Test
  void onlyTheColumnsThatAreAskedForAreRead() throws IOException {
    try (Stream<Group> rows = open(numbers(1), "text", "unknown")) {
      assertThat(rows.map(row -> row.getType().getFieldCount() + row.getString("text", 0)))
          .containsExactly("1row 0");
    }
  }

  @Test
  void aFileWithoutRowsHasNone() throws IOException {
    try (Stream<Group> rows = open(numbers(0), "n")) {
      assertThat(rows).isEmpty();
    }
  }

  @Test
  void aStreamThatIsCutShortCanBeClosedAndTheFileReadAgain() throws IOException {
    Path file = numbers(250);
    try (Stream<Group> rows = open(file, "n")) {
      assertThat(rows.limit(3)).hasSize(3);
    }
    try (Stream<Group> rows = open(file, "n")) {
      assertThat(rows.count()).isEqualTo(250);
    }
  }

  @Test
  void whatIsNoParquetShowsAsIOException() throws IOException {
    Path file = folder.resolve("text.parquet");
    Files.writeString(file, "no parquet at all");

    assertThatThrownBy(() -> open(file, "n"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a Parquet file");
  }

  @Test
  void damageInsideAFileShowsAsTheFailureOfTheCaller() throws IOException {
    Path file = numbers(250);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4, 200, (byte) 0x5a);
    Files.write(file, bytes);

    assertThatThrownBy(
            () -> {
              try (Stream<Group> rows = open(file, "n", "text")) {
                rows.forEach(row -> {});
              }
            })
        .isInstanceOf(UncheckedIOException.class);
  }
}

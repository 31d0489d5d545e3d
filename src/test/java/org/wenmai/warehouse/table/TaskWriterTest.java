package org.wenmai.warehouse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.apache.spark.util.SerializableConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One task, with files of plain lines in place of Parquet. */
final class TaskWriterTest {
  private static final StructType SCHEMA = new StructType().add("name", DataTypes.StringType);

  @TempDir Path folder;

  @BeforeEach
  void makeFolders() throws IOException {
    Files.createDirectories(folder.resolve("one"));
    Files.createDirectories(folder.resolve("many"));
  }

  @Test
  void aRowGoesToTheTablesThatItHasAPartFor() throws IOException {
    TaskWriter.Report report =
        writer().write(3, rows(pair("a", "x", "y"), pair(null, "z"), pair("b")).iterator());

    assertThat(report.rowsIn()).isEqualTo(3);
    assertThat(report.written().get("one").rows()).isEqualTo(2);
    assertThat(report.written().get("many").rows()).isEqualTo(3);
    assertThat(report.written().get("one").tallies()).isEqualTo(Map.of("a", 1L, "b", 1L));
    assertThat(lines("one")).containsExactly("a", "b");
    assertThat(lines("many")).containsExactly("x", "y", "z");
    assertThat(report.files().get("one"))
        .hasSize(1)
        .allMatch(file -> file.file().name().startsWith("part-00003-"))
        .allMatch(file -> file.file().rows() == 2 && file.file().bytes() == 4);
  }

  @Test
  void aTableWithoutRowsHasNoFile() throws IOException {
    TaskWriter.Report report = writer().write(0, rows(pair("a")).iterator());

    assertThat(report.files().get("many")).isEmpty();
    assertThat(report.written().get("many")).isEqualTo(WrittenTable.NOTHING);
    assertThat(files("many")).isEmpty();
  }

  @Test
  void aTaskThatFailsLeavesNoFile() throws IOException {
    Iterator<InternalRow> fails =
        IntStream.range(0, 3)
            .mapToObj(
                i -> {
                  if (i == 2) {
                    throw new IllegalStateException("the third row");
                  }
                  return pair("a", "x");
                })
            .iterator();

    assertThatThrownBy(() -> writer().write(0, fails))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the third row");
    assertThat(files("one")).isEmpty();
    assertThat(files("many")).isEmpty();
  }

  @Test
  void aFailureToCleanUpDoesNotHideTheFailureOfTheTask() {
    TaskWriter writer = writer(new LineFiles("cannot close"));
    Iterator<InternalRow> fails =
        Stream.of(1, 2)
            .map(
                i -> {
                  if (i == 2) {
                    throw new IllegalStateException("the second row");
                  }
                  return pair("a");
                })
            .iterator();

    assertThatThrownBy(() -> writer.write(0, fails))
        .hasMessage("the second row")
        .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("cannot close"));
  }

  @Test
  void aTaskThatWritesTwiceHasTwoFilesAndEqualReports() throws IOException {
    List<InternalRow> rows = rows(pair("a", "x"), pair("b"));

    TaskWriter.Report first = writer().write(0, rows.iterator());
    TaskWriter.Report second = writer().write(0, rows.iterator());

    assertThat(second.written()).isEqualTo(first.written());
    assertThat(second.files().get("one")).hasSize(1);
    assertThat(second.files().get("one").get(0).file().name())
        .isNotEqualTo(first.files().get("one").get(0).file().name());
    assertThat(files("one")).hasSize(2);
  }

  @Test
  void aTableWithoutAWriterIsABug() {
    TaskWriter writer =
        new TaskWriter(
            List.of(target("one")),
            List.of((DataType) SCHEMA),
            Map.of(),
            Map.of(),
            new DirectCommitter());

    assertThatThrownBy(() -> writer.write(0, rows(pair("a")).iterator()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No writer was prepared for one");
  }

  private TaskWriter writer() {
    return writer(new LineFiles(""));
  }

  private TaskWriter writer(OutputWriterFactory factory) {
    Map<String, OutputWriterFactory> factories = new HashMap<>();
    Map<String, SerializableConfiguration> configurations = new HashMap<>();
    for (String table : List.of("one", "many")) {
      factories.put(table, factory);
      configurations.put(table, new SerializableConfiguration(new Configuration()));
    }
    return new TaskWriter(
        List.of(target("one"), target("many")),
        List.of(SCHEMA, new ArrayType(SCHEMA, false)),
        factories,
        configurations,
        new DirectCommitter());
  }

  private TableTarget target(String table) {
    return new TableTarget(table, folder.resolve(table).toString(), SCHEMA, List.of("name"));
  }

  private static InternalRow pair(String one, String... many) {
    return new GenericInternalRow(
        new Object[] {
          one == null ? null : name(one),
          new GenericArrayData(Arrays.stream(many).map(TaskWriterTest::name).toArray())
        });
  }

  private static InternalRow name(String name) {
    return new GenericInternalRow(new Object[] {UTF8String.fromString(name)});
  }

  private static List<InternalRow> rows(InternalRow... rows) {
    return List.of(rows);
  }

  private List<Path> files(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(table))) {
      return files.toList();
    }
  }

  private List<String> lines(String table) throws IOException {
    return Files.readAllLines(files(table).get(0));
  }

  /** Writes the first column, a line for each row. */
  private static final class LineFiles extends OutputWriterFactory {
    private final String failure;

    LineFiles(String failure) {
      this.failure = failure;
    }

    @Override
    public String getFileExtension(TaskAttemptContext context) {
      return ".txt";
    }

    @Override
    public OutputWriter newInstance(String path, StructType schema, TaskAttemptContext context) {
      return new OutputWriter() {
        private final StringBuilder lines = new StringBuilder();

        @Override
        public void write(InternalRow row) {
          lines.append(row.getUTF8String(0)).append('\n');
        }

        @Override
        public void close() {
          if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
          }
          try {
            Files.writeString(Path.of(path), lines);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        }

        @Override
        public String path() {
          return path;
        }
      };
    }
  }
}

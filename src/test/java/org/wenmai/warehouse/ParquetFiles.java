package org.wenmai.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;

/** Small Parquet files of any schema, written without Spark. */
final class ParquetFiles {
  private ParquetFiles() {}

  /** One row, as it is read back from a file. */
  static PublishedRow row(Path folder, String schema, Consumer<Group> cells) {
    Path file = write(folder.resolve("one.parquet"), schema, 1, (row, i) -> cells.accept(row));
    MessageType type = MessageTypeParser.parseMessageType(schema);
    List<String> columns = type.getFields().stream().map(field -> field.getName()).toList();
    try (Stream<PublishedRow> rows =
        PublishedTables.scan(new Configuration(), hadoop(file), columns)) {
      return rows.findFirst().orElseThrow();
    }
  }

  /** Fills a row with its cells. */
  interface Filler {
    void fill(Group row, int i);
  }

  /** Several rows, at most a hundred in a row group. */
  static Path write(Path file, String schema, int rows, Filler filler) {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(hadoop(file))
            .withType(type)
            .withRowGroupRowCountLimit(100)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      for (int i : IntStream.range(0, rows).toArray()) {
        Group row = new SimpleGroup(type);
        filler.fill(row, i);
        writer.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }
}

package org.wenmai.warehouse;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one Parquet file, of some columns only. Parquet's own ParquetReader does the same, but
 * opens each file twice and parses Hadoop's default configuration anew each time, which for small
 * tables is nine tenths of the time.
 *
 * <p>A damaged file shows as IOException, whatever Parquet throws. Not thread-safe.
 */
final class LocalParquetReader implements Closeable {
  private final ParquetFileReader file;
  private final MessageType projection;
  private final MessageColumnIO columns;
  private @Nullable RecordReader<Group> rowGroup;
  private long rowsLeft;

  private LocalParquetReader(ParquetFileReader file, MessageType projection) {
    this.file = file;
    this.projection = projection;
    this.columns = new ColumnIOFactory().getColumnIO(projection);
  }

  static LocalParquetReader open(Path path, Configuration hadoop, List<String> columns)
      throws IOException {
    try {
      ParquetFileReader file =
          ParquetFileReader.open(
              HadoopInputFile.fromPath(path, hadoop),
              HadoopReadOptions.builder(hadoop, path).build());
      MessageType projection = projection(file.getFileMetaData().getSchema(), columns);
      file.setRequestedSchema(projection);
      return new LocalParquetReader(file, projection);
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static MessageType projection(MessageType schema, List<String> columns) {
    List<Type> read = columns.stream().filter(schema::containsField).map(schema::getType).toList();
    return new MessageType(schema.getName(), read);
  }

  /**
   * The rows that are left, as a stream that closes the reader when it is closed.
   *
   * @param failure what to throw when the file turns out to be damaged
   */
  Stream<Group> stream(Function<IOException, RuntimeException> failure) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    Spliterator<Group> rows =
        new Spliterators.AbstractSpliterator<>(Long.MAX_VALUE, traits) {
          @Override
          public boolean tryAdvance(Consumer<? super Group> action) {
            try {
              Group row = next();
              if (row != null) {
                action.accept(row);
              }
              return row != null;
            } catch (IOException e) {
              throw failure.apply(e);
            }
          }
        };
    return StreamSupport.stream(rows, false)
        .onClose(
            () -> {
              try {
                close();
              } catch (IOException e) {
                throw failure.apply(e);
              }
            });
  }

  /** The next row, or null after the last. */
  private @Nullable Group next() throws IOException {
    try {
      while (rowsLeft == 0) {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
          return null;
        }
        rowsLeft = pages.getRowCount();
        rowGroup = columns.getRecordReader(pages, new GroupRecordConverter(projection));
      }
      rowsLeft--;
      return rowGroup == null ? null : rowGroup.read();
    } catch (RuntimeException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

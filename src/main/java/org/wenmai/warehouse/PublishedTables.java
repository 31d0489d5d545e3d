package org.wenmai.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Table;

/**
 * The tables of one published run, read row by row without a Spark job, so that showing a few rows
 * takes no session. Immutable; any Hadoop path.
 */
public final class PublishedTables {
  private final Configuration hadoop;
  private final Path runFolder;

  /**
   * The tables under a folder; nothing is read yet.
   *
   * @param runFolder {@code <warehouse>/runs/<run>}
   */
  public PublishedTables(Configuration hadoop, Path runFolder) {
    this.hadoop = hadoop;
    this.runFolder = runFolder;
  }

  /** Whether the run published this table; a run that stopped early lacks the later ones. */
  public boolean has(Table table) {
    return !files(table).isEmpty();
  }

  /**
   * The first rows of a table, in the order of its files; none if the run lacks the table.
   *
   * @param limit the most rows; at least 0
   * @throws WenmaiException RUN_MISSING if a file cannot be read
   */
  public List<PublishedRow> rows(Table table, int limit) {
    return rows(table, row -> true, limit);
  }

  /** As above, of the rows that are wanted only. */
  public List<PublishedRow> rows(Table table, Predicate<PublishedRow> wanted, int limit) {
    try (Stream<PublishedRow> rows =
        files(table).stream().flatMap(file -> scan(hadoop, file, table.columnNames()))) {
      return rows.filter(wanted).limit(limit).toList();
    }
  }

  /**
   * The rows of one file, read while the stream is consumed; to be closed.
   *
   * @param columns the only ones that are read; those that the file lacks are empty
   * @throws WenmaiException RUN_MISSING, now or later, if the file cannot be read
   */
  public static Stream<PublishedRow> scan(Configuration hadoop, Path file, List<String> columns) {
    try {
      return LocalParquetReader.open(file, hadoop, columns).stream(e -> unreadable(file, e))
          .map(PublishedRow::new);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** The data files of a table, sorted; none if the run lacks the table. */
  public List<Path> files(Table table) {
    Path folder = new Path(runFolder, table.name());
    try {
      return Arrays.stream(folder.getFileSystem(hadoop).listStatus(folder))
          .filter(FileStatus::isFile)
          .map(FileStatus::getPath)
          .filter(file -> !file.getName().startsWith("_") && !file.getName().startsWith("."))
          .sorted()
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private static WenmaiException unreadable(Path path, Exception cause) {
    return new WenmaiException(
        ErrorCode.RUN_MISSING,
        "Cannot read " + path + ": " + cause.getMessage() + ".",
        "Run the job again; a published run is never changed, so the file was damaged later.",
        cause);
  }
}

package org.wenmai.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * takes no session. Only files that the manifest lists are read. Immutable; any Hadoop path.
 */
public final class PublishedTables {
  private final Configuration hadoop;
  private final Path runFolder;
  private final Map<String, Manifest.Table> tables;

  /**
   * The tables under a folder; nothing is read yet.
   *
   * @param runFolder {@code <warehouse>/runs/<run>}
   * @param tables of the run, by name, as its manifest has them
   */
  public PublishedTables(Configuration hadoop, Path runFolder, Map<String, Manifest.Table> tables) {
    this.hadoop = hadoop;
    this.runFolder = runFolder;
    this.tables = Map.copyOf(tables);
  }

  /** Whether the run published this table; a run that stopped early lacks the later ones. */
  public boolean has(Table table) {
    return tables.containsKey(table.name());
  }

  /**
   * The first rows of a table, in the order of its files; none if the run lacks the table.
   *
   * @param limit the most rows; at least 0
   * @throws WenmaiException RUN_DAMAGED if a file cannot be read
   */
  public List<PublishedRow> rows(Table table, int limit) {
    return rows(table, row -> true, limit);
  }

  /** As above, of the rows that are wanted only. */
  public List<PublishedRow> rows(Table table, Predicate<PublishedRow> wanted, int limit) {
    return rows(table, table.columnNames(), wanted, limit);
  }

  /** As above, with some columns only; what is wanted may ask for these and no others. */
  public List<PublishedRow> rows(
      Table table, List<String> columns, Predicate<PublishedRow> wanted, int limit) {
    try (Stream<PublishedRow> rows =
        files(table).stream().flatMap(file -> scan(hadoop, file, columns))) {
      return rows.filter(wanted).limit(limit).toList();
    }
  }

  /**
   * The rows of one file, read while the stream is consumed; to be closed.
   *
   * @param columns the only ones that are read; those that the file lacks are empty
   * @throws WenmaiException RUN_DAMAGED, now or later, if the file cannot be read
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
    Manifest.Table published = tables.get(table.name());
    Path folder = new Path(runFolder, table.name());
    if (published == null) {
      return List.of();
    }
    return published.files().isEmpty()
        ? listed(folder)
        : published.files().stream().map(file -> new Path(folder, file.name())).toList();
  }

  /** For a run of a version that did not list its files. */
  private List<Path> listed(Path folder) {
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
        ErrorCode.RUN_DAMAGED,
        "Cannot read " + path + ": " + cause.getMessage() + ".",
        "It was damaged after it was published: restore it, or run the job again.",
        cause);
  }
}

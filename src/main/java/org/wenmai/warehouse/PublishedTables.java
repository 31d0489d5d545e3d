package org.wenmai.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.schema.Table;

/**
 * The tables of one published run, in two ways: small ones row by row without Spark, so that
 * showing a few rows takes no session, and those of corpus size as datasets. Immutable; any Hadoop
 * path.
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
   * <p>A row maps column names to values, in the order of the columns: String, Integer, Long,
   * Double, Boolean, {@link java.time.LocalDate}, {@link java.time.Instant}, List, Map (of a struct
   * or a map), or null.
   *
   * @param limit the most rows; at least 0
   * @throws WenmaiException RUN_MISSING if a file cannot be read
   */
  public List<Map<String, @Nullable Object>> rows(Table table, int limit) {
    return rows(table, row -> true, limit);
  }

  /** As above, of the rows that are wanted only. */
  public List<Map<String, @Nullable Object>> rows(
      Table table, Predicate<Map<String, @Nullable Object>> wanted, int limit) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    if (limit > 0) {
      read(
          table,
          table.columnNames(),
          row -> {
            if (wanted.test(row)) {
              rows.add(row);
            }
            return rows.size() < limit;
          });
    }
    return rows;
  }

  /** Goes through a whole table; only these columns are read. */
  public void scan(Table table, List<String> columns, Consumer<PublishedRow> visitor) {
    read(
        table,
        columns,
        row -> {
          visitor.accept(new PublishedRow(row));
          return true;
        });
  }

  /** Goes through a table until the visitor wants no more. */
  private void read(
      Table table, List<String> columns, Predicate<Map<String, @Nullable Object>> visitor) {
    for (Path file : files(table)) {
      if (!read(file, columns, visitor)) {
        return;
      }
    }
  }

  private boolean read(
      Path file, List<String> columns, Predicate<Map<String, @Nullable Object>> visitor) {
    try (LocalParquetReader rows = LocalParquetReader.open(file, hadoop, columns)) {
      for (Group row = rows.next(); row != null; row = rows.next()) {
        if (!visitor.test(ParquetConverter.struct(row))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * A table as a dataset with the schema of the contract: no job runs to infer one.
   *
   * @return no rows if the run lacks the table
   */
  public Dataset<Row> dataset(SparkSession spark, Table table) {
    return has(table)
        ? spark.read().schema(table.schema()).parquet(new Path(runFolder, table.name()).toString())
        : spark.createDataFrame(List.of(), table.schema());
  }

  private List<Path> files(Table table) {
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

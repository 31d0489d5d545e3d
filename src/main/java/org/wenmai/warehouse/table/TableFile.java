package org.wenmai.warehouse.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.Sha256;

/**
 * One file of one table while a task writes it. Its first row opens it; rows are counted and
 * hashed.
 */
final class TableFile {
  /** How the file is opened. */
  record Opener(
      String name,
      OutputWriterFactory factory,
      TaskAttemptContext context,
      TableCommitter committer) {
    Configuration hadoop() {
      return context.getConfiguration();
    }
  }

  private final TableTarget target;
  private final Opener opener;
  private final CanonicalForm form = new CanonicalForm();
  private final Sha256 sha256 = new Sha256();
  private final Map<String, Long> tallies = new TreeMap<>();
  private @Nullable OutputWriter writer;
  private @Nullable Path path;
  private @Nullable PendingFile pending;
  private long rows;
  private ContentHash hash = ContentHash.EMPTY;

  TableFile(TableTarget target, Opener opener) {
    this.target = target;
    this.opener = opener;
  }

  String table() {
    return target.table();
  }

  void write(InternalRow row) {
    rejectNulls(row);
    if (writer == null) {
      open();
    }
    Objects.requireNonNull(writer).write(row);
    rows++;
    hash = hash.plus(ContentHash.of(sha256.add(form.of(row, target.schema())).digest()));
    if (!target.tallied().isEmpty()) {
      tallies.merge(tallied(row), 1L, Long::sum);
    }
  }

  /** Parquet would write a file that cannot be read. */
  private void rejectNulls(InternalRow row) {
    StructField[] fields = target.schema().fields();
    for (int i = 0; i < fields.length; i++) {
      if (!fields[i].nullable() && row.isNullAt(i)) {
        throw new IllegalStateException(
            "Column "
                + fields[i].name()
                + " of table "
                + target.table()
                + " is null, which the contract does not allow");
      }
    }
  }

  /** Opens the file; without a row it has the schema only. */
  void open() {
    try {
      Path attempt = opener.committer().attemptPath(target, opener.name(), opener.hadoop());
      leaveOutChecksumFiles(attempt);
      path = attempt;
      writer = opener.factory().newInstance(attempt.toString(), target.schema(), opener.context());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open a file of table " + target.table(), e);
    }
  }

  /** Closes the file and prepares it for its commit. */
  void close() {
    if (writer == null || path == null) {
      return;
    }
    writer.close();
    try {
      pending = opener.committer().prepare(target, path, opener.name(), rows, opener.hadoop());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot finish " + path, e);
    }
  }

  /** Closes and deletes the file of a failed attempt; never hides the failure. */
  void abandon(Throwable failure) {
    try {
      if (writer != null && path != null) {
        writer.close();
        opener.committer().abort(path, opener.hadoop());
      }
    } catch (RuntimeException | IOException e) {
      failure.addSuppressed(e);
    }
  }

  WrittenTable written() {
    return new WrittenTable(rows, hash, tallies, List.of());
  }

  /** The file to be committed; none if there was no row. */
  List<PendingFile> pending() {
    return pending == null ? List.of() : List.of(pending);
  }

  /** On a local disk Hadoop would put a .crc file beside each of ours; Parquet has its own. */
  private void leaveOutChecksumFiles(Path file) throws IOException {
    file.getFileSystem(opener.hadoop()).setWriteChecksum(false);
  }

  private String tallied(InternalRow row) {
    StringJoiner values = new StringJoiner(" ");
    for (String column : target.tallied()) {
      int at = target.schema().fieldIndex(column);
      values.add(row.isNullAt(at) ? "-" : row.getUTF8String(at).toString());
    }
    return values.toString();
  }
}

package org.wenmai.warehouse.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
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
  record Opener(String name, OutputWriterFactory factory, TaskAttemptContext context) {}

  private final TableTarget target;
  private final Opener opener;
  private final CanonicalForm form = new CanonicalForm();
  private final Sha256 sha256 = new Sha256();
  private final Map<String, Long> tallies = new TreeMap<>();
  private @Nullable OutputWriter writer;
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
      leaveOutChecksumFiles();
      writer = opener.factory().newInstance(path(), target.schema(), opener.context());
    }
    writer.write(row);
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

  void close() {
    if (writer != null) {
      writer.close();
    }
  }

  /** Closes and deletes the file of a failed attempt; never hides the failure. */
  void abandon(Throwable failure) {
    try {
      if (writer != null) {
        writer.close();
        Path path = new Path(path());
        path.getFileSystem(opener.context().getConfiguration()).delete(path, false);
      }
    } catch (RuntimeException | IOException e) {
      failure.addSuppressed(e);
    }
  }

  WrittenTable written() {
    return new WrittenTable(rows, hash, tallies);
  }

  List<String> names() {
    return writer == null ? List.of() : List.of(opener.name());
  }

  /** On a local disk Hadoop would put a .crc file beside each of ours; Parquet has its own. */
  private void leaveOutChecksumFiles() {
    try {
      new Path(path()).getFileSystem(opener.context().getConfiguration()).setWriteChecksum(false);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open " + path(), e);
    }
  }

  private String path() {
    return target.folder() + "/" + opener.name();
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

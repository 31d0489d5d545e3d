package org.wenmai.warehouse.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.TaskID;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The work of one task: writes the rows of its partition to the files of their tables.
 *
 * <p>Each attempt has file names of its own; the driver commits those of the attempts that counted,
 * so a retried task leaves nothing twice.
 */
final class TaskWriter implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a task reports: for each table what it wrote, and the files that can be committed. */
  record Report(
      Map<String, WrittenTable> written, Map<String, List<PendingFile>> files, long rowsIn)
      implements Serializable {}

  private final List<TableTarget> targets;
  private final List<DataType> columns;
  private final Map<String, OutputWriterFactory> factories;
  private final Map<String, SerializableConfiguration> configurations;
  private final TableCommitter committer;

  TaskWriter(
      List<TableTarget> targets,
      List<DataType> columns,
      Map<String, OutputWriterFactory> factories,
      Map<String, SerializableConfiguration> configurations,
      TableCommitter committer) {
    this.committer = committer;
    this.targets = new ArrayList<>(targets);
    this.columns = new ArrayList<>(columns);
    this.factories = new LinkedHashMap<>(factories);
    this.configurations = new LinkedHashMap<>(configurations);
  }

  Report write(int partition, Iterator<InternalRow> rows) {
    String attempt = UUID.randomUUID().toString().substring(0, 8);
    List<TableFile> files = new ArrayList<>();
    for (TableTarget target : targets) {
      files.add(new TableFile(target, opener(target, partition, attempt)));
    }
    try {
      long rowsIn = 0;
      while (rows.hasNext()) {
        split(rows.next(), files);
        rowsIn++;
      }
      files.forEach(TableFile::close);
      return report(files, rowsIn);
    } catch (RuntimeException | Error e) {
      files.forEach(file -> file.abandon(e));
      throw e;
    }
  }

  private TableFile.Opener opener(TableTarget target, int partition, String attempt) {
    String name = String.format(Locale.ROOT, "part-%05d-%s.parquet", partition, attempt);
    OutputWriterFactory factory = factories.get(target.table());
    SerializableConfiguration configuration = configurations.get(target.table());
    if (factory == null || configuration == null) {
      throw new IllegalStateException("No writer was prepared for " + target.table());
    }
    return new TableFile.Opener(
        name, factory, context(configuration.value(), partition), committer);
  }

  static TaskAttemptContext context(Configuration configuration, int partition) {
    TaskID task = new TaskID("wenmai", 0, TaskType.REDUCE, partition);
    return new TaskAttemptContextImpl(configuration, new TaskAttemptID(task, 0));
  }

  private void split(InternalRow row, List<TableFile> files) {
    for (int i = 0; i < targets.size(); i++) {
      if (row.isNullAt(i)) {
        continue;
      }
      StructType schema = targets.get(i).schema();
      if (columns.get(i) instanceof ArrayType) {
        ArrayData array = row.getArray(i);
        for (int j = 0; j < array.numElements(); j++) {
          files.get(i).write(array.getStruct(j, schema.size()));
        }
      } else {
        files.get(i).write(row.getStruct(i, schema.size()));
      }
    }
  }

  private static Report report(List<TableFile> files, long rowsIn) {
    Map<String, WrittenTable> written = new LinkedHashMap<>();
    Map<String, List<PendingFile>> pending = new LinkedHashMap<>();
    for (TableFile file : files) {
      written.put(file.table(), file.written());
      pending.put(file.table(), file.pending());
    }
    return new Report(written, pending, rowsIn);
  }
}

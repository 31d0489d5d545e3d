package org.wenmai.warehouse.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.parquet.hadoop.ParquetOutputFormat;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Writes tables as Parquet and reports, for each, what was written.
 *
 * <p>Spark's own writer makes one table of one pass and reports nothing that can be trusted after a
 * retry. Here one pass over a dataset feeds several tables, whose files are listed and committed by
 * {@link TableCommitter}: column {@code i} of the dataset is a struct (one row of table {@code i}),
 * an array of structs (many) or null (none). Counts and hashes are results of the tasks that
 * counted, not accumulators.
 *
 * <p>A table of which no row exists still has one file, with the schema. A dataset that Spark knows
 * to be local is written by the driver, without a Spark job. Thread-safe.
 */
public final class TableWriter {
  private static final String NO_DICTIONARY = ParquetOutputFormat.ENABLE_DICTIONARY + "#";

  private final SparkSession spark;

  public TableWriter(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Writes one table.
   *
   * @param rows with at least the columns of the schema, by name; cast where types differ
   */
  public WrittenTable write(Dataset<Row> rows, TableTarget target) {
    Column[] columns = columnsOf(rows.schema(), target.schema());
    Dataset<Row> wrapped = rows.select(struct(columns).as(target.table()));
    return write(wrapped, List.of(target)).of(target.table());
  }

  /**
   * The columns of a table, by name.
   *
   * @param given what there is; a column of another type is cast, one that is missing is null
   * @param wanted what the table needs
   */
  private static Column[] columnsOf(StructType given, StructType wanted) {
    return Arrays.stream(wanted.fields())
        .map(field -> columnOf(given, field))
        .toArray(Column[]::new);
  }

  private static Column columnOf(StructType given, StructField field) {
    if (!List.of(given.fieldNames()).contains(field.name())) {
      return lit(null).cast(field.dataType()).as(field.name());
    }
    Column column = col("`" + field.name() + "`");
    boolean same = given.apply(field.name()).dataType().sameType(field.dataType());
    return (same ? column : column.cast(field.dataType())).as(field.name());
  }

  /**
   * Writes several tables in one pass.
   *
   * @param tables one column for each target, in their order
   */
  public WriteResult write(Dataset<Row> tables, List<TableTarget> targets) {
    return commit(
        targets,
        committer -> {
          TaskWriter writer = writer(tables.schema(), targets, committer);
          QueryExecution execution =
              ((org.apache.spark.sql.classic.Dataset<Row>) tables).queryExecution();
          if (execution.optimizedPlan() instanceof LocalRelation local) {
            Iterator<InternalRow> rows =
                scala.jdk.javaapi.CollectionConverters.asJava(local.data().iterator());
            return List.of(writer.write(0, rows));
          }
          return run(execution.toRdd().toJavaRDD(), writer);
        });
  }

  /**
   * Writes several tables in one pass, from rows without a query plan.
   *
   * @param shape a struct or an array of structs for each target, in their order
   */
  public WriteResult write(JavaRDD<InternalRow> rows, StructType shape, List<TableTarget> targets) {
    return commit(targets, committer -> run(rows, writer(shape, targets, committer)));
  }

  /** Has tasks write, and commits the files of those that counted. */
  private WriteResult commit(
      List<TableTarget> targets, Function<TableCommitter, List<TaskWriter.Report>> tasks) {
    targets.forEach(this::clear);
    Path first = new Path(targets.get(0).folder());
    try {
      FileSystem system = fileSystem(first);
      TableCommitter committer = TableCommitter.of(system, first.getParent());
      WriteResult result;
      try {
        result = commit(targets, tasks.apply(committer), committer);
      } catch (RuntimeException | Error e) {
        cleanUpAfter(e, targets, committer, system);
        throw e;
      }
      committer.cleanUp(targets, system);
      return result;
    } catch (IOException e) {
      throw unwritable(first, e);
    }
  }

  private WriteResult commit(
      List<TableTarget> targets, List<TaskWriter.Report> reports, TableCommitter committer) {
    Map<String, WrittenTable> sum = new LinkedHashMap<>();
    for (TableTarget target : targets) {
      sum.put(target.table(), commit(target, reports, committer));
    }
    return new WriteResult(reports.stream().mapToLong(TaskWriter.Report::rowsIn).sum(), sum);
  }

  /** Never hides the failure. */
  private static void cleanUpAfter(
      Throwable failure, List<TableTarget> targets, TableCommitter committer, FileSystem system) {
    try {
      committer.cleanUp(targets, system);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private WrittenTable commit(
      TableTarget target, List<TaskWriter.Report> reports, TableCommitter committer) {
    WrittenTable written = WrittenTable.NOTHING;
    List<PendingFile> pending = new ArrayList<>();
    for (TaskWriter.Report report : reports) {
      written = written.plus(report.written().getOrDefault(target.table(), WrittenTable.NOTHING));
      pending.addAll(report.files().getOrDefault(target.table(), List.of()));
    }
    if (pending.isEmpty()) {
      pending.addAll(schemaOnly(target, committer));
    }
    Path folder = new Path(target.folder());
    try {
      committer.commit(target, pending, fileSystem(folder));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
    return written.in(
        pending.stream()
            .map(PendingFile::file)
            .sorted(Comparator.comparing(DataFile::name))
            .toList());
  }

  private TaskWriter writer(
      StructType schema, List<TableTarget> targets, TableCommitter committer) {
    List<DataType> columns = new ArrayList<>();
    for (StructField field : schema.fields()) {
      columns.add(field.dataType());
    }
    Map<String, OutputWriterFactory> factories = new LinkedHashMap<>();
    Map<String, SerializableConfiguration> configurations = new LinkedHashMap<>();
    for (TableTarget target : targets) {
      Job job = newJob();
      factories.put(target.table(), prepare(job, target));
      configurations.put(target.table(), new SerializableConfiguration(job.getConfiguration()));
    }
    return new TaskWriter(targets, columns, factories, configurations, committer);
  }

  private OutputWriterFactory prepare(Job job, TableTarget target) {
    // Offsets and scores hardly repeat: Parquet would build a dictionary and then drop it.
    numbersInLists(target.schema(), "")
        .forEach(path -> job.getConfiguration().setBoolean(NO_DICTIONARY + path, false));
    return new ParquetFileFormat()
        .prepareWrite(
            spark,
            job,
            scala.collection.immutable.Map$.MODULE$.<String, String>empty(),
            target.schema());
  }

  /** Paths, as Parquet names them, of numbers in arrays of structs. */
  private static Stream<String> numbersInLists(StructType struct, String prefix) {
    return Arrays.stream(struct.fields())
        .flatMap(
            field -> {
              if (field.dataType() instanceof ArrayType array
                  && array.elementType() instanceof StructType element) {
                return numbersInLists(element, prefix + field.name() + ".list.element.");
              }
              boolean number = field.dataType() instanceof NumericType;
              return number && !prefix.isEmpty()
                  ? Stream.of(prefix + field.name())
                  : Stream.empty();
            });
  }

  private Job newJob() {
    try {
      return Job.getInstance(spark.sessionState().newHadoopConf());
    } catch (IOException e) {
      throw new IllegalStateException("Hadoop gives no job configuration", e);
    }
  }

  private static List<TaskWriter.Report> run(JavaRDD<InternalRow> rows, TaskWriter writer) {
    Function2<Integer, Iterator<InternalRow>, Iterator<TaskWriter.Report>> task =
        (partition, part) -> List.of(writer.write(partition, part)).iterator();
    return rows.mapPartitionsWithIndex(task, false).collect();
  }

  private void clear(TableTarget target) {
    Path folder = new Path(target.folder());
    try {
      FileSystem files = fileSystem(folder);
      files.delete(folder, true);
      if (!files.mkdirs(folder)) {
        throw new IOException("the folder was not made");
      }
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  /** The one file of an empty table. */
  private List<PendingFile> schemaOnly(TableTarget target, TableCommitter committer) {
    Job job = newJob();
    OutputWriterFactory factory = prepare(job, target);
    TableFile file =
        new TableFile(
            target,
            new TableFile.Opener(
                "part-00000.parquet",
                factory,
                TaskWriter.context(job.getConfiguration(), 0),
                committer));
    file.open();
    file.close();
    return file.pending();
  }

  private FileSystem fileSystem(Path path) throws IOException {
    return path.getFileSystem(spark.sessionState().newHadoopConf());
  }

  private static WenmaiException unwritable(Path folder, IOException e) {
    return new WenmaiException(
        ErrorCode.WAREHOUSE_UNWRITABLE,
        "Cannot write " + folder + ": " + e.getMessage() + ".",
        "Check permission and free space of the warehouse.",
        e);
  }
}

package org.wenmai.engine.step;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.schema.WorkTables;
import org.wenmai.source.plan.InputListing;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.warehouse.table.TableTarget;
import org.wenmai.warehouse.table.TableWriter;
import org.wenmai.warehouse.table.WrittenTable;
import scala.jdk.javaapi.CollectionConverters;

/** Runs single steps: tables that earlier ones would have left, and what a step then writes. */
public final class StepFixture {
  private final SparkSession spark;
  private final Path folder;
  private final TableFolders tables = new TableFolders();
  private final List<StepResult> results = new ArrayList<>();
  private final Map<String, LongAccumulator> clocks = new LinkedHashMap<>();
  private Job job = Job.DEFAULTS;
  private InputListing inputs = new InputListing(List.of(), List.of());

  /** A run without inputs and tables. */
  public StepFixture(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** A run over a folder of files. */
  public StepFixture over(Path corpus, String... set) {
    String text = "{corpus: {sources: [{path: '%s'}]}}".formatted(corpus);
    job = JobFile.parse(text, "job", List.of(set));
    inputs = InputListing.list(new Configuration(), job.corpus());
    return this;
  }

  /** The same files with other settings. */
  public StepFixture set(String... set) {
    job = JobFile.parse(JobFile.yaml(job), "job", List.of(set));
    return this;
  }

  /** A table that an earlier step wrote. */
  StepFixture with(String table, Row... rows) {
    String place = folder.resolve("earlier").resolve(table).toString();
    StructType schema = WorkTables.schema(table);
    TableTarget target = new TableTarget(table, place, schema, List.of());
    WrittenTable written =
        new TableWriter(spark).write(spark.createDataFrame(List.of(rows), schema), target);
    tables.put(table, place);
    StepResult.TableResult result =
        new StepResult.TableResult(
            written.rows(),
            written.hash().toHex(),
            written.tallies(),
            "earlier/" + table,
            written.files());
    results.add(new StepResult("earlier-" + table, Map.of(table, result), List.of()));
    return this;
  }

  /** What an earlier step noted, without tables. */
  StepFixture with(StepResult result) {
    results.add(result);
    return this;
  }

  /** A row whose other columns are null or, where that is not allowed, empty. */
  static Row row(String table, Map<String, ?> values) {
    StructField[] fields = WorkTables.schema(table).fields();
    Object[] row = new Object[fields.length];
    for (int i = 0; i < row.length; i++) {
      Object empty = fields[i].nullable() ? null : emptyOf(fields[i]);
      row[i] = values.containsKey(fields[i].name()) ? values.get(fields[i].name()) : empty;
    }
    return RowFactory.create(row);
  }

  private static Object emptyOf(StructField field) {
    if (field.dataType().equals(DataTypes.StringType)) {
      return "";
    }
    if (field.dataType() instanceof MapType) {
      return CollectionConverters.asScala(Map.of());
    }
    return field.dataType().equals(DataTypes.LongType) ? 0L : 0.0;
  }

  /** Nanoseconds that tasks have told so far of a stage. */
  public LongAccumulator clock(StageName stage) {
    return clocks.computeIfAbsent(stage.label(), any -> spark.sparkContext().longAccumulator());
  }

  /** What a step of this run is given. */
  public StepContext context(String step) {
    for (StageName stage : StageName.values()) {
      clock(stage);
    }
    return new StepContext(
        spark,
        job,
        inputs,
        UserWordList.none(),
        2,
        clocks,
        new TableLocations(folder.toString(), step, "runs/r", false),
        tables,
        List.copyOf(results),
        Optional.empty());
  }

  /** Runs a step; later ones see its tables. */
  public StepResult run(Step step) {
    StepResult result = step.run(context(step.name()));
    for (String table : result.tables().keySet()) {
      tables.put(table, place(step, table));
    }
    results.add(result);
    return result;
  }

  private String place(Step step, String table) {
    return folder.resolve(step.name()).resolve(table).toString();
  }

  /** A table as a step wrote it. */
  public Dataset<Row> written(Step step, String table) {
    return spark.read().parquet(place(step, table));
  }
}

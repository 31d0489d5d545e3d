package org.wenmai.dedup.families;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.SketchStage;
import org.wenmai.document.WorkColumns;
import org.wenmai.schema.Tables;

/** Documents of one run, and what the stage makes of them. */
final class FamilyFixture {
  static final FamiliesConfig CONFIG = FamiliesConfig.DEFAULTS;
  static final FamiliesConfig NOTHING_ON_THE_DRIVER =
      new FamiliesConfig(0.3, 0.5, 64, 2, 10, 100, 50, 0);

  private static final StructType RECORDS =
      new StructType()
          .add("doc_id", "string")
          .add("published_at", "timestamp")
          .add("text", "string")
          .add("script", "string")
          .add("language", "string")
          .add(WorkColumns.FOLDED, "string")
          .add("boilerplate", Tables.SPANS)
          .add(WorkColumns.REJECTION, WorkColumns.REJECTION_TYPE);

  private final List<Row> records = new ArrayList<>();

  /** Characters in an order that only the seed knows. */
  static String chinese(long seed, int length) {
    StringBuilder text = new StringBuilder();
    long state = seed * 0x9E3779B97F4A7C15L;
    for (int i = 0; i < length; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      text.append((char) (0x4E00 + (state >>> 33) % 5000));
    }
    return text.toString();
  }

  /** Adds a document in simplified script; day 0 is an unknown one. */
  FamilyFixture document(String id, int day, String text) {
    return document(id, day, text, "Hans", null);
  }

  FamilyFixture document(String id, int day, String text, String script, String folded) {
    return document(id, day, text, script, folded, null);
  }

  FamilyFixture document(
      String id, int day, String text, String script, String folded, List<Row> boilerplate) {
    Timestamp at = day == 0 ? null : Timestamp.from(Instant.ofEpochSecond(day * 86_400L));
    records.add(RowFactory.create(id, at, text, script, "zh", folded, boilerplate, null));
    return this;
  }

  /** Tables by name, each sorted, after no other run. */
  Map<String, List<Row>> run(SparkSession spark, FamiliesConfig config, int partitions) {
    try (TestWorkspace workspace = new TestWorkspace(spark, partitions)) {
      return run(workspace, config);
    }
  }

  /** Tables by name, each sorted, after a run that left this index. */
  Map<String, List<Row>> after(
      String run, List<Row> index, SparkSession spark, FamiliesConfig config, int partitions) {
    Dataset<Row> table =
        spark.createDataFrame(index, Tables.INDEX.schema()).repartition(partitions);
    try (TestWorkspace workspace = new TestWorkspace(spark, partitions)) {
      return run(workspace.after(run, Map.of("index", table)), config);
    }
  }

  /** Gives the workspace the records, and runs the stage in it. */
  Map<String, List<Row>> run(TestWorkspace workspace, FamiliesConfig config) {
    Map<String, List<Row>> tables = new TreeMap<>();
    made(workspace, config)
        .forEach(
            (name, table) -> {
              String[] columns =
                  name.equals("assignments")
                      ? FamilyTables.ASSIGNMENTS.fieldNames()
                      : Tables.named(name).columnNames().toArray(new String[0]);
              List<Row> sorted = new ArrayList<>(table.selectExpr(columns).collectAsList());
              sorted.sort(Comparator.comparing(Row::toString));
              tables.put(name, sorted);
            });
    return tables;
  }

  /** As {@link #run}, before anything is written. */
  Map<String, Dataset<Row>> made(TestWorkspace workspace, FamiliesConfig config) {
    Dataset<Row> rows =
        workspace.spark().createDataFrame(records, RECORDS).repartition(workspace.partitions());
    Dataset<Row> sketched = new SketchStage(config).apply(rows);
    workspace.with("records", sketched.drop("language", WorkColumns.REJECTION));
    return new FamiliesStage(config).run(workspace);
  }
}

package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.SketchStage;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.PublicationDate;
import org.wenmai.document.table.TableRows;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.Span;

/** Documents of one run, and what the stage makes of them. */
final class FamilyFixture {
  static final FamiliesConfig CONFIG = FamiliesConfig.DEFAULTS;
  static final FamiliesConfig NOTHING_ON_THE_DRIVER =
      new FamiliesConfig(0.3, 0.5, 0.3, 0.5, 20, 10, 50, 0);

  private final List<DocumentFixture> documents = new ArrayList<>();
  private final Set<String> withoutText = new TreeSet<>();

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

  /** Adds a document in simplified script; day 0 is an unknown one, and the text may be null. */
  FamilyFixture document(String id, int day, @Nullable String text) {
    return document(id, day, text, "Hans", null);
  }

  FamilyFixture document(String id, int day, String text, String script, String folded) {
    return document(id, day, text, script, folded, List.of());
  }

  FamilyFixture document(
      String id, int day, String text, String script, String folded, List<Span> boilerplate) {
    if (text == null) {
      withoutText.add(id);
    }
    documents.add(
        DocumentFixture.document(id)
            .published(day == 0 ? null : published(day))
            .repaired(Objects.requireNonNullElse(text, ""))
            .boilerplate(boilerplate.toArray(new Span[0]))
            .language("zh", script)
            .folded(folded));
    return this;
  }

  private static PublicationDate published(int day) {
    return new PublicationDate(
        Instant.ofEpochSecond(day * 86_400L), LocalDate.ofEpochDay(day), "day");
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
                      ? table.columns()
                      : Tables.named(name).columnNames().toArray(new String[0]);
              List<Row> sorted = new ArrayList<>(table.selectExpr(columns).collectAsList());
              sorted.sort(Comparator.comparing(Row::toString));
              tables.put(name, sorted);
            });
    return tables;
  }

  /** As {@link #run}, before anything is written. */
  Map<String, Dataset<Row>> made(TestWorkspace workspace, FamiliesConfig config) {
    SketchStage sketch = new SketchStage(config);
    List<Row> records = new ArrayList<>();
    for (DocumentFixture fixture : documents) {
      Document document = fixture.build();
      sketch.process(document);
      records.addAll(TableRows.of(WorkTables.RECORDS, document));
    }
    workspace.with(
        WorkTables.RECORDS,
        workspace
            .spark()
            .createDataFrame(records, WorkTables.schema(WorkTables.RECORDS))
            .withColumn(
                "text",
                when(col("doc_id").isInCollection(withoutText), lit(null)).otherwise(col("text")))
            .repartition(workspace.partitions()));
    return new FamiliesStage(config).run(workspace);
  }
}

package org.wenmai.engine.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import org.wenmai.document.table.DocumentEncoder;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.engine.step.StepContext;
import org.wenmai.engine.step.StepResult;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.source.IngestStage;
import org.wenmai.source.IngestedRecords;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.table.TableTarget;
import org.wenmai.warehouse.table.WriteResult;
import org.wenmai.warehouse.table.WrittenTable;

/**
 * Everything that is done record by record, in one pass over the corpus: the files are read once,
 * and documents, rejected records, paragraphs, words and terms are written by the same tasks.
 */
public final class TextStep implements Step {
  private static final List<StageName> STAGES =
      List.of(
          StageName.INGEST,
          StageName.REPAIR,
          StageName.IDENTIFY,
          StageName.FOLD,
          StageName.SEGMENT);

  private final StageName last;

  /**
   * Creates the step.
   *
   * @param last the stage after which the run ends; later ones are left out
   */
  public TextStep(StageName last) {
    this.last = last;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<StageName> stages() {
    return STAGES.stream().filter(stage -> stage.isWithin(last)).toList();
  }

  @Override
  public List<String> tables() {
    List<String> tables = new ArrayList<>();
    tables.add(documentTable());
    tables.add(Tables.REJECTED.name());
    if (StageName.REPAIR.isWithin(last)) {
      tables.add(Tables.BOILERPLATE_LINES.name());
    }
    if (StageName.IDENTIFY.isWithin(last)) {
      tables.add(Tables.PARAGRAPHS.name());
    }
    if (StageName.SEGMENT.isWithin(last)) {
      tables.add(Tables.TOKENS.name());
      tables.add(Tables.NEW_WORDS.name());
    }
    if (StageName.WEIGH.isWithin(last)) {
      tables.add(WorkTables.TERM_COUNTS);
    }
    tables.add(WorkTables.WRITTEN_DATES);
    return tables;
  }

  /** Without families the documents are final already, and need not be written again. */
  private String documentTable() {
    return StageName.FAMILIES.isWithin(last) ? WorkTables.RECORDS : Tables.DOCUMENTS.name();
  }

  @Override
  public JsonNode settings(JsonNode job) {
    ObjectNode slice = job.deepCopy();
    slice.retain("corpus", "ingest", "repair", "identify", "fold", "segment", "families", "seed");
    // How spellings are linked is asked after the pass, by the step that links them.
    if (slice.get("segment") instanceof ObjectNode segment) {
      segment.remove("variants");
    }
    return slice;
  }

  @Override
  public StepResult run(StepContext context) {
    long began = System.nanoTime();
    IngestedRecords records =
        new IngestStage(context.job().corpus(), context.job().ingest())
            .open(context.spark(), context.inputs(), context.partitions());
    TextPipelineBuilder text = TextPipelineBuilder.upTo(last, context, records.sample());
    WriteResult pass = write(context, records, text);
    double seconds = (System.nanoTime() - began) / 1e9;
    Map<String, WrittenTable> written = new LinkedHashMap<>(pass.written());
    text.learned()
        .forEach((table, rows) -> written.put(table, write(context, context.target(table), rows)));
    return result(context, new WriteResult(pass.rowsIn(), written), times(context, seconds));
  }

  private static WrittenTable write(StepContext context, TableTarget target, List<Row> rows) {
    return context.writer().write(context.spark().createDataFrame(rows, target.schema()), target);
  }

  private WriteResult write(
      StepContext context, IngestedRecords records, TextPipelineBuilder text) {
    List<TableTarget> targets = new ArrayList<>();
    StructType shape = new StructType();
    for (String table : tables()) {
      if (text.learned().containsKey(table)) {
        continue;
      }
      TableTarget target = context.target(table, tallied(table));
      targets.add(target);
      boolean many = DocumentEncoder.hasManyRows(table);
      shape = shape.add(table, many ? new ArrayType(target.schema(), false) : target.schema());
    }
    DocumentPass pass = new DocumentPass(text.pipeline(), targets);
    return context.writer().write(records.all().mapPartitions(pass), shape, targets);
  }

  private static String[] tallied(String table) {
    return switch (table) {
      case "rejected" -> new String[] {"stage", "reason"};
      case "records", "documents" -> StepContext.documentTallies();
      case WorkTables.WRITTEN_DATES -> new String[] {WorkTables.UNDERSTOOD};
      default -> new String[0];
    };
  }

  private StepResult result(StepContext context, WriteResult pass, Map<String, Double> seconds) {
    Map<String, StepResult.TableResult> tables = new LinkedHashMap<>();
    for (String table : tables()) {
      tables.put(table, context.result(table, pass.of(table)));
    }
    WrittenTable rejected = pass.of(Tables.REJECTED.name());
    return new StepResult(name(), tables, accounts(pass.rowsIn(), rejected, seconds));
  }

  /** In and out of each stage, from the rejected rows that were written. */
  private List<Manifest.Stage> accounts(
      long read, WrittenTable rejected, Map<String, Double> seconds) {
    List<Manifest.Stage> accounts = new ArrayList<>();
    long in = read;
    for (StageName stage : stages()) {
      Map<String, Long> reasons = reasons(rejected, stage.label());
      long out = in - reasons.values().stream().mapToLong(Long::longValue).sum();
      double time = seconds.getOrDefault(stage.label(), 0.0);
      accounts.add(new Manifest.Stage(stage.label(), time, in, out, reasons));
      in = out;
    }
    return accounts;
  }

  private static Map<String, Long> reasons(WrittenTable rejected, String stage) {
    Map<String, Long> reasons = new java.util.TreeMap<>();
    rejected
        .tallies()
        .forEach(
            (values, count) -> {
              String[] both = values.split(" ", 2);
              if (both[0].equals(stage)) {
                reasons.merge(both[1], count, Long::sum);
              }
            });
    return reasons;
  }

  /**
   * Seconds of each stage. All share one pass, so a stage's part is the time of its function
   * divided by the number of cores; what is left (reading, decoding, shuffle, sketching, writing)
   * counts as ingest.
   */
  private Map<String, Double> times(StepContext context, double seconds) {
    int cores = Math.max(1, context.spark().sparkContext().defaultParallelism());
    Map<String, Double> times = new LinkedHashMap<>();
    double rest = seconds;
    for (StageName stage : stages()) {
      LongAccumulator clock = context.clocks().get(stage.label());
      if (stage != StageName.INGEST && clock != null) {
        double time = Math.min(rest, clock.value() / 1e9 / cores);
        times.put(stage.label(), time);
        rest -= time;
      }
    }
    times.put(StageName.INGEST.label(), rest);
    return times;
  }
}

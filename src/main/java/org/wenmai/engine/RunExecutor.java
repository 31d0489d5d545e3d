package org.wenmai.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.wenmai.engine.checkpoint.CheckpointStore;
import org.wenmai.engine.step.QualityStep;
import org.wenmai.engine.step.RunAccount;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.engine.step.StepContext;
import org.wenmai.engine.step.StepResult;
import org.wenmai.engine.step.TableFolders;
import org.wenmai.engine.step.TableLocations;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.quality.RunCounts.PreviousRun;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.source.io.Compression;
import org.wenmai.source.plan.InputFile;
import org.wenmai.source.plan.InputListing;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.Warehouse;

/**
 * Executes the steps of a run that are not finished yet, and prepares its publication. The caller
 * holds the lock of the warehouse.
 */
final class RunExecutor {
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A gzip file grows to about this many times its size. */
  private static final int COMPRESSION = 4;

  /** More rows than the table of checks ever has. */
  private static final int MAX_CHECKS = 1000;

  private static final long PARTITION_BYTES = 8L << 20;

  private final Job job;
  private final StageName last;
  private final InputListing inputs;
  private final UserWordList userWords;
  private final Warehouse warehouse;
  private final Optional<Manifest> predecessor;
  private final ProgressPrinter progress;
  private final Clock clock;
  private final Instant started;
  private final JsonNode tree;
  private final QualityStep quality;
  private final List<Step> steps;
  private final CheckpointStore checkpoints;
  private final TableFolders tables = new TableFolders();
  private final List<StepResult> results = new ArrayList<>();
  private final Map<String, String> moves = new LinkedHashMap<>();

  RunExecutor(
      Job job,
      StageName last,
      InputListing inputs,
      UserWordList userWords,
      Warehouse warehouse,
      Optional<Manifest> predecessor,
      ProgressPrinter progress,
      Clock clock,
      Instant started) {
    this.job = job;
    this.last = last;
    this.inputs = inputs;
    this.userWords = userWords;
    this.warehouse = warehouse;
    this.predecessor = predecessor;
    this.progress = progress;
    this.clock = clock;
    this.started = started;
    this.tree = JobFile.tree(job);
    this.quality = new QualityStep(predecessor.map(run -> previous(warehouse, run)).orElse(null));
    this.steps = new ArrayList<>(Pipeline.steps(job, last));
    this.steps.add(quality);
    this.checkpoints =
        CheckpointStore.of(
            warehouse, steps, last, tree, inputs, userWords, predecessor.map(Manifest::run));
  }

  private static PreviousRun previous(Warehouse warehouse, Manifest run) {
    Map<String, Double> measures = new HashMap<>();
    for (PublishedRow row : warehouse.tables(run).rows(Tables.QUALITY, MAX_CHECKS)) {
      if (row.values().get("value") instanceof Double value) {
        measures.put(String.valueOf(row.values().get("check")), value);
      }
    }
    return new PreviousRun(
        run.documents().read(),
        run.documents().published(),
        RunAccount.rejectedByReason(run.stages()),
        measures);
  }

  /** Identifies the run: equal for the same code, inputs, predecessor, job and last stage. */
  String fingerprint() {
    return checkpoints.fingerprint();
  }

  /** Runs the steps that are not finished, passes the gate and returns what is to be published. */
  PublishIntent execute(Supplier<SparkSession> session) {
    warehouse.clearStagingExcept(checkpoints.fingerprints());
    SparkSession spark = session.get();
    SessionFactory.adapt(spark, partitions(spark));
    Map<String, StepResult> finished = new HashMap<>();
    for (Step step : steps) {
      checkpoints.finished(step).ifPresent(result -> finished.put(step.name(), result));
    }
    String run = begunInPlace(finished.values()).orElseGet(this::newRunId);
    if (warehouse.writesInPlace()) {
      warehouse.beginInPlace(run);
    }
    progress.header();
    for (Step step : steps) {
      StepResult earlier = finished.get(step.name());
      accept(earlier == null ? run(step, run, spark) : reused(earlier));
    }
    QualityGate gate = new QualityGate(RunAccount.of(results), quality.checks(results));
    gate.warnings().forEach(progress::say);
    gate.pass(tables.folder(Tables.REJECTED.name()));
    return publication(run);
  }

  /** The run whose folder holds what earlier attempts have finished. */
  private static Optional<String> begunInPlace(Collection<StepResult> finished) {
    return finished.stream()
        .flatMap(result -> result.tables().values().stream())
        .map(StepResult.TableResult::folder)
        .filter(folder -> folder.startsWith("runs/"))
        .map(folder -> folder.split("/", 3)[1])
        .findFirst();
  }

  private StepResult reused(StepResult result) {
    progress.reused(result);
    return result;
  }

  private StepResult run(Step step, String run, SparkSession spark) {
    if (checkpoints.hasCheckpoint(step)) {
      progress.say(
          "Step " + step.name() + " had finished, but its files are damaged: it is done again.");
    }
    spark.sparkContext().setJobGroup(step.name(), "wenmai " + step.name(), true);
    StepResult result =
        StepProgress.during(
            step.name(),
            spark.sparkContext(),
            progress::say,
            () -> step.run(context(step, run, spark)));
    checkpoints.finish(step, result);
    result.stages().forEach(progress::stage);
    return result;
  }

  private void accept(StepResult result) {
    result
        .tables()
        .forEach(
            (table, written) -> {
              tables.put(table, warehouse.root() + "/" + written.folder());
              if (WorkTables.isPublished(table)) {
                moves.put(table, written.folder());
              }
            });
    results.add(result);
  }

  private StepContext context(Step step, String run, SparkSession spark) {
    Map<String, LongAccumulator> clocks = new LinkedHashMap<>();
    for (StageName stage : step.stages()) {
      clocks.put(stage.label(), spark.sparkContext().longAccumulator());
    }
    TableLocations locations =
        new TableLocations(
            warehouse.root().toString(),
            Warehouse.stagingName(checkpoints.fingerprint(step)),
            Warehouse.runName(run),
            warehouse.writesInPlace());
    return new StepContext(
        spark,
        job,
        inputs,
        userWords,
        partitions(spark),
        clocks,
        locations,
        tables,
        List.copyOf(results),
        predecessor.map(
            past -> new PublishedPredecessor(spark, past, warehouse.runFolder(past.run()))));
  }

  /** Enough that no task holds much, and a multiple of the number of cores. */
  private int partitions(SparkSession spark) {
    long bytes =
        inputs.files().stream()
            .mapToLong(
                file -> file.length() * (file.compression() == Compression.NONE ? 1 : COMPRESSION))
            .sum();
    int cores = spark.sparkContext().defaultParallelism();
    long rounds = Math.min(100_000, bytes / PARTITION_BYTES) / cores + 1;
    return (int) (rounds * cores);
  }

  private PublishIntent publication(String run) {
    RunAccount account = RunAccount.of(results);
    Manifest manifest =
        new Manifest(
            run,
            last == StageName.REPORT ? Manifest.State.COMPLETE : Manifest.State.PARTIAL,
            started,
            clock.instant(),
            predecessor.map(Manifest::run).orElse(null),
            account.documents(),
            account.stages(),
            inputs.files().stream().map(RunExecutor::input).toList(),
            inputs.skipped(),
            tree,
            Versions.all(),
            account.published());
    return new PublishIntent(
        manifest.run(),
        checkpoints.fingerprint(),
        moves,
        ManifestJson.write(manifest),
        last == StageName.REPORT);
  }

  private static Manifest.Input input(InputFile file) {
    return new Manifest.Input(file.path(), file.length(), Instant.ofEpochMilli(file.modified()));
  }

  /** UTC time and fingerprint; a second is added while another run has that name. */
  private String newRunId() {
    Instant time = started;
    String run = name(time);
    while (warehouse.has(warehouse.runFolder(run))) {
      time = time.plusSeconds(1);
      run = name(time);
    }
    return run;
  }

  private String name(Instant time) {
    return RUN_TIME.format(time) + "-" + checkpoints.fingerprint().substring(0, 8);
  }
}

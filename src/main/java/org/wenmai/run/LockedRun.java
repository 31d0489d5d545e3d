package org.wenmai.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.quality.Check;
import org.wenmai.run.warehouse.Warehouse;
import org.wenmai.stage.ingest.Compression;
import org.wenmai.stage.ingest.InputFile;
import org.wenmai.stage.ingest.InputListing;
import org.wenmai.text.segment.UserWords;
import org.wenmai.view.Manifest;
import org.wenmai.view.ManifestJson;

/**
 * The work of a run while it holds the warehouse: from the first step to what is to be published.
 */
final class LockedRun {
  private static final DateTimeFormatter RUN_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A gzip file grows to about this many times its size. */
  private static final int COMPRESSION = 4;

  private static final long PARTITION_BYTES = 8L << 20;

  private final Job job;
  private final StageName last;
  private final InputListing inputs;
  private final UserWords userWords;
  private final Warehouse warehouse;
  private final Optional<Manifest> predecessor;
  private final Progress progress;
  private final Clock clock;
  private final Instant started;
  private final JsonNode tree;
  private final QualityStep quality;
  private final List<Step> steps;
  private final Ledger ledger;
  private final TableFolders tables = new TableFolders();
  private final List<StepNote> notes = new ArrayList<>();
  private final Map<String, String> moves = new LinkedHashMap<>();

  LockedRun(
      Job job,
      StageName last,
      InputListing inputs,
      UserWords userWords,
      Warehouse warehouse,
      Optional<Manifest> predecessor,
      Progress progress,
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
    this.quality =
        new QualityStep(predecessor.map(run -> run.documents().published()).orElse(null));
    this.steps = new ArrayList<>(Pipeline.steps(job, last));
    this.steps.add(quality);
    this.ledger =
        Ledger.of(warehouse, steps, last, tree, inputs, userWords, predecessor.map(Manifest::run));
  }

  /** Which run this is: equal for the same code, inputs, predecessor, job and last stage. */
  String fingerprint() {
    return ledger.fingerprint();
  }

  /** Runs what is not finished, passes the gate and says what is to be published. */
  Publication work(Supplier<SparkSession> session) {
    warehouse.clearStagingExcept(ledger.fingerprints());
    SparkSession spark = session.get();
    Sessions.adapt(spark, partitions(spark));
    progress.header();
    for (Step step : steps) {
      StepNote note = ledger.finished(step).map(this::takenOver).orElseGet(() -> ran(step, spark));
      accept(step, note);
    }
    passGate();
    return publication();
  }

  private StepNote takenOver(StepNote note) {
    progress.reused(note);
    return note;
  }

  private StepNote ran(Step step, SparkSession spark) {
    spark.sparkContext().setJobGroup(step.name(), "wenmai " + step.name(), true);
    StepNote note = step.run(context(step, spark));
    ledger.finish(step, note);
    note.stages().forEach(progress::stage);
    return note;
  }

  private void accept(Step step, StepNote note) {
    String fingerprint = ledger.fingerprint(step);
    for (String table : note.tables().keySet()) {
      tables.put(table, warehouse.stagingFolder(fingerprint) + "/" + table);
      if (WorkTables.isPublished(table)) {
        moves.put(table, fingerprint);
      }
    }
    notes.add(note);
  }

  private StepContext context(Step step, SparkSession spark) {
    Map<String, LongAccumulator> clocks = new LinkedHashMap<>();
    for (StageName stage : step.stages()) {
      clocks.put(stage.label(), spark.sparkContext().longAccumulator());
    }
    String folder = warehouse.stagingFolder(ledger.fingerprint(step)).toString();
    return new StepContext(
        spark,
        job,
        inputs,
        userWords,
        partitions(spark),
        clocks,
        folder,
        tables,
        List.copyOf(notes),
        predecessor.map(run -> new PublishedPast(spark, run, warehouse.runFolder(run.run()))));
  }

  /** Enough that no task holds much, and as many for each core. */
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

  private void passGate() {
    List<Check> failed = quality.checks(notes).stream().filter(check -> !check.passed()).toList();
    failed.stream()
        .filter(check -> check.level() == Check.Level.WARNING)
        .forEach(check -> progress.say("warning: " + told(check)));
    List<Check> errors =
        failed.stream().filter(check -> check.level() == Check.Level.ERROR).toList();
    if (errors.isEmpty()) {
      return;
    }
    if (RunAccount.of(notes).documents().published() == 0) {
      throw new WenmaiException(
          ErrorCode.NOTHING_TO_PUBLISH,
          "Of "
              + RunAccount.of(notes).documents().read()
              + " records none was kept: "
              + reasons()
              + ".",
          "Look at the sources, their format and their fields in the job file.");
    }
    throw new WenmaiException(
        ErrorCode.GATE_FAILED,
        errors.stream().map(LockedRun::told).collect(Collectors.joining("; ")) + ".",
        "Nothing was published. This should not happen; please report it.");
  }

  private String reasons() {
    return RunAccount.of(notes).stages().stream()
        .flatMap(stage -> stage.rejected().entrySet().stream())
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String told(Check check) {
    return check.name() + " is " + shown(check.value()) + ", the limit is " + check.threshold();
  }

  private static String shown(@Nullable Double value) {
    if (value == null || !Double.isFinite(value)) {
      return String.valueOf(value);
    }
    return new BigDecimal(value, new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  private Publication publication() {
    RunAccount account = RunAccount.of(notes);
    Manifest manifest =
        new Manifest(
            runId(),
            last == StageName.REPORT ? Manifest.State.COMPLETE : Manifest.State.PARTIAL,
            started,
            clock.instant(),
            predecessor.map(Manifest::run).orElse(null),
            account.documents(),
            account.stages(),
            inputs.files().stream().map(LockedRun::input).toList(),
            inputs.skipped(),
            tree,
            Versions.all(),
            account.published());
    return new Publication(
        manifest.run(),
        ledger.fingerprint(),
        moves,
        ManifestJson.write(manifest),
        last == StageName.REPORT);
  }

  private static Manifest.Input input(InputFile file) {
    return new Manifest.Input(file.path(), file.length(), Instant.ofEpochMilli(file.modified()));
  }

  /** UTC time and fingerprint; a second later where two runs would share a name. */
  private String runId() {
    Instant time = started;
    String run = name(time);
    while (warehouse.has(warehouse.runFolder(run))) {
      time = time.plusSeconds(1);
      run = name(time);
    }
    return run;
  }

  private String name(Instant time) {
    return RUN_TIME.format(time) + "-" + ledger.fingerprint().substring(0, 8);
  }
}

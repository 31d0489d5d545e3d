package org.wenmai.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;
import org.wenmai.document.training.UserDictionaryReader;
import org.wenmai.engine.checkpoint.CheckpointStore;
import org.wenmai.engine.step.QualityStep;
import org.wenmai.engine.step.StageName;
import org.wenmai.engine.step.Step;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.source.plan.InputListing;
import org.wenmai.source.plan.InputSize;
import org.wenmai.source.plan.OwnFiles;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedRun;
import org.wenmai.warehouse.Warehouse;
import org.wenmai.warehouse.WarehouseLock;

/**
 * One run of a job: lists the inputs, locks the warehouse, completes an interrupted publication,
 * runs the steps that are not finished yet, passes the gate, publishes.
 *
 * <p>What can fail without Spark (inputs, dictionaries, lock, predecessor) is done before Spark
 * starts, so that a mistake is told in a second.
 */
public final class Analysis {
  private final Job job;
  private final StageName last;
  private final ProgressPrinter progress;
  private final Clock clock;
  private final OwnFiles own;

  /** As below, of a job that stands in no file. */
  public Analysis(Job job, StageName last, ProgressPrinter progress, Clock clock) {
    this(job, last, progress, clock, null);
  }

  /**
   * Prepares a run.
   *
   * @param job the effective job
   * @param last the stage after which it ends; {@link StageName#REPORT} for a complete run
   * @param progress tells a user what goes on
   * @param clock names the run and stamps the manifest; never shows in a table
   * @param jobFile the file that describes the run, which is no corpus; null for none
   */
  public Analysis(
      Job job, StageName last, ProgressPrinter progress, Clock clock, @Nullable String jobFile) {
    this.job = job;
    this.last = last;
    this.progress = progress;
    this.clock = clock;
    this.own = new OwnFiles(job.warehouse(), jobFile);
  }

  /**
   * Runs.
   *
   * @return the published run
   * @throws WenmaiException for whatever a user can correct
   */
  public PublishedRun run() {
    Instant started = clock.instant();
    SparkConf conf = SessionFactory.configuration();
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    InputListing inputs = InputListing.list(hadoop, job.corpus(), own);
    UserWordList userWords = UserDictionaryReader.read(hadoop, job.segment(), job.fold().folder());
    Warehouse warehouse = new Warehouse(hadoop, job.warehouse());
    progress.say(opening(inputs, warehouse));
    warehouse.checkLayout();
    LargeSources.notices(job.corpus(), inputs.files(), () -> readBefore(warehouse))
        .forEach(progress::say);
    try (WarehouseLock lock = warehouse.lock()) {
      Publisher publisher = new Publisher(warehouse, () -> SessionFactory.start(conf));
      Optional<PublishIntent> interrupted = warehouse.publication(PublishIntent.class);
      if (interrupted.isPresent()) {
        PublishIntent recovered = interrupted.get();
        Optional<WenmaiException> failure = recover(recovered, publisher);
        if (isOurs(recovered, warehouse, inputs, userWords)) {
          if (failure.isPresent()) {
            throw failure.get();
          }
          return PublishedRun.of(warehouse, recovered.run());
        }
        failure.ifPresent(e -> progress.say("warning: " + e.getMessage()));
      }
      Optional<Manifest> predecessor = PredecessorChoice.predecessor(warehouse, job.history());
      if (PredecessorChoice.isLatestMissing(warehouse, job.history()) && predecessor.isPresent()) {
        progress.say(
            "warning: the warehouse has no LATEST; this run continues its newest complete run, "
                + predecessor.get().run()
                + ".");
      }
      predecessor.map(PublishedPredecessor::warnings).stream()
          .flatMap(List::stream)
          .forEach(progress::say);
      RunExecutor run =
          new RunExecutor(
              job, last, inputs, userWords, warehouse, predecessor, progress, clock, started);
      PublishIntent publication = run.execute(() -> SessionFactory.start(conf));
      Instant began = clock.instant();
      publisher.publish(publication, lock);
      progress.published(last, began, clock.instant());
      return PublishedRun.of(warehouse, publication.run());
    }
  }

  /** What the newest run has read; nothing where that cannot be told. */
  private static Set<String> readBefore(Warehouse warehouse) {
    List<String> runs = warehouse.runs();
    if (runs.isEmpty()) {
      return Set.of();
    }
    try {
      return PublishedRun.of(warehouse, runs.get(runs.size() - 1)).manifest().inputs().stream()
          .map(Manifest.Input::path)
          .collect(Collectors.toSet());
    } catch (WenmaiException e) {
      // Whether damage of that run matters is decided where it is continued.
      return Set.of();
    }
  }

  private Optional<WenmaiException> recover(PublishIntent interrupted, Publisher publisher) {
    progress.say("Finishing the publication of run " + interrupted.run() + ", which was cut off.");
    return publisher.finish(interrupted);
  }

  /**
   * Whether the run that was just recovered is the one that this job asks for: made of the same,
   * and after the same predecessor. Any other run goes on from it, as from any that is published.
   */
  private boolean isOurs(
      PublishIntent recovered, Warehouse warehouse, InputListing inputs, UserWordList userWords) {
    List<Step> steps = new ArrayList<>(Pipeline.steps(job, last));
    steps.add(new QualityStep(null));
    Optional<String> predecessor = PredecessorChoice.before(recovered, job.history());
    return CheckpointStore.of(
            warehouse, steps, last, JobFile.tree(job), inputs, userWords, predecessor)
        .fingerprint()
        .equals(recovered.fingerprint());
  }

  private String opening(InputListing inputs, Warehouse warehouse) {
    return "Analysing "
        + InputSize.text(inputs.files().size(), inputs.bytes())
        + ", into "
        + warehouse.root();
  }
}

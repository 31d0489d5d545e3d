package org.wenmai.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;
import org.wenmai.run.warehouse.Warehouse;
import org.wenmai.run.warehouse.WarehouseLock;
import org.wenmai.stage.ingest.InputListing;
import org.wenmai.stage.segment.UserDictionary;
import org.wenmai.text.segment.UserWords;
import org.wenmai.view.Manifest;

/**
 * One run of a job: lists the inputs, takes the warehouse, makes good an interrupted publication,
 * runs the steps that are not finished yet, passes the gate, publishes.
 *
 * <p>What can fail without Spark (inputs, dictionaries, lock, predecessor) is done before Spark
 * starts, so that a mistake is told in a second.
 */
public final class Analysis {
  private final Job job;
  private final StageName last;
  private final Progress progress;
  private final Clock clock;

  /**
   * Prepares a run.
   *
   * @param job the effective job
   * @param last the stage after which it ends; {@link StageName#REPORT} for a complete run
   * @param progress where a user is told what goes on
   * @param clock names the run and stamps the manifest; never shows in a table
   */
  public Analysis(Job job, StageName last, Progress progress, Clock clock) {
    this.job = job;
    this.last = last;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs.
   *
   * @return the published run
   * @throws WenmaiException for whatever a user can mend
   */
  public PublishedRun run() {
    Instant started = clock.instant();
    SparkConf conf = Sessions.configuration();
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(conf);
    InputListing inputs = InputListing.list(hadoop, job.corpus());
    UserWords userWords = UserDictionary.read(hadoop, job.segment(), job.fold().folder());
    Warehouse warehouse = new Warehouse(hadoop, job.warehouse());
    progress.say(opening(inputs, warehouse));
    try (WarehouseLock lock = warehouse.lock()) {
      Publisher publisher = new Publisher(warehouse, () -> Sessions.start(conf));
      Optional<Publication> recovered = recover(warehouse, publisher);
      if (recovered.isPresent() && isOurs(recovered.get(), warehouse, inputs, userWords)) {
        return PublishedRun.of(warehouse, recovered.get().run());
      }
      Optional<Manifest> predecessor = History.predecessor(warehouse, job.history());
      LockedRun run =
          new LockedRun(
              job, last, inputs, userWords, warehouse, predecessor, progress, clock, started);
      Publication publication = run.work(() -> Sessions.start(conf));
      Instant began = clock.instant();
      publisher.publish(publication, lock);
      progress.published(last, began, clock.instant());
      return PublishedRun.of(warehouse, publication.run());
    }
  }

  private Optional<Publication> recover(Warehouse warehouse, Publisher publisher) {
    Optional<Publication> interrupted = warehouse.publication(Publication.class);
    interrupted.ifPresent(
        publication -> {
          progress.say(
              "Finishing the publication of run " + publication.run() + ", which was cut off.");
          publisher.finish(publication);
        });
    return interrupted;
  }

  /**
   * Whether the run that was just recovered is the one that this job asks for: made of the same,
   * and after the same predecessor. Any other run goes on from it, as from any that is published.
   */
  private boolean isOurs(
      Publication recovered, Warehouse warehouse, InputListing inputs, UserWords userWords) {
    List<Step> steps = new ArrayList<>(Pipeline.steps(job, last));
    steps.add(new QualityStep(null));
    Optional<String> predecessor = History.before(recovered, job.history());
    return Ledger.of(warehouse, steps, last, JobFile.tree(job), inputs, userWords, predecessor)
        .fingerprint()
        .equals(recovered.fingerprint());
  }

  private String opening(InputListing inputs, Warehouse warehouse) {
    return String.format(
        java.util.Locale.ROOT,
        "Analysing %,d files, %.1f MB, into %s",
        inputs.files().size(),
        inputs.bytes() / 1e6,
        warehouse.root());
  }
}

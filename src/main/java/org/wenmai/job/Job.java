package org.wenmai.job;

import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.stage.families.FamiliesConfig;
import org.wenmai.stage.fold.FoldConfig;
import org.wenmai.stage.identify.IdentifyConfig;
import org.wenmai.stage.ingest.CorpusConfig;
import org.wenmai.stage.ingest.IngestConfig;
import org.wenmai.stage.repair.RepairConfig;
import org.wenmai.stage.segment.SegmentConfig;
import org.wenmai.stage.topics.TopicsConfig;
import org.wenmai.stage.weigh.WeighConfig;

/**
 * All that a user can say about a run; one part for each room. Immutable.
 *
 * @param corpus what is read
 * @param warehouse folder of all runs; path or URI of any Hadoop file system
 * @param history the run that this one continues: {@code latest}, {@code none} or an id
 * @param seed the only source of chance in a run
 * @param ingest limits on what is read
 * @param repair how text is repaired
 * @param identify how languages are told
 * @param fold how Chinese is folded for the analysis
 * @param segment how text is cut into words
 * @param families what counts as a copy
 * @param weigh how terms are weighed
 * @param topics how topics are found
 * @param report what the report shows
 */
public record Job(
    CorpusConfig corpus,
    String warehouse,
    String history,
    long seed,
    IngestConfig ingest,
    RepairConfig repair,
    IdentifyConfig identify,
    FoldConfig fold,
    SegmentConfig segment,
    FamiliesConfig families,
    WeighConfig weigh,
    TopicsConfig topics,
    ReportConfig report) {

  /** Every default; a job must add its sources. */
  public static final Job DEFAULTS =
      new Job(
          CorpusConfig.DEFAULTS,
          "warehouse",
          "latest",
          1,
          IngestConfig.DEFAULTS,
          RepairConfig.DEFAULTS,
          IdentifyConfig.DEFAULTS,
          FoldConfig.DEFAULTS,
          SegmentConfig.DEFAULTS,
          FamiliesConfig.DEFAULTS,
          WeighConfig.DEFAULTS,
          TopicsConfig.DEFAULTS,
          ReportConfig.DEFAULTS);

  public Job {
    if (warehouse.isBlank()) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "warehouse is empty.",
          "Name the folder that is to hold the runs.");
    }
    if (history.isBlank()) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID, "history is empty.", "Write latest, none or the id of a run.");
    }
  }

  /**
   * Makes sure that there is something to read.
   *
   * @return this
   * @throws WenmaiException if the job has no source
   */
  public Job requireSources(String file) {
    if (corpus.sources().isEmpty()) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          file + ": corpus.sources is empty.",
          "Add at least one entry with a path; jobs/sample.yaml is an example.");
    }
    return this;
  }
}

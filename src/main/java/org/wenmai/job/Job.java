package org.wenmai.job;

import java.util.List;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.document.stage.FoldConfig;
import org.wenmai.document.stage.IdentifyConfig;
import org.wenmai.document.stage.RepairConfig;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.source.IngestConfig;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.terms.statistics.WeighConfig;
import org.wenmai.topics.TopicsConfig;

/**
 * Everything that a user can configure about a run; one section for each stage. Immutable.
 *
 * @param corpus what is read
 * @param warehouse folder of all runs; path or URI of any Hadoop file system
 * @param history the run that this one continues: {@code latest}, {@code none} or an id
 * @param seed the only source of chance in a run
 * @param ingest limits on what is read
 * @param repair how text is repaired
 * @param identify how languages are identified
 * @param fold how Chinese is folded for the analysis
 * @param segment how text is split into words
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
   * Checks that there is something to read.
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

  /** The paths of all sources, in their order. */
  public List<String> sourcePaths() {
    return corpus.sources().stream().map(SourceConfig::path).toList();
  }
}

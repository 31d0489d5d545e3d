package org.wenmai.engine.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.wenmai.corpus.Predecessor;
import org.wenmai.job.Job;
import org.wenmai.schema.WorkTables;
import org.wenmai.source.plan.InputListing;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.warehouse.table.TableTarget;
import org.wenmai.warehouse.table.TableWriter;
import org.wenmai.warehouse.table.WrittenTable;

/**
 * What a step is given.
 *
 * @param spark the session of the run
 * @param job the effective job
 * @param inputs the files of the corpus
 * @param userWords of the job's dictionaries
 * @param partitions of a dataset of corpus size
 * @param clocks nanoseconds by stage, for the progress line
 * @param locations where the step writes its tables
 * @param tables folders of the tables that earlier steps wrote
 * @param results results of earlier steps, in order
 * @param past the run that this one continues
 */
public record StepContext(
    SparkSession spark,
    Job job,
    InputListing inputs,
    UserWordList userWords,
    int partitions,
    Map<String, LongAccumulator> clocks,
    TableLocations locations,
    TableFolders tables,
    List<StepResult> results,
    Optional<Predecessor> past) {

  /** Columns by which documents are counted while they are written. */
  public static String[] documentTallies() {
    return new String[] {"language", "script", "published_precision"};
  }

  public TableWriter writer() {
    return new TableWriter(spark);
  }

  /** Where a table of this step goes. */
  public TableTarget target(String table, String... tallied) {
    return new TableTarget(
        table, locations.absolute(table), WorkTables.schema(table), List.of(tallied));
  }

  /** The result of a table that was written to {@link #target}. */
  public StepResult.TableResult result(String table, WrittenTable written) {
    return new StepResult.TableResult(
        written.rows(),
        written.hash().toHex(),
        written.tallies(),
        locations.relative(table),
        written.files());
  }

  /** What an earlier step wrote of a table. */
  StepResult.TableResult result(String table) {
    return results.stream()
        .map(result -> result.tables().get(table))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No earlier step wrote " + table));
  }
}

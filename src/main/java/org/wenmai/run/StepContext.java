package org.wenmai.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.wenmai.job.Job;
import org.wenmai.run.table.TableWriter;
import org.wenmai.run.table.Target;
import org.wenmai.stage.Past;
import org.wenmai.stage.ingest.InputListing;
import org.wenmai.text.segment.UserWords;

/**
 * What a step is given.
 *
 * @param spark the session of the run
 * @param job the effective job
 * @param inputs the files of the corpus
 * @param userWords of the job's dictionaries
 * @param partitions of a dataset of corpus size
 * @param clocks nanoseconds by stage, for the progress line
 * @param folder where the step writes
 * @param tables where earlier steps wrote
 * @param notes what earlier steps noted, in order
 * @param past the run that this one continues
 */
record StepContext(
    SparkSession spark,
    Job job,
    InputListing inputs,
    UserWords userWords,
    int partitions,
    Map<String, LongAccumulator> clocks,
    String folder,
    TableFolders tables,
    List<StepNote> notes,
    Optional<Past> past) {

  TableWriter writer() {
    return new TableWriter(spark);
  }

  /** Where a table of this step goes. */
  Target target(String table, String... tallied) {
    return new Target(table, folder + "/" + table, WorkTables.schema(table), List.of(tallied));
  }

  /** What an earlier step noted of a table. */
  StepNote.TableNote note(String table) {
    return notes.stream()
        .map(note -> note.tables().get(table))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No earlier step wrote " + table));
  }
}

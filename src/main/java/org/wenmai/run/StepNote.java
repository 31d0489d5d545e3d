package org.wenmai.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.wenmai.run.table.Written;
import org.wenmai.view.Manifest;

/**
 * What a finished step leaves in its staging folder: enough to go on without running it again.
 *
 * @param step its name
 * @param tables what it wrote
 * @param stages what the stages in it did
 */
record StepNote(
    @JsonProperty("step") String step,
    @JsonProperty("tables") Map<String, TableNote> tables,
    @JsonProperty("stages") List<Manifest.Stage> stages) {

  /**
   * One table of a step.
   *
   * @param rows number of rows
   * @param hash content hash, in hex
   * @param tallies as in {@link Written}
   */
  record TableNote(
      @JsonProperty("rows") long rows,
      @JsonProperty("hash") String hash,
      @JsonProperty("tallies") Map<String, Long> tallies) {

    static TableNote of(Written written) {
      return new TableNote(written.rows(), written.hash().toHex(), written.tallies());
    }
  }
}

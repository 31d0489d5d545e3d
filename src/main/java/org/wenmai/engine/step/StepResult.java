package org.wenmai.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.table.DataFile;
import org.wenmai.warehouse.table.WrittenTable;

/**
 * What a finished step leaves in its staging folder: enough to go on without running it again.
 *
 * @param step its name
 * @param tables what it wrote
 * @param stages what the stages in it did
 */
public record StepResult(
    @JsonProperty("step") String step,
    @JsonProperty("tables") Map<String, TableResult> tables,
    @JsonProperty("stages") List<Manifest.Stage> stages) {

  /**
   * One table of a step.
   *
   * @param rows number of rows
   * @param hash content hash, in hex
   * @param tallies as in {@link WrittenTable}
   * @param folder where it lies, relative to the warehouse
   * @param files in that folder, by name
   */
  public record TableResult(
      @JsonProperty("rows") long rows,
      @JsonProperty("hash") String hash,
      @JsonProperty("tallies") Map<String, Long> tallies,
      @JsonProperty("folder") String folder,
      @JsonProperty("files") List<DataFile> files) {}
}

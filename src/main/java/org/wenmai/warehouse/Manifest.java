package org.wenmai.warehouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wenmai.warehouse.table.DataFile;

/**
 * The description of a run: the content of {@code manifest.json}, which is written last, so that a
 * folder without one is no run. {@link ManifestJson} writes and reads it. Immutable.
 *
 * @param run id of the run, the name of its folder
 * @param state whether all stages ran
 * @param started when the run began
 * @param finished when its last table was written
 * @param predecessor id of the run whose families and topics it continues; null for none
 * @param documents how every record that was read is accounted for
 * @param stages what each stage did, in the order in which they ran
 * @param inputs files that were read, in the order of their paths
 * @param ignored paths of files that were seen and not read, such as hidden ones
 * @param job the effective job, every key with its value
 * @param versions of what made the tables: name to version
 * @param tables published tables by name
 */
public record Manifest(
    String run,
    State state,
    Instant started,
    Instant finished,
    @Nullable String predecessor,
    Documents documents,
    List<Stage> stages,
    List<Input> inputs,
    List<String> ignored,
    JsonNode job,
    Map<String, String> versions,
    Map<String, Table> tables) {

  /** Name of the file within the folder of a run. */
  public static final String FILE_NAME = "manifest.json";

  public Manifest {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(finished, "finished");
    Objects.requireNonNull(documents, "documents");
    stages = listOf(stages);
    inputs = listOf(inputs);
    ignored = listOf(ignored);
    job = job == null ? JsonNodeFactory.instance.objectNode() : job;
    versions = mapOf(versions);
    tables = mapOf(tables);
  }

  /** Whether a run went through all its stages. */
  public enum State {
    /** All stages ran; the run may become the predecessor of another. */
    @JsonProperty("complete")
    COMPLETE,
    /** The run was to stop early; later tables and columns are missing. */
    @JsonProperty("partial")
    PARTIAL
  }

  /**
   * The account of all records: {@code read = published + rejected}.
   *
   * @param read records read
   * @param published rows of documents
   * @param rejected rows of rejected
   */
  public record Documents(long read, long published, long rejected) {}

  /**
   * What one stage did.
   *
   * @param name as users see it
   * @param seconds wall time
   * @param in records that it was given
   * @param out records that it kept
   * @param rejected reason to number of records
   */
  public record Stage(String name, double seconds, long in, long out, Map<String, Long> rejected) {
    public Stage {
      Objects.requireNonNull(name, "stages.name");
      rejected = mapOf(rejected);
    }
  }

  /**
   * A file that was read.
   *
   * @param path as the file system names it
   * @param length bytes
   * @param modified time of the last change, by the file system
   */
  public record Input(String path, long length, Instant modified) {
    public Input {
      Objects.requireNonNull(path, "inputs.path");
      Objects.requireNonNull(modified, "inputs.modified");
    }
  }

  /**
   * A published table.
   *
   * @param schemaVersion {@code org.wenmai.schema.Table.version} at the time
   * @param rows number of rows
   * @param contentHash 128 bits in hex, independent of the order of rows
   * @param files which it consists of, by name; what else lies in its folder is no part of it.
   *     Empty where an older version published the run, which listed none
   */
  public record Table(int schemaVersion, long rows, String contentHash, List<DataFile> files) {
    public Table {
      Objects.requireNonNull(contentHash, "tables.content_hash");
      files = listOf(files);
    }
  }

  private static <T> List<T> listOf(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  /** Keeps the order, which is that of the tables in the contract. */
  private static <V> Map<String, V> mapOf(@Nullable Map<String, V> given) {
    return given == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}

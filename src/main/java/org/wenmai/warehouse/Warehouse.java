package org.wenmai.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * The folder of all runs: {@code runs/<id>} for published runs, {@code staging/<fingerprint>} for
 * what steps have written, {@code LATEST} for the id of the newest complete run, {@code LOCK}.
 *
 * <p>Works on local disk, HDFS and object storage. Thread-safe.
 */
public final class Warehouse {
  private static final String MANIFEST = "manifest.json";
  private static final String LATEST = "LATEST";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;
  private final WarehouseFiles files;

  /**
   * Opens a warehouse; it need not exist.
   *
   * @param root path or URI; a path without scheme is local
   */
  public Warehouse(Configuration configuration, String root) {
    this.root = qualified(root);
    this.files = new WarehouseFiles(configuration, this.root);
  }

  private static Path qualified(String root) {
    Path path = new Path(root);
    boolean bare = path.toUri().getScheme() == null;
    return bare ? new Path(java.nio.file.Path.of(root).toAbsolutePath().normalize().toUri()) : path;
  }

  /** Takes the lock, which gives the right to write. */
  public WarehouseLock lock() {
    return WarehouseLock.take(files);
  }

  /** Its folder. */
  public Path root() {
    return root;
  }

  /** Folder of a run, published or not. */
  public Path runFolder(String run) {
    return files.path(runName(run));
  }

  /** Folder of what a step writes. */
  public Path stagingFolder(String fingerprint) {
    return files.path(stagingName(fingerprint));
  }

  /** Ids of all published runs, complete and partial, oldest first. */
  public List<String> runs() {
    return files.list("runs").stream()
        .map(FileStatus::getPath)
        .map(Path::getName)
        .filter(run -> files.exists(runName(run) + "/" + MANIFEST))
        .toList();
  }

  /** Id of the newest complete run; empty before the first. */
  public Optional<String> latest() {
    return files.read(LATEST).map(String::strip).filter(run -> !run.isEmpty());
  }

  /** Names the newest complete run, atomically. */
  public void pointLatestTo(String run) {
    files.replace(LATEST, run + "\n");
  }

  /**
   * The manifest of a published run, as JSON text.
   *
   * @throws WenmaiException if there is no such run
   */
  public String manifest(String run) {
    return files
        .read(runName(run) + "/" + MANIFEST)
        .orElseThrow(
            () ->
                new WenmaiException(
                    ErrorCode.RUN_MISSING,
                    "There is no run " + run + " in " + root + ".",
                    "Choose one of those that `runs` lists."));
  }

  /** Writes the manifest; from now on the folder counts as a published run. */
  public void writeManifest(String run, String json) {
    files.replace(runName(run) + "/" + MANIFEST, json);
  }

  /** Writes another file of a run. */
  public void writeRunFile(String run, String name, String text) {
    files.replace(runName(run) + "/" + name, text);
  }

  /** Whether a folder or file is there, by its path below the warehouse. */
  public boolean has(Path path) {
    return files.exists(path.toString());
  }

  /** What a finished step noted; empty if it has not finished. */
  public <T> Optional<T> note(String fingerprint, Class<T> type) {
    return files.read(stagingName(fingerprint) + "/DONE.json").map(text -> parse(text, type));
  }

  /** Notes that a step has finished. */
  public void writeNote(String fingerprint, Object note) {
    files.replace(stagingName(fingerprint) + "/DONE.json", json(note));
  }

  /** The publication that was begun and not ended; empty in a warehouse at rest. */
  public <T> Optional<T> publication(Class<T> type) {
    return files.read("staging/PUBLISHING.json").map(text -> parse(text, type));
  }

  /**
   * Notes what will be published before the first folder moves, so that a publication that is cut
   * off can be completed.
   */
  public void beginPublication(Object publication) {
    files.replace("staging/PUBLISHING.json", json(publication));
  }

  /** Notes that the publication has ended. */
  public void endPublication() {
    files.delete("staging/PUBLISHING.json");
  }

  /**
   * Moves a table from staging to its run, unless an earlier attempt did; true if it is there now.
   */
  public boolean publishTable(String fingerprint, String run, String table) {
    String from = stagingName(fingerprint) + "/" + table;
    String to = runName(run) + "/" + table;
    return files.move(from, to) || files.exists(to);
  }

  /** Deletes what steps have written, except for those named. */
  public void clearStagingExcept(List<String> fingerprints) {
    for (FileStatus status : files.list("staging")) {
      String name = status.getPath().getName();
      if (status.isDirectory() && !fingerprints.contains(name)) {
        files.delete("staging/" + name);
      }
    }
  }

  private static String runName(String run) {
    return "runs/" + run;
  }

  private static String stagingName(String fingerprint) {
    return "staging/" + fingerprint;
  }

  private static String json(Object value) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A note is plain data", e);
    }
  }

  private static <T> T parse(String text, Class<T> type) {
    try {
      return JSON.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new WenmaiException(
          ErrorCode.WAREHOUSE_UNWRITABLE,
          "A note in the folder staging of the warehouse cannot be read: "
              + e.getOriginalMessage()
              + ".",
          "Delete the folder staging; the next run starts anew.",
          e);
    }
  }
}

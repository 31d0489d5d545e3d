package org.wenmai.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.table.DataFile;

/**
 * The folder of all runs: {@code runs/<id>} for published runs, {@code staging/<fingerprint>} for
 * what steps have written, {@code LATEST} for the id of the newest complete run, {@code LOCK}.
 *
 * <p>Works on local disk, HDFS and object storage. Where folders cannot be renamed at once, the
 * tables of a run are written to its folder from the beginning; they count from when its manifest
 * is written. Thread-safe.
 */
public final class Warehouse {
  private static final String MANIFEST = "manifest.json";
  private static final String LATEST = "LATEST";
  private static final String REPORTING = "staging/REPORTING";
  private static final String IN_PLACE = "staging/IN_PLACE";
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

  /** Ids of all published runs, complete and partial, oldest first. */
  public List<String> runs() {
    return files.list("runs").stream()
        .map(FileStatus::getPath)
        .map(Path::getName)
        .filter(this::isRun)
        .toList();
  }

  /** Whether a run of this id is published. */
  public boolean isRun(String run) {
    return files.exists(runName(run) + "/" + MANIFEST);
  }

  /** The run that LATEST names; empty where there is no such file or it is blank. */
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

  /** The tables of a published run. */
  public PublishedTables tables(Manifest run) {
    return new PublishedTables(files.configuration(), runFolder(run.run()), run.tables());
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

  /** Whether published tables are written to the folder of their run at once. */
  public boolean writesInPlace() {
    return !files.renames();
  }

  /**
   * Files that are not in a folder, or have another length there.
   *
   * @param folder relative to the warehouse
   */
  public List<DataFile> missing(String folder, List<DataFile> expected) {
    Map<String, Long> found = new HashMap<>();
    for (FileStatus status : files.list(folder)) {
      found.put(status.getPath().getName(), status.isFile() ? status.getLen() : -1);
    }
    return expected.stream()
        .filter(file -> found.getOrDefault(file.name(), -1L) != file.bytes())
        .toList();
  }

  /** Whether a step noted that it has finished, readably or not. */
  public boolean hasCheckpoint(String fingerprint) {
    return files.exists(stagingName(fingerprint) + "/DONE.json");
  }

  /** What a finished step noted; empty if it has not finished, or if the note is damaged. */
  public <T> Optional<T> checkpoint(String fingerprint, Class<T> type) {
    return files
        .read(stagingName(fingerprint) + "/DONE.json")
        .flatMap(
            text -> {
              try {
                return Optional.ofNullable(JSON.readValue(text, type));
              } catch (JsonProcessingException e) {
                return Optional.empty();
              }
            });
  }

  /** Notes that a step has finished. */
  public void writeCheckpoint(String fingerprint, Object note) {
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

  /** Notes that the report of the publication is about to be made again; how often it was. */
  public int countReportAttempt() {
    int attempt = files.read(REPORTING).map(text -> text.strip().length()).orElse(0) + 1;
    files.replace(REPORTING, "x".repeat(attempt) + "\n");
    return attempt;
  }

  /** Notes that the publication has ended. */
  public void endPublication() {
    files.delete(REPORTING);
    files.delete(IN_PLACE);
    files.delete("staging/PUBLISHING.json");
  }

  /**
   * Moves a table to its run, unless an earlier attempt did, and compares its files with their
   * list.
   *
   * @param from the folder where it was written, relative to the warehouse
   * @throws WenmaiException RUN_DAMAGED if a file of the list is neither here nor there
   */
  public void publishTable(String from, String run, String table, List<DataFile> listed) {
    String to = runName(run) + "/" + table;
    if (!from.equals(to)) {
      files.move(from, to);
    }
    for (DataFile file : missing(to, listed)) {
      if (from.equals(to) || !movedAlone(file, from, to)) {
        throw new WenmaiException(
            ErrorCode.RUN_DAMAGED,
            "Run "
                + run
                + " cannot be published: "
                + files.path(to + "/" + file.name())
                + " is not there with its "
                + file.bytes()
                + " bytes.",
            "Something else changed the warehouse. Delete its folder staging and start again.");
      }
    }
  }

  /** Moves a file that was left behind when its folder was there already. */
  private boolean movedAlone(DataFile file, String from, String to) {
    if (!missing(from, List.of(file)).isEmpty()) {
      return false;
    }
    files.delete(to + "/" + file.name());
    return files.move(from + "/" + file.name(), to + "/" + file.name());
  }

  /**
   * Deletes what lies in the folder of a run beside the files of its tables: what an earlier
   * attempt left where tables are written in place.
   */
  public void deleteUnlisted(String run, Map<String, Manifest.Table> tables) {
    for (FileStatus folder : files.list(runName(run))) {
      String name = folder.getPath().getName();
      Manifest.Table table = tables.get(name);
      if (folder.isDirectory() && table == null) {
        files.delete(runName(run) + "/" + name);
      } else if (table != null) {
        Set<String> listed = table.files().stream().map(DataFile::name).collect(Collectors.toSet());
        files.list(runName(run) + "/" + name).stream()
            .map(file -> file.getPath().getName())
            .filter(file -> !listed.contains(file))
            .forEach(file -> files.delete(runName(run) + "/" + name + "/" + file));
      }
    }
  }

  /**
   * Notes the run whose folder is being written in place, and deletes the folder of another one
   * that was begun so and never published.
   */
  public void beginInPlace(String run) {
    files
        .read(IN_PLACE)
        .map(String::strip)
        .filter(before -> !before.equals(run) && isRunId(before))
        .filter(before -> !isRun(before))
        .ifPresent(before -> files.delete(runName(before)));
    files.replace(IN_PLACE, run + "\n");
  }

  /** Whether a text can be the id of a run, and so names no other folder. */
  public static boolean isRunId(String text) {
    return text.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
  }

  /**
   * Checks that what lies in the warehouse is of the right kind.
   *
   * @throws WenmaiException WAREHOUSE_UNWRITABLE if a file is where a folder belongs or the reverse
   */
  public void checkLayout() {
    for (FileStatus status : files.list(".")) {
      String name = status.getPath().getName();
      boolean folder = name.equals("runs") || name.equals("staging");
      boolean file = name.equals(LATEST) || name.equals(WarehouseLock.FILE);
      if ((folder && !status.isDirectory()) || (file && status.isDirectory())) {
        throw new WenmaiException(
            ErrorCode.WAREHOUSE_UNWRITABLE,
            status.getPath() + " is a " + (folder ? "file" : "folder") + ".",
            "A warehouse has a " + (folder ? "folder" : "file") + " of that name: move it away.");
      }
    }
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

  /** The folder of a run, relative to the warehouse. */
  public static String runName(String run) {
    return "runs/" + run;
  }

  /** The folder of what a step writes, relative to the warehouse. */
  public static String stagingName(String fingerprint) {
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
          "The note staging/PUBLISHING.json of the warehouse cannot be read: "
              + e.getOriginalMessage()
              + ".",
          "Delete the folder staging; the next run starts anew.",
          e);
    }
  }
}

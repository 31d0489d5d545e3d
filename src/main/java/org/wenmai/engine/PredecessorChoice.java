package org.wenmai.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.Warehouse;
import org.wenmai.warehouse.table.DataFile;

/** Chooses the earlier run that a run continues. */
final class PredecessorChoice {
  /** What a run reads of the one that it continues. */
  private static final List<String> READ_BY_SUCCESSORS =
      List.of("index", "model", "new_words", "quality");

  private PredecessorChoice() {}

  /**
   * The predecessor.
   *
   * @param history {@code latest}, {@code none} or the id of a complete run
   * @throws WenmaiException if the named run is missing or partial
   */
  static Optional<Manifest> predecessor(Warehouse warehouse, String history) {
    return switch (history) {
      case "none" -> Optional.empty();
      case "latest" -> latest(warehouse);
      default -> Optional.of(intact(warehouse, complete(manifest(warehouse, history))));
    };
  }

  /** Whether there should be a LATEST and is none; then the newest complete run is the latest. */
  static boolean isLatestMissing(Warehouse warehouse, String history) {
    return history.equals("latest") && warehouse.latest().isEmpty();
  }

  private static Optional<Manifest> latest(Warehouse warehouse) {
    Optional<String> named = warehouse.latest();
    if (named.isEmpty()) {
      List<String> runs = new ArrayList<>(warehouse.runs());
      Collections.reverse(runs);
      return runs.stream()
          .map(run -> manifest(warehouse, run))
          .filter(run -> run.state() == Manifest.State.COMPLETE)
          .findFirst()
          .map(run -> intact(warehouse, run));
    }
    String run = named.get();
    if (!Warehouse.isRunId(run) || !warehouse.isRun(run)) {
      throw new WenmaiException(
          ErrorCode.RUN_MISSING,
          "LATEST of the warehouse "
              + warehouse.root()
              + " names \""
              + (run.length() > 100 ? run.substring(0, 100) + "…" : run)
              + "\", and there is no such run.",
          "Write the id of a complete run into it (`runs` lists them), or delete LATEST: then the"
              + " newest complete run is continued. `history: none` continues none.");
    }
    return Optional.of(intact(warehouse, complete(manifest(warehouse, run))));
  }

  /**
   * Checks that what a successor reads is there, before any work is done.
   *
   * @throws WenmaiException RUN_DAMAGED if a file is missing or has another length
   */
  private static Manifest intact(Warehouse warehouse, Manifest manifest) {
    for (String name : READ_BY_SUCCESSORS) {
      Manifest.Table table = manifest.tables().get(name);
      if (table == null) {
        continue;
      }
      String folder = Warehouse.runName(manifest.run()) + "/" + name;
      for (DataFile file : warehouse.missing(folder, table.files())) {
        throw new WenmaiException(
            ErrorCode.RUN_DAMAGED,
            "This run would continue run "
                + manifest.run()
                + ", but "
                + warehouse.root()
                + "/"
                + folder
                + "/"
                + file.name()
                + " is not there with its "
                + file.bytes()
                + " bytes.",
            "Restore the file, or name another complete run by `history`; `history: none` continues"
                + " none.");
      }
    }
    return manifest;
  }

  /**
   * The id of the predecessor that a job had when the run was begun that has just been recovered:
   * {@code latest} is that run by now. It need not be there any more.
   */
  static Optional<String> before(PublishIntent recovered, String history) {
    return switch (history) {
      case "none" -> Optional.empty();
      case "latest" ->
          Optional.ofNullable(
              ManifestJson.parse(recovered.manifest(), recovered.run()).predecessor());
      default -> Optional.of(history);
    };
  }

  private static Manifest manifest(Warehouse warehouse, String run) {
    return ManifestJson.parse(warehouse.manifest(run), run);
  }

  private static Manifest complete(Manifest manifest) {
    if (manifest.state() != Manifest.State.COMPLETE) {
      throw new WenmaiException(
          ErrorCode.CONFIG_INVALID,
          "history is " + manifest.run() + ", a run that stopped early.",
          "Name a complete run, or latest, or none.");
    }
    return manifest;
  }
}

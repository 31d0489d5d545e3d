package org.wenmai.engine;

import java.util.Optional;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.ManifestJson;
import org.wenmai.warehouse.Warehouse;

/** Chooses the earlier run that a run continues. */
final class PredecessorChoice {
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
      case "latest" -> warehouse.latest().map(run -> manifest(warehouse, run));
      default -> Optional.of(complete(manifest(warehouse, history)));
    };
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

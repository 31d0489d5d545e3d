package org.wenmai.warehouse;

import org.apache.hadoop.fs.Path;

/**
 * A run that is published.
 *
 * @param folder of its tables
 * @param manifest its description
 */
public record PublishedRun(Path folder, Manifest manifest) {
  /** A run of a warehouse, by its id. */
  public static PublishedRun of(Warehouse warehouse, String run) {
    return new PublishedRun(
        warehouse.runFolder(run), ManifestJson.parse(warehouse.manifest(run), run));
  }
}

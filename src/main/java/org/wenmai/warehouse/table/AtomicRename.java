package org.wenmai.warehouse.table;

import org.apache.hadoop.fs.FileSystem;

/** Tells file systems that rename from object storage, which copies and deletes instead. */
public final class AtomicRename {
  private AtomicRename() {}

  /** Whether a file or folder is renamed at once and whole, whatever its size. */
  public static boolean in(FileSystem files) {
    return switch (files.getUri().getScheme()) {
      case "file", "hdfs", "viewfs" -> true;
      default -> false;
    };
  }
}

package org.wenmai.warehouse.table;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Makes files of task attempts part of their tables. An attempt writes where nobody reads; the
 * driver commits exactly the files of the attempts that counted. So whatever a failed, speculative
 * or late attempt writes is never read.
 *
 * <p>Of several attempts at one partition each has file names of its own. The three methods with a
 * configuration run on executors.
 */
interface TableCommitter extends Serializable {

  /** The committer that suits a file system; for one pass that writes to folders below one. */
  static TableCommitter of(FileSystem files, Path stepFolder) throws IOException {
    if (AtomicRename.in(files)) {
      return new RenameCommitter(new Path(stepFolder, "_attempts-" + UUID.randomUUID()));
    }
    return uploadsInParts(files, stepFolder) ? new MultipartCommitter() : new DirectCommitter();
  }

  private static boolean uploadsInParts(FileSystem files, Path folder) throws IOException {
    return files.hasPathCapability(folder, CommonPathCapabilities.FS_MULTIPART_UPLOADER);
  }

  /** Where an attempt writes a file. */
  Path attemptPath(TableTarget target, String name, Configuration hadoop) throws IOException;

  /**
   * Prepares a file for its commit.
   *
   * @param written the path that {@link #attemptPath} gave, closed
   */
  PendingFile prepare(
      TableTarget target, Path written, String name, long rows, Configuration hadoop)
      throws IOException;

  /** Deletes what a failed attempt wrote. */
  default void abort(Path written, Configuration hadoop) throws IOException {
    written.getFileSystem(hadoop).delete(written, false);
  }

  /** Makes files part of a table. */
  void commit(TableTarget target, List<PendingFile> files, FileSystem system) throws IOException;

  /** Deletes what is left of attempts that did not count. */
  void cleanUp(List<TableTarget> targets, FileSystem system) throws IOException;
}

package org.wenmai.warehouse.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Attempts write into a folder of their own; a commit is a rename. For local disks and HDFS. */
final class RenameCommitter implements TableCommitter {
  private static final long serialVersionUID = 1L;

  private final String folder;

  RenameCommitter(Path folder) {
    this.folder = folder.toString();
  }

  @Override
  public Path attemptPath(TableTarget target, String name, Configuration hadoop) {
    return new Path(folder + "/" + target.table(), name);
  }

  @Override
  public PendingFile prepare(
      TableTarget target, Path written, String name, long rows, Configuration hadoop)
      throws IOException {
    long bytes = written.getFileSystem(hadoop).getFileStatus(written).getLen();
    return PendingFile.of(new DataFile(name, bytes, rows));
  }

  @Override
  public void commit(TableTarget target, List<PendingFile> files, FileSystem system)
      throws IOException {
    for (PendingFile pending : files) {
      String name = pending.file().name();
      Path from = new Path(folder + "/" + target.table(), name);
      Path to = new Path(target.folder(), name);
      if (!system.rename(from, to)) {
        throw new FileNotFoundException(from + " could not be renamed to " + to);
      }
    }
  }

  @Override
  public void cleanUp(List<TableTarget> targets, FileSystem system) throws IOException {
    system.delete(new Path(folder), true);
  }
}

package org.wenmai.warehouse.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Attempts write into the folder of the table. For object storage where Hadoop cannot complete
 * uploads later: whoever reads by the list of files is safe, and the files of attempts that did not
 * count are deleted; one that is written later stays beside the table.
 */
final class DirectCommitter implements TableCommitter {
  private static final long serialVersionUID = 1L;

  private final Set<String> committed = new HashSet<>();

  @Override
  public Path attemptPath(TableTarget target, String name, Configuration hadoop) {
    return new Path(target.folder(), name);
  }

  @Override
  public PendingFile prepare(
      TableTarget target, Path written, String name, long rows, Configuration hadoop)
      throws IOException {
    long bytes = written.getFileSystem(hadoop).getFileStatus(written).getLen();
    return PendingFile.of(new DataFile(name, bytes, rows));
  }

  @Override
  public void commit(TableTarget target, List<PendingFile> files, FileSystem system) {
    files.forEach(pending -> committed.add(target.folder() + "/" + pending.file().name()));
  }

  @Override
  public void cleanUp(List<TableTarget> targets, FileSystem system) throws IOException {
    List<Path> strays = new ArrayList<>();
    for (TableTarget target : targets) {
      for (FileStatus status : system.listStatus(new Path(target.folder()))) {
        String name = status.getPath().getName();
        if (!committed.contains(target.folder() + "/" + name)) {
          strays.add(status.getPath());
        }
      }
    }
    for (Path stray : strays) {
      system.delete(stray, false);
    }
  }
}

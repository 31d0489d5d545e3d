package org.wenmai.source.io;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** File systems as inputs are read from. */
public final class FileSystems {
  private FileSystems() {}

  /** The file system of a path. Local files without checksums: users edit files, not .crc files. */
  public static FileSystem system(Path path, Configuration hadoop) throws IOException {
    FileSystem system = path.getFileSystem(hadoop);
    return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
  }
}

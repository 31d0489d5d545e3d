package org.wenmai.source.io;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** Finds the file systems that inputs are read from. */
public final class FileSystems {
  private FileSystems() {}

  /**
   * The file system of a path. Local files are read without checksums: users edit files and leave
   * the .crc files as they are.
   */
  public static FileSystem system(Path path, Configuration hadoop) throws IOException {
    FileSystem system = path.getFileSystem(hadoop);
    return system instanceof LocalFileSystem local ? local.getRawFileSystem() : system;
  }
}

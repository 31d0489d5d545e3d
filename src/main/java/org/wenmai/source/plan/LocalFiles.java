package org.wenmai.source.plan;

import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/** Tells what Hadoop does not: links, FIFOs, sockets and devices of a local disk. */
public final class LocalFiles {
  private LocalFiles() {}

  static boolean isLocal(Path path) {
    return "file".equals(path.toUri().getScheme());
  }

  private static File file(Path path) {
    return new File(path.toUri().getPath());
  }

  /** Whether it is there, or where a link leads, and no file of bytes that come to an end. */
  public static boolean isSpecial(Path path) {
    return isLocal(path) && file(path).exists() && !file(path).isFile();
  }

  /** Whether it is a link that leads to itself, over however many others. */
  static boolean isLinkLoop(Path path) {
    if (!isLocal(path) || file(path).exists()) {
      return false;
    }
    try {
      java.nio.file.Path unused = file(path).toPath().toRealPath();
      return false;
    } catch (NoSuchFileException | AccessDeniedException | InvalidPathException e) {
      return false;
    } catch (FileSystemException e) {
      // "Too many levels of symbolic links"
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The links in a folder that Hadoop has not listed, since it leaves out what leads nowhere. */
  static List<Path> brokenLinks(Path folder, Set<String> listed) {
    File[] all = isLocal(folder) ? file(folder).listFiles() : null;
    return Arrays.stream(all == null ? new File[0] : all)
        .filter(file -> Files.isSymbolicLink(file.toPath()))
        .filter(file -> !listed.contains(file.getName()))
        .map(file -> new Path(folder, file.getName()))
        .toList();
  }

  /** The path without links; other file systems have none. */
  static Path real(Path path) throws IOException {
    return isLocal(path) ? new Path(file(path).getCanonicalPath()) : path;
  }
}

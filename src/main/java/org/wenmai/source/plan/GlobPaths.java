package org.wenmai.source.plan;

import org.apache.hadoop.fs.Path;

/** Recognizes paths with the wildcards of Hadoop: {@code * ? [ ] { }}. */
final class GlobPaths {
  private GlobPaths() {}

  static boolean isGlob(Path path) {
    return path.toUri().getPath().chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** The longest prefix without wildcards. */
  static Path prefix(Path path) {
    Path prefix = path;
    while (isGlob(prefix)) {
      Path parent = prefix.getParent();
      if (parent == null) {
        return prefix;
      }
      prefix = parent;
    }
    return prefix;
  }
}

package org.wenmai.source.plan;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.source.io.Compression;
import org.wenmai.source.io.FileSystems;

/** Lists the files that the paths of sources stand for. */
final class InputLister {
  private final Configuration hadoop;
  private final OwnFiles own;

  InputLister(Configuration hadoop, OwnFiles own) {
    this.hadoop = hadoop;
    this.own = own;
  }

  InputListing list(CorpusConfig corpus) {
    List<InputFile> files = new ArrayList<>();
    TreeMap<String, IgnoreReason> ignored = new TreeMap<>();
    for (int i = 0; i < corpus.sources().size(); i++) {
      files.addAll(filesOf(corpus.sources().get(i), i, ignored));
    }
    files.sort(Comparator.comparing(InputFile::path).thenComparing(InputFile::sourceIndex));
    List<IgnoredPath> paths = new ArrayList<>();
    ignored.forEach((path, reason) -> paths.add(new IgnoredPath(path, reason)));
    return new InputListing(files, paths);
  }

  private List<InputFile> filesOf(
      SourceConfig source, int index, Map<String, IgnoreReason> allIgnored) {
    try {
      Traversal tree = traverse(source);
      allIgnored.putAll(tree.ignored);
      if (tree.found.isEmpty()) {
        throw missing(source, tree.exists ? tree.emptiness() : "does not exist", null);
      }
      List<InputFile> files = new ArrayList<>();
      tree.found.forEach((path, status) -> files.add(file(source, index, tree.prefix, status)));
      return files;
    } catch (FileNotFoundException e) {
      throw missing(source, "does not exist", e);
    } catch (WenmaiException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Hadoop throws several types of exceptions where a connector is missing.
      throw new WenmaiException(
          ErrorCode.INPUT_UNREADABLE,
          "Cannot list " + source.path() + ": " + e + ".",
          "Check its spelling, its permissions, and that the connector of its file system is on the"
              + " class path (with --master: by spark.jars.packages).",
          e);
    }
  }

  private static WenmaiException missing(SourceConfig source, String why, @Nullable Throwable e) {
    return new WenmaiException(
        ErrorCode.INPUT_MISSING,
        "corpus.sources: " + source.path() + " " + why + ".",
        "Correct corpus.sources.path, or take the source out.",
        e);
  }

  private Traversal traverse(SourceConfig source) throws IOException {
    Path path = new Path(source.path());
    FileSystem system = FileSystems.system(path, hadoop);
    Path qualified = path.makeQualified(system.getUri(), system.getWorkingDirectory());
    FileStatus[] roots = roots(system, qualified);
    boolean single = roots.length == 1 && roots[0].getPath().equals(qualified);
    Path prefix =
        !single
            ? GlobPaths.prefix(qualified)
            : roots[0].isFile() ? qualified.getParent() : qualified;
    Traversal tree = new Traversal(system, prefix == null ? qualified : prefix, source, ownPaths());
    for (FileStatus root : roots) {
      if (single) {
        tree.add(root, List.of());
      } else {
        tree.visit(root, List.of());
      }
    }
    return tree;
  }

  /** A path that exists as it is written is no glob, whatever it looks like. */
  private static FileStatus[] roots(FileSystem system, Path path) throws IOException {
    try {
      return new FileStatus[] {system.getFileStatus(path)};
    } catch (FileNotFoundException e) {
      if (!GlobPaths.isGlob(path)) {
        throw e;
      }
      FileStatus[] found = system.globStatus(path);
      return found == null ? new FileStatus[0] : found;
    }
  }

  private static InputFile file(SourceConfig source, int index, Path prefix, FileStatus status) {
    String path = status.getPath().toString();
    String root = prefix.toString();
    String name = status.getPath().getName().toLowerCase(Locale.ROOT);
    Compression compression = Compression.byName(name);
    return new InputFile(
        path,
        index,
        FormatDetector.byName(source.format(), compression.strip(name)),
        compression,
        status.getLen(),
        status.getModificationTime(),
        path.substring(root.endsWith("/") ? root.length() : root.length() + 1));
  }

  private Map<Path, IgnoreReason> ownPaths() throws IOException {
    Map<Path, IgnoreReason> paths = new HashMap<>();
    if (own.warehouse() != null) {
      paths.put(realPath(own.warehouse()), IgnoreReason.WAREHOUSE);
    }
    if (own.jobFile() != null) {
      paths.put(realPath(own.jobFile()), IgnoreReason.JOB_FILE);
    }
    return paths;
  }

  /** A path without scheme is local. */
  private static Path realPath(String name) throws IOException {
    Path path = new Path(name);
    return path.toUri().getScheme() == null
        ? new Path(new File(name).getCanonicalPath())
        : withoutScheme(LocalFiles.real(path));
  }

  /** Canonical local paths have no scheme. */
  private static Path withoutScheme(Path path) {
    return LocalFiles.isLocal(path) ? new Path(path.toUri().getPath()) : path;
  }

  /** Collects the files below the paths of one source. */
  private static final class Traversal {
    private final FileSystem system;
    private final Path prefix;
    private final SourceConfig source;
    private final Map<Path, IgnoreReason> own;
    private final Set<String> ownNames = new TreeSet<>();
    private final Map<String, FileStatus> found = new TreeMap<>();
    private final Map<String, IgnoreReason> ignored = new TreeMap<>();
    private boolean exists;

    Traversal(FileSystem system, Path prefix, SourceConfig source, Map<Path, IgnoreReason> own) {
      this.system = system;
      this.prefix = prefix;
      this.source = source;
      this.own = own;
      own.keySet().forEach(path -> ownNames.add(path.getName()));
    }

    /** What is said of a source without a file. */
    private String emptiness() {
      return ignored.entrySet().stream()
          .findFirst()
          .map(path -> "has no file to read: " + path.getKey() + " is " + path.getValue().label())
          .orElse("has no file to read");
    }

    private void visit(FileStatus status, List<Path> ancestors) throws IOException {
      IgnoreReason reason = reasonToIgnore(status);
      if (reason == null) {
        add(status, ancestors);
      } else {
        exists = true;
        ignore(status, reason);
      }
    }

    private void ignore(FileStatus status, IgnoreReason reason) {
      ignored.put(status.getPath().toString(), reason);
    }

    /** Adds a file, or all below a folder, unless reading it would not end. */
    private void add(FileStatus status, List<Path> ancestors) throws IOException {
      exists = true;
      Path path = status.getPath();
      if (status.isFile()) {
        if (LocalFiles.isSpecial(path)) {
          ignore(status, IgnoreReason.NO_REGULAR_FILE);
        } else if (LocalFiles.isLinkLoop(path)) {
          ignore(status, IgnoreReason.LINK_LOOP);
        } else {
          found.put(path.toString(), status);
        }
        return;
      }
      Path real = LocalFiles.real(path);
      if (ancestors.contains(real)) {
        ignore(status, IgnoreReason.LINK_LOOP);
        return;
      }
      List<Path> above = new ArrayList<>(ancestors);
      above.add(real);
      Set<String> names = new TreeSet<>();
      for (FileStatus child : system.listStatus(path)) {
        names.add(child.getPath().getName());
        visit(child, above);
      }
      // They count as files that cannot be read, so that they are accounted for.
      for (Path broken : LocalFiles.brokenLinks(path, names)) {
        visit(new FileStatus(0, false, 0, 0, 0, broken), above);
      }
    }

    /** Why something below the prefix is not read by its name; the prefix was named by the user. */
    private @Nullable IgnoreReason reasonToIgnore(FileStatus status) throws IOException {
      Path path = status.getPath();
      if (path.getName().startsWith("~$") || path.getName().startsWith(".~lock.")) {
        return IgnoreReason.LOCK_FILE;
      }
      for (Path p = path; p != null && !p.equals(prefix); p = p.getParent()) {
        if (p.getName().startsWith(".") || p.getName().startsWith("_")) {
          return IgnoreReason.HIDDEN;
        }
      }
      if (status.isFile() && isUnwantedCode(path)) {
        return IgnoreReason.SOURCE_CODE;
      }
      // Links are resolved where it may matter: a file of ours has its own name.
      return status.isDirectory() || ownNames.contains(path.getName())
          ? own.get(withoutScheme(LocalFiles.real(path)))
          : null;
    }

    /** A format that the job declares is believed, also of code. */
    private boolean isUnwantedCode(Path path) {
      String name = path.getName().toLowerCase(Locale.ROOT);
      return source.format() == SourceFormat.AUTO
          && SourceCode.isUnwanted(Compression.byName(name).strip(name), source.path());
    }
  }
}

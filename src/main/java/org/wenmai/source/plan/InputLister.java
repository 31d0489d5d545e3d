package org.wenmai.source.plan;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

  InputLister(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  InputListing list(CorpusConfig corpus) {
    List<InputFile> files = new ArrayList<>();
    TreeSet<String> skipped = new TreeSet<>();
    for (int i = 0; i < corpus.sources().size(); i++) {
      files.addAll(filesOf(corpus.sources().get(i), i, skipped));
    }
    files.sort(Comparator.comparing(InputFile::path).thenComparing(InputFile::sourceIndex));
    return new InputListing(files, List.copyOf(skipped));
  }

  private List<InputFile> filesOf(SourceConfig source, int index, Set<String> skipped) {
    try {
      Traversal tree = traverse(source, skipped);
      if (tree.found.isEmpty()) {
        throw missing(source, tree.exists ? "has no file to read" : "does not exist", null);
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

  private Traversal traverse(SourceConfig source, Set<String> skipped) throws IOException {
    Path path = new Path(source.path());
    FileSystem system = FileSystems.system(path, hadoop);
    Path qualified = path.makeQualified(system.getUri(), system.getWorkingDirectory());
    FileStatus[] roots = roots(system, qualified);
    boolean single = roots.length == 1 && roots[0].getPath().equals(qualified);
    Path prefix =
        !single
            ? GlobPaths.prefix(qualified)
            : roots[0].isFile() ? qualified.getParent() : qualified;
    Traversal tree = new Traversal(system, prefix == null ? qualified : prefix, skipped);
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

  /** Collects the files below the paths of one source. */
  private static final class Traversal {
    private final FileSystem system;
    private final Path prefix;
    private final Set<String> skipped;
    private final Map<String, FileStatus> found = new TreeMap<>();
    private boolean exists;

    Traversal(FileSystem system, Path prefix, Set<String> skipped) {
      this.system = system;
      this.prefix = prefix;
      this.skipped = skipped;
    }

    private void visit(FileStatus status, List<Path> ancestors) throws IOException {
      if (isHidden(status.getPath())) {
        exists = true;
        skipped.add(status.getPath().toString());
      } else {
        add(status, ancestors);
      }
    }

    private void add(FileStatus status, List<Path> ancestors) throws IOException {
      exists = true;
      if (status.isFile()) {
        found.put(status.getPath().toString(), status);
        return;
      }
      Path real = real(status.getPath());
      if (ancestors.contains(real)) {
        skipped.add(status.getPath().toString());
        return;
      }
      List<Path> path = new ArrayList<>(ancestors);
      path.add(real);
      FileStatus[] children = system.listStatus(status.getPath());
      for (FileStatus child : children) {
        visit(child, path);
      }
      for (Path broken : brokenLinks(status.getPath(), children)) {
        visit(new FileStatus(0, false, 0, 0, 0, broken), path);
      }
    }

    /**
     * Links in a local folder whose target is missing. Hadoop leaves them out; here they count as
     * files, which cannot be read, so that they are accounted for.
     */
    private static List<Path> brokenLinks(Path folder, FileStatus[] listed) {
      if (!"file".equals(folder.toUri().getScheme())) {
        return List.of();
      }
      Set<String> names = new TreeSet<>();
      for (FileStatus child : listed) {
        names.add(child.getPath().getName());
      }
      File[] all = new File(folder.toUri().getPath()).listFiles();
      return Arrays.stream(all == null ? new File[0] : all)
          .filter(file -> Files.isSymbolicLink(file.toPath()))
          .filter(file -> !names.contains(file.getName()))
          .map(file -> new Path(folder, file.getName()))
          .toList();
    }

    /** Whether a name below the prefix is hidden; the prefix itself was named by the user. */
    private boolean isHidden(Path path) {
      for (Path p = path; p != null && !p.equals(prefix); p = p.getParent()) {
        if (p.getName().startsWith(".") || p.getName().startsWith("_")) {
          return true;
        }
      }
      return false;
    }

    /** The folder without links: a link back to a folder above would never end. */
    private static Path real(Path folder) throws IOException {
      URI uri = folder.toUri();
      if (!"file".equals(uri.getScheme())) {
        return folder;
      }
      return new Path(new File(uri.getPath()).getCanonicalPath());
    }
  }
}

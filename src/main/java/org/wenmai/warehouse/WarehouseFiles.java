package org.wenmai.warehouse;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.table.AtomicRename;

/**
 * Reads and writes small files of the warehouse on any Hadoop file system. Every failure is a
 * {@link WenmaiException} that names the path. Thread-safe.
 */
final class WarehouseFiles {
  private static final int READ_ATTEMPTS = 5;
  private static final String CONDITIONAL_CREATE =
      Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

  private final Configuration configuration;
  private final FileSystem files;
  private final Path root;

  /** Held, since closing it when it is collected would close files that are being written. */
  private @Nullable FileContext context;

  WarehouseFiles(Configuration configuration, Path root) {
    this.configuration = configuration;
    this.root = root;
    try {
      this.files = root.getFileSystem(configuration);
    } catch (IOException | RuntimeException e) {
      throw unwritable("open", root, e);
    }
    // Checksum files beside ours would outlive an atomic overwrite and then contradict it.
    files.setWriteChecksum(false);
  }

  Configuration configuration() {
    return configuration;
  }

  Path path(String name) {
    return new Path(root, name);
  }

  boolean exists(String name) {
    try {
      return files.exists(path(name));
    } catch (IOException e) {
      throw unwritable("look for", path(name), e);
    }
  }

  /** The text of a file; empty if there is none. */
  Optional<String> read(String name) {
    try {
      return read(path(name));
    } catch (IOException e) {
      throw unwritable("read", path(name), e);
    }
  }

  /** Again where the file was replaced while it was read, which S3A finds out. */
  private Optional<String> read(Path path) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try (InputStream in = files.open(path)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (FileNotFoundException e) {
        return Optional.empty();
      } catch (IOException e) {
        if (!isConflict(e) || attempt == READ_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /**
   * Replaces a file atomically: a reader sees the old text or the new one, and never no file. On
   * the local disk and HDFS by a rename, on object storage by a single PUT.
   */
  void replace(String name, String text) {
    Path target = path(name);
    try {
      files.mkdirs(target.getParent());
      if (renames()) {
        Path draft = new Path(target.getParent(), "." + target.getName() + "-" + UUID.randomUUID());
        writeTo(draft, text);
        moveOnto(draft, target);
      } else {
        writeTo(target, text);
      }
    } catch (IOException e) {
      throw unwritable("write", target, e);
    }
  }

  /**
   * On the local disk Hadoop deletes and then renames; the operating system does both at once. A
   * checksum file of the older text is deleted first.
   */
  private void moveOnto(Path draft, Path target) throws IOException {
    if (!isLocal()) {
      context().rename(draft, target, Options.Rename.OVERWRITE);
      return;
    }
    Files.deleteIfExists(local(new Path(target.getParent(), "." + target.getName() + ".crc")));
    Files.move(
        local(draft),
        local(target),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private synchronized FileContext context() throws IOException {
    if (context == null) {
      context = FileContext.getFileContext(root.toUri(), configuration);
    }
    return context;
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private void writeTo(Path path, String text) throws IOException {
    try (OutputStream out = files.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Creates a file unless it is there; whether this call created it. Of several callers exactly one
   * is told so: the local disk and HDFS create exclusively, S3 by a conditional PUT
   * (If-None-Match).
   */
  boolean createExclusively(String name, String text) {
    Path target = path(name);
    makeFolder(target.getParent());
    try {
      if (isLocal()) {
        return createLocally(target, text);
      }
      return createRemotely(target, text);
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw unwritable("create", target, e);
    }
  }

  private void makeFolder(Path folder) {
    try {
      files.mkdirs(folder);
    } catch (IOException e) {
      throw unwritable("make the folder", folder, e);
    }
  }

  /** Hadoop's local file system checks and then creates; the operating system does both at once. */
  private static boolean createLocally(Path target, String text) throws IOException {
    try {
      Files.writeString(
          local(target),
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return true;
    } catch (java.nio.file.FileAlreadyExistsException e) {
      return false;
    }
  }

  private boolean createRemotely(Path target, String text) throws IOException {
    FSDataOutputStreamBuilder<?, ?> builder = files.createFile(target).overwrite(false);
    boolean conditional = files.hasPathCapability(target, CONDITIONAL_CREATE);
    if (conditional) {
      builder.must(CONDITIONAL_CREATE, true);
    }
    try (OutputStream out = builder.build()) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      if (!conditional || !(isConflict(e) || files.exists(target))) {
        throw e;
      }
      // If the text is ours, the condition failed for a PUT whose answer was lost.
      return !text.isEmpty() && read(target).filter(text::equals).isPresent();
    }
    return true;
  }

  /** S3A's way to say that another wrote the file meanwhile; it may be gone again. */
  private static boolean isConflict(IOException e) {
    return e.getClass().getSimpleName().equals("RemoteFileChangedException");
  }

  /** Moves a file or folder to a name that is free; whether it moved. */
  boolean move(String from, String to) {
    Path source = path(from);
    Path target = path(to);
    try {
      // Hadoop's rename onto an existing folder nests and reports success.
      if (files.exists(target)) {
        return false;
      }
      files.mkdirs(target.getParent());
      return files.rename(source, target);
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw unwritable("move", source, e);
    }
  }

  void delete(String name) {
    try {
      files.delete(path(name), true);
    } catch (IOException e) {
      throw unwritable("delete", path(name), e);
    }
  }

  /** Entries of a folder, sorted by name; none if there is no such folder. */
  List<FileStatus> list(String name) {
    try {
      FileStatus[] found = files.listStatus(path(name));
      Arrays.sort(found);
      return List.of(found);
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw unwritable("list", path(name), e);
    }
  }

  /** Time of the last write by the clock of the file system; empty if there is no file. */
  Optional<Long> modifiedMillis(String name) {
    try {
      return Optional.of(files.getFileStatus(path(name)).getModificationTime());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unwritable("look at", path(name), e);
    }
  }

  boolean isLocal() {
    return files.getScheme().equals("file");
  }

  /** Whether files and folders are renamed at once; else they are written in place. */
  boolean renames() {
    return AtomicRename.in(files);
  }

  private static WenmaiException unwritable(String action, Path path, Exception e) {
    return new WenmaiException(
        ErrorCode.WAREHOUSE_UNWRITABLE,
        "Cannot " + action + " " + path + ": " + e.getMessage() + ".",
        "Check the path, permission and free space of the warehouse.",
        e);
  }
}

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
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/**
 * Reads and writes small files of the warehouse on any Hadoop file system. Every failure is a
 * {@link WenmaiException} that names the path. Thread-safe.
 */
final class WarehouseFiles {
  private final Configuration configuration;
  private final FileSystem files;
  private final Path root;

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
    try (InputStream in = files.open(path(name))) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw unwritable("read", path(name), e);
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
      FileContext.getFileContext(target.toUri(), configuration)
          .rename(draft, target, Options.Rename.OVERWRITE);
      return;
    }
    Files.deleteIfExists(local(new Path(target.getParent(), "." + target.getName() + ".crc")));
    Files.move(
        local(draft),
        local(target),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private void writeTo(Path path, String text) throws IOException {
    try (OutputStream out = files.create(path, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Creates a file unless it is there; whether this call created it. */
  boolean createExclusively(String name, String text) {
    Path target = path(name);
    makeFolder(target.getParent());
    try {
      if (isLocal()) {
        return createLocally(target, text);
      }
      try (OutputStream out =
          FileContext.getFileContext(target.toUri(), configuration)
              .create(target, EnumSet.of(CreateFlag.CREATE))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      return true;
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

  private boolean renames() {
    return isLocal() || files.getScheme().equals("hdfs") || files.getScheme().equals("viewfs");
  }

  private static WenmaiException unwritable(String action, Path path, Exception e) {
    return new WenmaiException(
        ErrorCode.WAREHOUSE_UNWRITABLE,
        "Cannot " + action + " " + path + ": " + e.getMessage() + ".",
        "Check the path, permission and free space of the warehouse.",
        e);
  }
}

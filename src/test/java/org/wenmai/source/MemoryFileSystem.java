package org.wenmai.source;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/** A file system with one file in memory under any path, so that fuzzing writes no files. */
public final class MemoryFileSystem extends FileSystem {
  private static final ThreadLocal<byte[]> FILE = ThreadLocal.withInitial(() -> new byte[0]);

  /** A configuration in which paths that start with {@code memory:} lead here. */
  static Configuration configuration() {
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.memory.impl", MemoryFileSystem.class, FileSystem.class);
    return hadoop;
  }

  /** Sets the file of this thread. */
  static void hold(byte[] bytes) {
    FILE.set(bytes);
  }

  @Override
  public URI getUri() {
    return URI.create("memory:///");
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) {
    return new FSDataInputStream(new Bytes(FILE.get()));
  }

  @Override
  public FileStatus getFileStatus(Path path) {
    return new FileStatus(FILE.get().length, false, 1, 1 << 20, 0, path);
  }

  @Override
  public FileStatus[] listStatus(Path path) throws FileNotFoundException {
    return new FileStatus[] {getFileStatus(path)};
  }

  @Override
  public Path getWorkingDirectory() {
    return new Path("memory:///");
  }

  @Override
  public void setWorkingDirectory(Path path) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FSDataOutputStream append(Path path, int bufferSize, Progressable progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean rename(Path from, Path to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean delete(Path path, boolean recursive) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean mkdirs(Path path, FsPermission permission) {
    throw new UnsupportedOperationException();
  }

  private static final class Bytes extends FSInputStream {
    private final byte[] bytes;
    private int next;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void seek(long offset) throws EOFException {
      if (offset < 0 || offset > bytes.length) {
        throw new EOFException("seek to " + offset);
      }
      next = (int) offset;
    }

    @Override
    public long getPos() {
      return next;
    }

    @Override
    public boolean seekToNewSource(long offset) {
      return false;
    }

    @Override
    public int read() {
      return next < bytes.length ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (length > 0 && next == bytes.length) {
        return -1;
      }
      int read = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, into, offset, read);
      next += read;
      return read;
    }
  }
}

package org.wenmai.engine;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.sql.SparkSession;

/**
 * The local disk, real but for what a test plants: before each change a {@link Fault} is asked,
 * which may throw, as a disk does that is full, or wait.
 */
public final class LocalFaults extends LocalFileSystem {
  private static final String IMPLEMENTATION = "fs.file.impl";
  private static final String UNSHARED = "fs.file.impl.disable.cache";
  private static final Fault NONE = (change, path) -> {};

  private static volatile Fault planted = NONE;

  /** What a test wants to happen. */
  @FunctionalInterface
  interface Fault {
    /**
     * Called before a change.
     *
     * @param change create, close, rename, delete or mkdirs
     * @param path of the file, for rename where it goes
     */
    void before(String change, String path) throws IOException;
  }

  /** What is done while a fault is planted. */
  @FunctionalInterface
  interface Work<T> {
    T get();
  }

  /** Works while tasks of Spark meet a fault when they write. */
  static <T> T inTasks(SparkSession spark, Fault fault, Work<T> work) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    hadoop.set(IMPLEMENTATION, LocalFaults.class.getName());
    hadoop.setBoolean(UNSHARED, true);
    planted = fault;
    try {
      return work.get();
    } finally {
      planted = NONE;
      hadoop.unset(UNSHARED);
      hadoop.unset(IMPLEMENTATION);
    }
  }

  /** Works while the warehouse meets a fault when a run changes it. */
  static <T> T inWarehouse(Fault fault, Work<T> work) {
    System.setProperty("spark.hadoop." + IMPLEMENTATION, LocalFaults.class.getName());
    System.setProperty("spark.hadoop." + UNSHARED, "true");
    planted = fault;
    try {
      return work.get();
    } finally {
      planted = NONE;
      System.clearProperty("spark.hadoop." + UNSHARED);
      System.clearProperty("spark.hadoop." + IMPLEMENTATION);
    }
  }

  /** Wenmai says so to the instance that it shares; these are not shared. */
  @Override
  public void initialize(URI uri, Configuration hadoop) throws IOException {
    super.initialize(uri, hadoop);
    setWriteChecksum(false);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    planted.before("create", path.toUri().getPath());
    FSDataOutputStream out =
        super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    return new FSDataOutputStream(out, null, 0) {
      private boolean closed;

      @Override
      public void close() throws IOException {
        super.close();
        if (!closed) {
          closed = true;
          planted.before("close", path.toUri().getPath());
        }
      }
    };
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    planted.before("rename", to.toUri().getPath());
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    planted.before("delete", path.toUri().getPath());
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    planted.before("mkdirs", path.toUri().getPath());
    return super.mkdirs(path);
  }
}

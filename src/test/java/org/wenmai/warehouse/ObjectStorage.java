package org.wenmai.warehouse;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Object storage as far as the warehouse needs it, on the local disk under the scheme {@code
 * objects}: a file cannot be renamed onto another, and every PUT is recorded.
 */
public final class ObjectStorage extends RawLocalFileSystem {
  private static final List<String> PUTS = Collections.synchronizedList(new ArrayList<>());

  static Configuration configuration() {
    PUTS.clear();
    Configuration hadoop = new Configuration();
    hadoop.setClass("fs.objects.impl", ObjectStorage.class, RawLocalFileSystem.class);
    hadoop.set("fs.AbstractFileSystem.objects.impl", Context.class.getName());
    return hadoop;
  }

  /** Names of the files that were written, in order. */
  static List<String> puts() {
    return List.copyOf(PUTS);
  }

  @Override
  public URI getUri() {
    return URI.create("objects:///");
  }

  @Override
  public String getScheme() {
    return "objects";
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    PUTS.add(path.getName());
    return super.create(path, overwrite, bufferSize, replication, blockSize, progress);
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
    PUTS.add(path.getName());
    return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    if (getFileStatus(from).isFile()) {
      throw new IOException("object storage does not rename " + from);
    }
    return super.rename(from, to);
  }

  /** What FileContext sees of it. */
  public static final class Context extends DelegateToFileSystem {
    public Context(URI uri, Configuration hadoop) throws IOException, URISyntaxException {
      super(uri, initialized(hadoop), hadoop, "objects", false);
    }

    private static ObjectStorage initialized(Configuration hadoop) throws IOException {
      ObjectStorage storage = new ObjectStorage();
      storage.initialize(URI.create("objects:///"), hadoop);
      return storage;
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }
  }
}

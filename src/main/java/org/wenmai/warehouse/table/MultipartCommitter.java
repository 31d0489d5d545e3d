package org.wenmai.warehouse.table;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.BBPartHandle;
import org.apache.hadoop.fs.BBUploadHandle;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.MultipartUploader;
import org.apache.hadoop.fs.PartHandle;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UploadHandle;
import org.apache.spark.SparkEnv;
import org.apache.spark.util.Utils;

/**
 * Attempts write to the local disk and upload in parts; a commit completes the upload. For object
 * storage such as S3: an upload that nobody completes is no object, so the file appears in its
 * final place when the driver commits it, and nothing is renamed.
 */
final class MultipartCommitter implements TableCommitter {
  private static final long serialVersionUID = 1L;

  /** S3 takes parts of 5 MiB to 5 GiB, and 10,000 of them. */
  private static final long PART_BYTES = 64L << 20;

  @Override
  public Path attemptPath(TableTarget target, String name, Configuration hadoop)
      throws IOException {
    File folder = new File(Utils.getLocalDir(SparkEnv.get().conf()));
    return new Path(new File(folder, target.table() + "-" + name).toURI());
  }

  @Override
  public PendingFile prepare(
      TableTarget target, Path written, String name, long rows, Configuration hadoop)
      throws IOException {
    File local = new File(written.toUri().getPath());
    Path to = new Path(target.folder(), name);
    try (MultipartUploader uploader = uploader(to, to.getFileSystem(hadoop))) {
      UploadHandle upload = done(uploader.startUpload(to));
      List<byte[]> parts = new ArrayList<>();
      try {
        for (long start = 0; start < local.length(); start += PART_BYTES) {
          parts.add(put(uploader, upload, to, local, start, parts.size() + 1));
        }
      } catch (IOException e) {
        done(uploader.abort(upload, to));
        throw e;
      }
      return new PendingFile(
          new DataFile(name, local.length(), rows), bytes(upload.bytes()), parts);
    } finally {
      abort(written, hadoop);
    }
  }

  private static byte[] put(
      MultipartUploader uploader, UploadHandle upload, Path to, File local, long start, int number)
      throws IOException {
    long length = Math.min(PART_BYTES, local.length() - start);
    try (FileInputStream in = new FileInputStream(local)) {
      in.getChannel().position(start);
      BoundedInputStream part =
          BoundedInputStream.builder().setInputStream(in).setMaxCount(length).get();
      boolean last = start + length == local.length();
      return bytes(done(uploader.putPart(upload, number, last, to, part, length)).bytes());
    }
  }

  @Override
  public void commit(TableTarget target, List<PendingFile> files, FileSystem system)
      throws IOException {
    try (MultipartUploader uploader = uploader(new Path(target.folder()), system)) {
      for (PendingFile pending : files) {
        Map<Integer, PartHandle> parts = new TreeMap<>();
        for (byte[] part : pending.parts()) {
          parts.put(parts.size() + 1, BBPartHandle.from(ByteBuffer.wrap(part)));
        }
        UploadHandle upload = BBUploadHandle.from(ByteBuffer.wrap(pending.upload()));
        done(uploader.complete(upload, new Path(target.folder(), pending.file().name()), parts));
      }
    }
  }

  /** Uploads that are not complete are no files, but they take room. */
  @Override
  public void cleanUp(List<TableTarget> targets, FileSystem system) throws IOException {
    for (TableTarget target : targets) {
      Path folder = new Path(target.folder());
      try (MultipartUploader uploader = uploader(folder, system)) {
        done(uploader.abortUploadsUnderPath(folder));
      }
    }
  }

  private static MultipartUploader uploader(Path path, FileSystem system) throws IOException {
    return system.createMultipartUploader(path).build();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static <T> T done(CompletableFuture<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while uploading");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    }
  }
}

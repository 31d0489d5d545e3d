package org.wenmai.warehouse.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.it.S3Server;

/** Files of attempts on a real S3 server. In the profile {@code s3}. */
@Tag("s3")
final class MultipartCommitterIT {
  @TempDir static Path disk;
  private static S3Server server;
  private static Configuration hadoop;
  private static FileSystem s3;

  private final TableTarget target =
      new TableTarget("terms", "s3a://wenmai/w/runs/r/terms", new StructType(), List.of());

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(disk.resolve("s3"));
    hadoop = server.configuration();
    s3 = server.fileSystem();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void isWhatS3Takes() throws IOException {
    assertThat(TableCommitter.of(s3, new org.apache.hadoop.fs.Path("s3a://wenmai/w")))
        .isInstanceOf(MultipartCommitter.class);
  }

  @Test
  void aFileAppearsWhenItIsCommittedAndALateOneNever() throws IOException {
    MultipartCommitter committer = new MultipartCommitter();
    PendingFile first = prepared(committer, "part-00000-a.parquet", 100);
    PendingFile late = prepared(committer, "part-00000-b.parquet", 100);
    assertThat(objects()).isEmpty();

    committer.commit(target, List.of(first), s3);
    committer.cleanUp(List.of(target), s3);

    assertThat(objects()).containsExactly("part-00000-a.parquet");
    assertThat(first.file()).isEqualTo(new DataFile("part-00000-a.parquet", 100, 7));
    assertThatThrownBy(() -> committer.commit(target, List.of(late), s3))
        .isInstanceOf(IOException.class);
    assertThat(objects()).containsExactly("part-00000-a.parquet");
  }

  @Test
  void aFileOfSeveralPartsIsTheSameFile() throws IOException {
    MultipartCommitter committer = new MultipartCommitter();
    int length = (64 << 20) + 12_345;
    PendingFile large = prepared(committer, "part-00001-large.parquet", length);
    assertThat(large.parts()).hasSize(2);

    committer.commit(target, List.of(large), s3);

    byte[] found =
        Files.readAllBytes(server.bucket().resolve("w/runs/r/terms/part-00001-large.parquet"));
    assertThat(Arrays.equals(found, content(length))).isTrue();
    s3.delete(new org.apache.hadoop.fs.Path(target.folder(), large.file().name()), false);
  }

  private PendingFile prepared(MultipartCommitter committer, String name, int length)
      throws IOException {
    Path local = Files.write(disk.resolve(name), content(length));
    PendingFile pending =
        committer.prepare(target, new org.apache.hadoop.fs.Path(local.toUri()), name, 7, hadoop);
    assertThat(local).doesNotExist();
    return pending;
  }

  private static byte[] content(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + (i >> 16));
    }
    return bytes;
  }

  private static List<String> objects() throws IOException {
    Path folder = server.bucket().resolve("w/runs/r/terms");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

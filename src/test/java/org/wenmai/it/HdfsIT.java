package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 6: sources and warehouse on HDFS, a name node and a data node of which run here. */
final class HdfsIT {
  @TempDir static Path disk;
  private static MiniDFSCluster cluster;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, disk.resolve("hdfs").toString());
    cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitClusterUp();
    hdfs = cluster.getFileSystem();
    hdfs.copyFromLocalFile(path("data/sample"), path("/corpus"));
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.shutdown();
    }
  }

  @Test
  void aRunOnHdfsPublishesTheTablesOfTheSameRunOnDisk() throws IOException {
    Path job = disk.resolve("job.yaml");
    Files.writeString(
        job,
        Files.readString(Path.of("jobs/sample.yaml"))
            .replace("../data/sample", hdfs.getUri() + "/corpus"));
    String warehouse = hdfs.getUri() + "/warehouse";

    Launcher.Result result =
        Launcher.run("analyze", job.toString(), "--set", "warehouse=" + warehouse);

    assertThat(result.status()).as(result.err()).isZero();
    hdfs.copyToLocalFile(path("/warehouse"), path(disk + "/copied"));
    Path run = Runs.only(disk.resolve("copied"));
    assertThat(disk.resolve("copied/LATEST")).hasContent(run.getFileName().toString());
    assertThat(withoutPaths(Runs.tables(run)))
        .isEqualTo(withoutPaths(Runs.tables(SampleRun.folder())));
    assertThat(hdfs.globStatus(path("/warehouse/logs/wenmai-*.log"))).hasSize(1);
    assertThat(hdfs.exists(path("/warehouse/LOCK"))).isFalse();
    Launcher.Result shown = Launcher.run("show", "--warehouse", warehouse);
    assertThat(shown.out()).contains("119 read = 109 published + 10 rejected");
  }

  @Test
  void aMissingSourceOnHdfsIsAnInputError() {
    Launcher.Result result =
        Launcher.run(
            "analyze",
            "jobs/sample.yaml",
            "--set",
            "corpus.sources.0.path=" + hdfs.getUri() + "/nowhere",
            "--set",
            "warehouse=" + hdfs.getUri() + "/other");

    assertThat(result.status()).as(result.err()).isEqualTo(4);
    assertThat(result.err()).contains("[INPUT_MISSING]", "/nowhere").doesNotContain("\tat ");
  }

  /** These two name the files, which lie elsewhere. */
  private static Map<String, String> withoutPaths(Map<String, String> tables) {
    Map<String, String> others = new TreeMap<>(tables);
    assertThat(others.remove("documents")).isNotNull();
    assertThat(others.remove("rejected")).isNotNull();
    return others;
  }

  private static org.apache.hadoop.fs.Path path(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }
}

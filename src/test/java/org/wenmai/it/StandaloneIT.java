package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real standalone cluster on the loopback: a master and two workers of one core each. */
@Tag("python")
@Tag("long")
final class StandaloneIT {
  @TempDir Path folder;
  private final List<Process> cluster = new ArrayList<>();
  private String master;

  @BeforeEach
  void startCluster() throws Exception {
    Python.require("pyspark");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    master = "spark://127.0.0.1:" + port;
    spark("master", "org.apache.spark.deploy.master.Master", "--port", "" + port);
    for (String worker : List.of("worker-1", "worker-2")) {
      spark(
          worker,
          "org.apache.spark.deploy.worker.Worker",
          "--cores",
          "2",
          "--memory",
          "4g",
          "--work-dir",
          folder.resolve(worker + "-work").toString(),
          master);
    }
    while (!log("worker-1").contains("registered with master")
        || !log("worker-2").contains("registered with master")) {
      assertThat(cluster).allMatch(Process::isAlive);
      Thread.sleep(50);
    }
  }

  @AfterEach
  void stopCluster() throws InterruptedException {
    for (Process process : cluster) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void aDriverHereGivesTheSameTables() {
    Launcher.Result result = Launcher.run(arguments("client"));

    assertThat(result.status()).as(result.err()).isZero();
    assertSameTables();
  }

  @Test
  void aDriverOnAWorkerGivesTheSameTables() throws IOException {
    Launcher.Result result = Launcher.run(arguments("cluster"));

    assertThat(result.status()).as(result.err()).isZero();
    assertSameTables();
  }

  @Test
  void aWorkerThatIsKilledWhileTasksWriteChangesNothing() throws Exception {
    Path err = folder.resolve("err.txt");
    Process driver = Launcher.start(Map.of(), folder.resolve("out.txt"), err, arguments("client"));
    while (!isWriting()) {
      assertThat(driver.isAlive()).as("the run ended early: %s", Files.readString(err)).isTrue();
      Thread.sleep(2);
    }
    Process worker = cluster.get(1);
    worker.descendants().forEach(ProcessHandle::destroyForcibly);
    worker.destroyForcibly();

    assertThat(driver.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(driver.exitValue()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err)).contains("Lost executor");
    assertSameTables();
  }

  private void assertSameTables() {
    assertThat(Runs.tables(Runs.only(folder.resolve("warehouse"))))
        .isEqualTo(Runs.tables(SampleRun.folder()));
  }

  private String[] arguments(String mode) {
    return new String[] {
      "--master",
      master,
      "--deploy-mode",
      mode,
      "analyze",
      Path.of("jobs/sample.yaml").toAbsolutePath().toString(),
      "--set",
      "corpus.sources.0.path=" + Path.of("data/sample/day-1").toAbsolutePath(),
      "--set",
      "warehouse=" + folder.resolve("warehouse")
    };
  }

  private boolean isWriting() throws IOException {
    Path staging = folder.resolve("warehouse/staging");
    if (Files.notExists(staging)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(staging)) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("part-"));
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  private void spark(String name, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("spark-class"));
    command.addAll(List.of(arguments));
    int at = command.indexOf(master);
    command.addAll(
        at < 0 ? command.size() : at, List.of("--host", "127.0.0.1", "--webui-port", "0"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    cluster.add(builder.start());
  }

  private String log(String name) throws IOException {
    return Files.readString(folder.resolve(name + ".log")).toLowerCase(java.util.Locale.ROOT);
  }
}

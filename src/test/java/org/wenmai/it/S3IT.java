package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises 3 and 6: sources and warehouse on a real S3 server. In the profile {@code s3}. */
@Tag("s3")
final class S3IT {
  private static final long DELAY_MILLIS = 10;

  @TempDir static Path disk;
  private static S3Server server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(disk.resolve("s3"));
    server
        .fileSystem()
        .copyFromLocalFile(
            new org.apache.hadoop.fs.Path(Path.of("data/sample").toUri()),
            new org.apache.hadoop.fs.Path("s3a://wenmai/corpus"));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  /** Moments at which a run is killed. */
  private enum Moment {
    /** A task is uploading. */
    UPLOADING,
    /** The text pass has finished, another step is at work. */
    BETWEEN_STEPS,
    /** The publication has begun. */
    PUBLISHING,
    /** The report is there, the manifest is not. */
    REPORTED,
    /** The manifest is there, LATEST is not. */
    DESCRIBED,
    /** All is published, but staging is not cleared. */
    LATEST;

    private boolean has(Path warehouse) throws IOException {
      return switch (this) {
        case UPLOADING -> !files(server.bucket().resolve(".sgwtmp/multipart"), "").isEmpty();
        case BETWEEN_STEPS -> !files(warehouse.resolve("staging"), "DONE.json").isEmpty();
        case PUBLISHING -> Files.exists(warehouse.resolve("staging/PUBLISHING.json"));
        case REPORTED -> !files(warehouse.resolve("runs"), "report.html").isEmpty();
        case DESCRIBED -> !files(warehouse.resolve("runs"), "manifest.json").isEmpty();
        case LATEST -> Files.exists(warehouse.resolve("LATEST"));
      };
    }
  }

  @Test
  void aRunAndItsSuccessorPublishTheTablesOfTheSameRunsOnDisk() throws IOException {
    Launcher.Result first = analyze("whole", "day-1");
    Launcher.Result second = analyze("whole", "day-2");

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(second.status()).as(second.err()).isZero();
    List<Path> runs = Runs.all(warehouse("whole"));
    assertThat(runs).hasSize(2);
    assertThat(warehouse("whole").resolve("LATEST"))
        .hasContent(runs.get(1).getFileName().toString());
    assertThat(Runs.manifest(runs.get(1)).get("predecessor").asText())
        .isEqualTo(runs.get(0).getFileName().toString());
    assertThat(withoutPaths(Runs.tables(runs.get(0))))
        .isEqualTo(withoutPaths(Runs.tables(SampleRun.folder())));
    runs.forEach(S3IT::assertFilesAreListed);
    assertNothingIsLeft("whole");
    Launcher.Result shown =
        Launcher.run(
            S3Server.environment(server.port()),
            "--packages",
            S3Server.PACKAGE,
            "show",
            "--warehouse",
            "s3a://wenmai/whole",
            "--run",
            runs.get(0).getFileName().toString());
    assertThat(shown.out()).contains("119 read = 109 published + 10 rejected");
  }

  @ParameterizedTest
  @EnumSource(
      value = Moment.class,
      names = {"UPLOADING", "DESCRIBED"})
  void aKilledRunGoesOn(Moment moment) throws Exception {
    killAndGoOn(moment);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(
      value = Moment.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"UPLOADING", "DESCRIBED"})
  void aRunThatWasKilledElsewhereGoesOn(Moment moment) throws Exception {
    killAndGoOn(moment);
  }

  private void killAndGoOn(Moment moment) throws Exception {
    String name = "killed-" + moment;
    try (SlowProxy proxy = SlowProxy.start(server.port(), DELAY_MILLIS)) {
      Process process =
          Launcher.start(
              S3Server.environment(proxy.port()),
              folder.resolve("out.txt"),
              folder.resolve("err.txt"),
              arguments(name, "day-1"));
      while (!moment.has(warehouse(name))) {
        assertThat(process.isAlive()).as("the run ended before it could be killed").isTrue();
        Thread.sleep(2);
      }
      process.destroyForcibly().waitFor();
    }

    Launcher.Result again = analyze(name, "day-1");

    assertThat(again.status()).as(again.err()).isZero();
    Path run = Runs.only(warehouse(name));
    assertThat(withoutPaths(Runs.tables(run)))
        .isEqualTo(withoutPaths(Runs.tables(SampleRun.folder())));
    assertThat(run.resolve("report.html")).exists();
    assertThat(warehouse(name).resolve("LATEST")).hasContent(run.getFileName().toString());
    assertFilesAreListed(run);
    assertNothingIsLeft(name);
  }

  @Test
  void ofTwoRunsAtOnceOneGoesOnAndTheOtherIsTold() throws Exception {
    Process first =
        Launcher.start(
            S3Server.environment(server.port()),
            folder.resolve("out.txt"),
            folder.resolve("err.txt"),
            arguments("two", "day-1"));

    Launcher.Result second = analyze("two", "day-1");

    List<Integer> statuses = List.of(first.waitFor(), second.status());
    assertThat(statuses).as(second.err()).containsExactlyInAnyOrder(0, 6);
    String told = second.status() == 6 ? second.err() : Files.readString(folder.resolve("err.txt"));
    assertThat(told).contains("[WAREHOUSE_LOCKED]").doesNotContain("\tat ");
    assertFilesAreListed(Runs.only(warehouse("two")));
  }

  private Launcher.Result analyze(String name, String day) {
    return Launcher.run(S3Server.environment(server.port()), arguments(name, day));
  }

  private String[] arguments(String name, String day) {
    try {
      Path job = folder.resolve(name + day + ".yaml");
      Files.writeString(
          job,
          Files.readString(Path.of("jobs/sample.yaml"))
              .replace("../data/sample/day-1", "s3a://wenmai/corpus/" + day));
      return new String[] {
        "--packages",
        S3Server.PACKAGE,
        "analyze",
        job.toString(),
        "--set",
        "warehouse=s3a://wenmai/" + name
      };
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path warehouse(String name) {
    return server.bucket().resolve(name);
  }

  /** A reader that takes every file of a folder reads exactly those that the manifest lists. */
  private static void assertFilesAreListed(Path run) {
    for (Map.Entry<String, JsonNode> table : Runs.manifest(run).get("tables").properties()) {
      Map<String, Long> listed = new TreeMap<>();
      table
          .getValue()
          .get("files")
          .forEach(file -> listed.put(file.get("name").asText(), file.get("bytes").asLong()));
      Map<String, Long> found = new TreeMap<>();
      try (Stream<Path> files = Files.list(run.resolve(table.getKey()))) {
        for (Path file : files.toList()) {
          found.put(file.getFileName().toString(), Files.size(file));
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      assertThat(found).as(table.getKey()).isEqualTo(listed).isNotEmpty();
    }
    TreeSet<String> tables = new TreeSet<>();
    Runs.manifest(run).get("tables").fieldNames().forEachRemaining(tables::add);
    try (Stream<Path> folders = Files.list(run)) {
      assertThat(folders.filter(Files::isDirectory).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(tables);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** No lock, no staged file, no upload that nobody completes, no folder of another attempt. */
  private static void assertNothingIsLeft(String name) throws IOException {
    assertThat(warehouse(name).resolve("LOCK")).doesNotExist();
    assertThat(files(warehouse(name).resolve("staging"), "")).isEmpty();
    assertThat(files(server.bucket().resolve(".sgwtmp/multipart"), "")).isEmpty();
    try (Stream<Path> runs = Files.list(warehouse(name).resolve("runs"))) {
      assertThat(runs).hasSize(Runs.all(warehouse(name)).size());
    }
  }

  /** Files below a folder whose name ends so. */
  private static List<Path> files(Path folder, String end) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(Files::isRegularFile)
            .filter(file -> file.toString().endsWith(end))
            .forEach(found::add);
      } catch (java.io.UncheckedIOException e) {
        // Something was deleted meanwhile; who waits looks again.
        return List.of();
      }
    }
    return found;
  }

  /** These two name the files, which lie elsewhere. */
  private static Map<String, String> withoutPaths(Map<String, String> tables) {
    Map<String, String> others = new TreeMap<>(tables);
    assertThat(others.remove("documents")).isNotNull();
    assertThat(others.remove("rejected")).isNotNull();
    return others;
  }
}

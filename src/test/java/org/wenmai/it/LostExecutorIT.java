package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executor of a cluster that is killed while its tasks write: others do its work again. */
@Tag("python")
final class LostExecutorIT {
  @TempDir Path folder;

  @Test
  void theTablesAreTheSame() throws Exception {
    Python.require("pyspark");
    Path err = folder.resolve("err.txt");
    Process driver =
        Launcher.start(
            Map.of(),
            folder.resolve("out.txt"),
            err,
            "--master",
            "local-cluster[2,1,1024]",
            "analyze",
            "jobs/sample.yaml",
            "--set",
            "warehouse=" + warehouse());
    try {
      while (!isWriting()) {
        assertThat(driver.isAlive()).as("the run ended early: %s", Files.readString(err)).isTrue();
        Thread.sleep(2);
      }
      // The cluster runs within the driver: its only children are executors.
      List<ProcessHandle> executors = driver.descendants().toList();
      assertThat(executors).hasSizeGreaterThanOrEqualTo(2);
      executors.get(0).destroyForcibly();

      assertThat(driver.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      driver.destroyForcibly();
    }
    assertThat(driver.exitValue()).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err)).contains("Lost executor");
    Path run = Runs.only(warehouse());
    assertThat(Runs.tables(run)).isEqualTo(Runs.tables(SampleRun.folder()));
    assertFilesHoldWhatTheManifestSays(run);
  }

  /** A file of a lost attempt would be torn, or rows would be there twice. */
  private static void assertFilesHoldWhatTheManifestSays(Path run) {
    try (DuckDb duckdb = new DuckDb(run)) {
      for (Map.Entry<String, JsonNode> table : Runs.manifest(run).get("tables").properties()) {
        assertThat(duckdb.number("select count(*) from {" + table.getKey() + "}"))
            .as(table.getKey())
            .isEqualTo(table.getValue().get("rows").asLong());
      }
    }
  }

  private Path warehouse() {
    return folder.resolve("warehouse");
  }

  /** Whether the first files of the first step are there, and the step is not finished. */
  private boolean isWriting() throws IOException {
    Path staging = warehouse().resolve("staging");
    if (Files.notExists(staging)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(staging)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return names.stream().anyMatch(name -> name.startsWith("part-"))
          && !names.contains("DONE.json");
    }
  }
}

package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that a user stops says so in one line, frees the warehouse, and goes on later. */
final class StoppedRunIT {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aSignalStopsInOneLineAndFreesTheLock(String signal, int status) throws Exception {
    Process run = start();
    while (!Files.readString(folder.resolve("err.txt")).contains("stage ")) {
      assertThat(run.isAlive()).as("the run ended before it could be stopped").isTrue();
      Thread.sleep(20);
    }
    assertThat(warehouse().resolve("LOCK")).exists();

    stop(run, signal);

    assertThat(run.exitValue()).isEqualTo(status);
    String err = Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
    assertThat(err.lines().toList())
        .last()
        .isEqualTo("Stopped. The same command goes on where it stopped.");
    assertThat(err).doesNotContain("INTERNAL", "\tat ", "Exception");
    assertThat(warehouse().resolve("LOCK")).doesNotExist();
  }

  @Test
  void theSameCommandGoesOnAfterAStop() throws Exception {
    Process run = start();
    while (!Files.readString(folder.resolve("err.txt")).contains("\ningest ")) {
      assertThat(run.isAlive()).as("the run ended before it could be stopped").isTrue();
      Thread.sleep(20);
    }
    stop(run, "INT");

    Launcher.Result second =
        Launcher.run("analyze", "jobs/sample.yaml", "--set", "warehouse=" + warehouse());

    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.err()).contains("finished by an earlier attempt, taken over");
    assertThat(Runs.all(warehouse())).hasSize(1);
  }

  private static void stop(Process run, String signal) throws Exception {
    String pid = Long.toString(run.pid());
    assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor()).isZero();
    assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  private Process start() throws Exception {
    Files.createFile(folder.resolve("err.txt"));
    return Launcher.start(
        Map.of(),
        folder.resolve("out.txt"),
        folder.resolve("err.txt"),
        "analyze",
        "jobs/sample.yaml",
        "--set",
        "warehouse=" + warehouse());
  }

  private Path warehouse() {
    return folder.resolve("warehouse");
  }
}

package org.wenmai.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.engine.RunPlan;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.Job;
import org.wenmai.job.JobFile;

/** Promise 3: {@code kill -9} anywhere, the same command again, and the tables are the same. */
final class KilledRunIT {
  @TempDir Path folder;

  /** After so many finished steps: in the text pass, in the families. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aKilledRunGoesOnWhereItStopped(int finishedSteps) throws Exception {
    killWhile(() -> stagingFolders() > finishedSteps && finished() == finishedSteps);
    assertThat(Runs.all(warehouse())).isEmpty();

    Launcher.Result second = analyze();

    assertThat(second.status()).as(second.err()).isZero();
    if (finishedSteps > 0) {
      assertThat(second.err()).contains("finished by an earlier attempt, taken over");
    }
    assertSameTables();
  }

  /** The same for every other step; part of the profile {@code long}. */
  @Tag("long")
  @ParameterizedTest
  @MethodSource("otherSteps")
  void aKilledRunGoesOnAfterEveryStep(int finishedSteps) throws Exception {
    aKilledRunGoesOnWhereItStopped(finishedSteps);
  }

  static IntStream otherSteps() {
    Job job = JobFile.read(Path.of("jobs/sample.yaml"), List.of());
    // The last line of a plan is publication.
    return IntStream.range(2, RunPlan.of(job, StageName.REPORT).size() - 1);
  }

  @Test
  void aPublicationThatWasCutOffIsFinished() throws Exception {
    killWhile(() -> Files.exists(warehouse().resolve("staging/PUBLISHING.json")));

    Launcher.Result second = analyze();

    assertThat(second.status()).as(second.err()).isZero();
    assertThat(second.err()).contains("Finishing the publication of run");
    assertSameTables();
    assertThat(warehouse().resolve("LATEST")).exists();
    assertThat(Runs.only(warehouse()).resolve("report.html")).exists();
  }

  @Test
  void aSecondRunAtTheSameTimeIsOneClearError() throws Exception {
    Process first = start();
    waitUntil(first, () -> Files.exists(warehouse().resolve("LOCK")));
    Launcher.Result second = analyze();

    assertThat(second.status()).isEqualTo(6);
    assertThat(second.err()).contains("[WAREHOUSE_LOCKED]", "held by process " + first.pid());
    assertThat(second.err().lines().filter(line -> line.startsWith("\tat "))).isEmpty();
    assertThat(first.waitFor()).isZero();
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void killWhile(Condition condition) throws Exception {
    Process process = start();
    waitUntil(process, condition);
    process.destroyForcibly().waitFor();
    assertThat(process.exitValue()).as("killed").isEqualTo(137);
  }

  private static void waitUntil(Process process, Condition condition) throws Exception {
    while (!condition.holds()) {
      assertThat(process.isAlive()).as("the run ended before it could be killed").isTrue();
      Thread.sleep(2);
    }
  }

  private Process start() throws IOException {
    return Launcher.start(
        Map.of(),
        folder.resolve("out.txt"),
        folder.resolve("err.txt"),
        "analyze",
        "jobs/sample.yaml",
        "--set",
        "warehouse=" + warehouse());
  }

  private Launcher.Result analyze() {
    return Launcher.run("analyze", "jobs/sample.yaml", "--set", "warehouse=" + warehouse());
  }

  private void assertSameTables() {
    assertThat(Runs.tables(Runs.only(warehouse()))).isEqualTo(Runs.tables(SampleRun.folder()));
  }

  private Path warehouse() {
    return folder.resolve("warehouse");
  }

  private long stagingFolders() throws IOException {
    return count("");
  }

  private long finished() throws IOException {
    return count("DONE.json");
  }

  private long count(String child) throws IOException {
    Path staging = warehouse().resolve("staging");
    if (!Files.exists(staging)) {
      return 0;
    }
    try (Stream<Path> steps = Files.list(staging)) {
      return steps
          .filter(Files::isDirectory)
          .filter(step -> Files.exists(step.resolve(child)))
          .count();
    }
  }
}

package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.Manifest;

/** What follows a run whose publication was cut off between its manifest and LATEST. */
final class AnalysisTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir static Path folder;
  private static String first;
  private static String cutOff;

  @TempDir Path warehouse;

  @BeforeAll
  static void publishOneRunAndMostOfAnother() throws IOException {
    SparkSessions.shared();
    Path original = folder.resolve("warehouse");
    Path latest = original.resolve("LATEST");
    write("one", "The ferry left the harbour before dawn.");
    first = analyze(original, 1, StageName.REPORT, clock(0)).run();
    write("two", "A heron stood in the reeds and waited.");
    assertThatThrownBy(() -> analyze(original, 1, StageName.REPORT, new Breaks(latest)))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("LATEST");
    FileUtil.fullyDelete(latest.toFile());
    Files.writeString(latest, first);
    try (Stream<Path> runs = Files.list(original.resolve("runs"))) {
      List<String> ids = runs.map(run -> run.getFileName().toString()).toList();
      cutOff = ids.stream().filter(run -> !run.equals(first)).findFirst().orElseThrow();
    }
  }

  @BeforeEach
  void copyTheWarehouse() throws IOException {
    FileUtils.copyDirectory(folder.resolve("warehouse").toFile(), warehouse.toFile());
  }

  @Test
  void anotherJobGoesOnFromIt() throws IOException {
    Manifest other = analyze(warehouse, 2, StageName.INGEST, clock(120));

    assertThat(other.predecessor()).isEqualTo(cutOff);
    assertThat(Files.readString(warehouse.resolve("LATEST"))).startsWith(cutOff);
  }

  @Test
  void theSameJobIsGivenItThoughItsPredecessorWasDeleted() {
    FileUtil.fullyDelete(warehouse.resolve("runs/" + first).toFile());

    Manifest again = analyze(warehouse, 1, StageName.REPORT, clock(120));

    assertThat(again.run()).isEqualTo(cutOff);
    assertThat(again.predecessor()).isEqualTo(first);
  }

  private static void write(String name, String text) throws IOException {
    Path file = folder.resolve("corpus/" + name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Manifest analyze(Path warehouse, int seed, StageName last, Clock clock) {
    String job =
        "{corpus: {sources: [{path: '%s'}]}, warehouse: '%s', seed: %d}"
            .formatted(folder.resolve("corpus"), warehouse, seed);
    ProgressPrinter silent = new ProgressPrinter(new PrintWriter(Writer.nullWriter()));
    return new Analysis(JobFile.parse(job, "job", List.of()), last, silent, clock).run().manifest();
  }

  private static Clock clock(int seconds) {
    return Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
  }

  /** Asked for the second time, when all steps are done, it puts a folder where LATEST is. */
  private static final class Breaks extends Clock {
    private final Path latest;
    private boolean started;

    Breaks(Path latest) {
      this.latest = latest;
    }

    @Override
    public Instant instant() {
      if (started && Files.isRegularFile(latest)) {
        try {
          Files.delete(latest);
          Files.createDirectories(latest.resolve("occupied"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      started = true;
      return NOON.plusSeconds(60);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.Manifest;

/** The gate between the last step of a run and its publication. */
final class QualityGateTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir Path folder;
  private final StringWriter progress = new StringWriter();

  @BeforeAll
  static void startSpark() {
    SparkSessions.shared();
  }

  @Test
  void aRunWhoseCountsDoNotAddUpIsNotPublished() throws IOException {
    write("one.txt", "The ferry left the harbour before dawn.");
    assertThatThrownBy(() -> analyze(new LosesItsLock()))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[WAREHOUSE_LOCKED]");
    assertThat(publishedRuns()).isEmpty();
    claimAnotherDocument();

    assertThatThrownBy(() -> analyze(Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC)))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[GATE_FAILED] records_unaccounted is 1, the limit is 0.0.")
        .hasMessageContaining("Nothing was published.")
        .extracting(e -> ((WenmaiException) e).code().exitStatus())
        .isEqualTo(5);
    assertThat(publishedRuns()).isEmpty();
    assertThat(folder.resolve("warehouse/LOCK")).doesNotExist();
  }

  @Test
  void aRunWithoutDocumentsIsToldWhatBecameOfItsRecords() throws IOException {
    write("blank.txt", " \n\t\n");

    assertThatThrownBy(() -> analyze(Clock.fixed(NOON, ZoneOffset.UTC)))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[NOTHING_TO_PUBLISH] Of 1 records none was kept: 1 nothing_left.")
        .extracting(e -> ((WenmaiException) e).code())
        .isEqualTo(ErrorCode.NOTHING_TO_PUBLISH);
    assertThat(publishedRuns()).isEmpty();
  }

  @Test
  void aWarningIsShownAndTheRunIsPublished() throws IOException {
    write("one.txt", "The ferry left the harbour before dawn.");
    write("blank.txt", " \n\t\n");

    Manifest manifest = analyze(Clock.fixed(NOON, ZoneOffset.UTC));

    assertThat(progress.toString()).contains("warning: rejected_share is 0.5, the limit is 0.2");
    assertThat(publishedRuns()).containsExactly(manifest.run());
    assertThat(manifest.documents()).isEqualTo(new Manifest.Documents(2, 1, 1));
  }

  /** What a bug in the count of a step would note. */
  private void claimAnotherDocument() throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> steps = Files.list(folder.resolve("warehouse/staging"))) {
      for (Path note : steps.map(step -> step.resolve("DONE.json")).toList()) {
        JsonNode tree = json.readTree(note.toFile());
        if (tree.at("/tables/documents") instanceof ObjectNode documents) {
          documents.put("rows", documents.get("rows").asLong() + 1);
          json.writeValue(note.toFile(), tree);
        }
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(folder.resolve("corpus/" + name), text);
  }

  private List<String> publishedRuns() throws IOException {
    Path runs = folder.resolve("warehouse/runs");
    if (Files.notExists(runs)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(runs)) {
      return found.map(run -> run.getFileName().toString()).toList();
    }
  }

  private Manifest analyze(Clock clock) {
    String job =
        "{corpus: {sources: [{path: '%s'}]}, warehouse: '%s'}"
            .formatted(folder.resolve("corpus"), folder.resolve("warehouse"));
    return new Analysis(
            JobFile.parse(job, "job", List.of()),
            StageName.IDENTIFY,
            new ProgressPrinter(new PrintWriter(progress, true)),
            clock)
        .run()
        .manifest();
  }

  /** Asked for the second time, when all steps are done, it takes the lock away. */
  private final class LosesItsLock extends Clock {
    private boolean started;

    @Override
    public Instant instant() {
      if (started) {
        try {
          Files.deleteIfExists(folder.resolve("warehouse/LOCK"));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      started = true;
      return NOON;
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

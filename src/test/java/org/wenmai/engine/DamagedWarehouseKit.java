package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.error.WenmaiException;
import org.wenmai.job.JobFile;
import org.wenmai.warehouse.Manifest;

/** What is damaged is told or made good: it never gives a wrong result. For any storage. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DamagedWarehouseKit {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  private Path folder;
  private Manifest published;
  private int copies;

  /** A copy of a warehouse with one complete run and, all finished steps of its successor. */
  private Path warehouse;

  private StringWriter progress;

  /** A folder for all tests. */
  final Path folder() {
    return folder;
  }

  /** The folder in which warehouses lie. */
  abstract Path storage() throws Exception;

  /** Copies a warehouse in that folder. */
  abstract void copy(Path from, Path to) throws Exception;

  /** The address of a warehouse in that folder, as a job names it. */
  abstract String address(Path warehouse);

  @BeforeAll
  void publishOneRunAndStageAnother(@TempDir Path shared) throws Exception {
    SparkSessions.shared();
    folder = shared;
    Path original = storage().resolve("warehouse");
    write("one", "The ferry left the harbour before dawn. It carried tea and salt.");
    write("two", "A heron stood in the reeds and waited for the tide to turn.");
    published = analyze(original, "latest", clock(0), new StringWriter());
    write("three", "The tea was sold in the market, and the salt was kept.");
    // A folder where the note of the publication belongs ends the run when all steps are done.
    Path note = original.resolve("staging/PUBLISHING.json/occupied");
    Files.createDirectories(note.getParent().getParent());
    assertThatThrownBy(
            () ->
                analyze(
                    original,
                    "latest",
                    new Interfering(() -> Files.createDirectories(note)),
                    new StringWriter()))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("PUBLISHING.json");
    FileUtils.deleteDirectory(original.resolve("staging/PUBLISHING.json").toFile());
  }

  @BeforeEach
  void copyTheWarehouse() throws Exception {
    warehouse = copy();
    progress = new StringWriter();
  }

  private Path copy() throws Exception {
    Path copy = storage().resolve("copy-" + copies++);
    copy(storage().resolve("warehouse"), copy);
    return copy;
  }

  @Test
  void allStepsAreTakenOverWhereNothingIsDamaged() {
    Manifest run = analyze();

    assertThat(run.predecessor()).isEqualTo(published.run());
    assertThat(progress.toString())
        .contains("finished by an earlier attempt, taken over")
        .doesNotContain("damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokens", "records", "terms", "documents", "quality"})
  void aStepWithAFileOfLengthZeroIsDoneAgain(String table) throws Exception {
    for (Path file : staged(table)) {
      Files.write(file, new byte[0]);
    }
    assertMadeGood();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tokens", "index", "topics"})
  void aStepWithoutItsFilesIsDoneAgain(String table) throws Exception {
    for (Path file : staged(table)) {
      Files.delete(file);
    }
    assertMadeGood();
  }

  @Test
  void aStepWithoutTheFolderOfATableIsDoneAgain() throws Exception {
    FileUtils.deleteDirectory(staged("tokens").get(0).getParent().toFile());
    assertMadeGood();
  }

  @Test
  void aStepWhoseNoteIsTornIsDoneAgain() throws Exception {
    for (Path note : find("DONE.json")) {
      Files.writeString(note, Files.readString(note).substring(0, 20));
    }
    assertMadeGood();
  }

  private void assertMadeGood() throws Exception {
    Manifest run = analyze();

    assertThat(progress.toString()).contains("had finished, but its files are damaged");
    Manifest undamaged = undamaged();
    assertThat(hashes(run)).isEqualTo(hashes(undamaged));
    assertThat(run.documents()).isEqualTo(undamaged.documents());
    assertThat(run.documents().published()).isEqualTo(3);
  }

  /** The same run on the staged steps as they were. */
  private Manifest undamaged() throws Exception {
    return analyze(copy(), "latest", clock(300), new StringWriter());
  }

  @ParameterizedTest
  @ValueSource(strings = {"index", "model", "new_words"})
  void aDamagedTableOfThePredecessorIsToldBeforeAnyWork(String table) throws Exception {
    Path run = warehouse.resolve("runs/" + published.run() + "/" + table);
    Path file;
    try (Stream<Path> files = Files.list(run)) {
      file = files.findFirst().orElseThrow();
    }
    Files.write(file, new byte[] {'P', 'A', 'R', '1'});
    assertDamage(() -> analyze())
        .hasMessageContaining("would continue run " + published.run())
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining("`history: none` continues none");

    Files.delete(file);
    assertDamage(() -> analyze()).hasMessageContaining(file.getFileName().toString());
    assertThat(progress.toString()).doesNotContain("ingest");
    assertThat(warehouse.resolve("LOCK")).doesNotExist();

    assertThat(analyze(warehouse, "none", clock(60), progress).documents().published())
        .isEqualTo(3);
  }

  @Test
  void aMissingLatestIsTheNewestCompleteRunAndIsTold() throws Exception {
    Files.delete(warehouse.resolve("LATEST"));

    Manifest run = analyze();

    assertThat(run.predecessor()).isEqualTo(published.run());
    assertThat(progress.toString())
        .contains("warning: the warehouse has no LATEST; this run continues its newest complete")
        .contains(published.run());
    assertThat(warehouse.resolve("LATEST")).hasContent(run.run());
  }

  @ParameterizedTest
  @ValueSource(strings = {"20250101T000000Z-00000000", "../../elsewhere", "\u0000\uFFFDx", "runs"})
  void aLatestThatNamesNoRunIsToldBeforeAnyWork(String text) throws Exception {
    Files.writeString(warehouse.resolve("LATEST"), text);

    assertThatThrownBy(this::analyze)
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[RUN_MISSING] LATEST of the warehouse")
        .hasMessageContaining("or delete LATEST");
    assertThat(progress.toString()).doesNotContain("ingest");
  }

  @Test
  void aLatestThatIsAFolderIsToldBeforeAnyWork() throws Exception {
    Files.delete(warehouse.resolve("LATEST"));
    Files.createDirectories(warehouse.resolve("LATEST"));

    assertThatThrownBy(() -> analyze(warehouse, "none", clock(60), progress))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("LATEST is a folder.");
    assertThat(progress.toString()).doesNotContain("ingest");
  }

  @Test
  void aManifestThatIsCutOffIsToldBeforeAnyWork() throws Exception {
    Path manifest = warehouse.resolve("runs/" + published.run() + "/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).substring(0, 200));

    assertDamage(this::analyze)
        .hasMessageContaining("Cannot read " + published.run())
        .hasMessageContaining("restore it, or delete the folder of the run");
    assertThat(progress.toString()).doesNotContain("ingest");
  }

  @Test
  void aReportThatCannotBeMadeHoldsNothingUp() throws Exception {
    Interfering clock =
        new Interfering(
            () -> {
              // The report of the run that is about to be published finds a folder in its place.
              for (Path note : find("DONE.json")) {
                assertThat(note).exists();
              }
              Files.createDirectories(
                  warehouse.resolve("runs/" + runOf(300) + "/report.html/occupied"));
            });

    assertThatThrownBy(() -> analyze(warehouse, "latest", clock, progress))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[REPORT_FAILED] Run ")
        .hasMessageContaining("The tables are complete.")
        .extracting(e -> ((WenmaiException) e).code().exitStatus())
        .isEqualTo(8);

    String run = Files.readString(warehouse.resolve("LATEST")).strip();
    assertThat(run).isNotEqualTo(published.run());
    assertThat(warehouse.resolve("runs/" + run + "/manifest.json")).exists();
    assertThat(warehouse.resolve("staging/PUBLISHING.json")).doesNotExist();
    FileUtils.deleteDirectory(warehouse.resolve("runs/" + run + "/report.html").toFile());
    Reports.render(
        new org.wenmai.warehouse.Warehouse(
            SparkSessions.shared().sparkContext().hadoopConfiguration(), address(warehouse)),
        run);
    assertThat(warehouse.resolve("runs/" + run + "/report.html")).isRegularFile();
  }

  private String runOf(int seconds) throws Exception {
    return analyze(copy(), "latest", clock(seconds), new StringWriter()).run();
  }

  private interface Work {
    void run() throws Exception;
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertDamage(Work work) {
    return assertThatThrownBy(work::run)
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[RUN_DAMAGED]");
  }

  private List<Path> staged(String table) throws Exception {
    List<Path> files =
        find(".parquet").stream()
            .filter(file -> file.getParent().getFileName().toString().equals(table))
            .toList();
    assertThat(files).isNotEmpty();
    return files;
  }

  private List<Path> find(String end) throws Exception {
    try (Stream<Path> files = Files.walk(warehouse)) {
      return files
          .filter(file -> file.toString().endsWith(end))
          .filter(file -> !file.toString().contains(published.run()))
          .toList();
    }
  }

  private void write(String name, String text) throws Exception {
    Path file = folder.resolve("corpus/" + name + ".txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Map<String, String> hashes(Manifest manifest) {
    return manifest.tables().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                table -> table.getValue().contentHash(),
                (a, b) -> a,
                TreeMap::new));
  }

  private Manifest analyze() {
    return analyze(warehouse, "latest", clock(300), progress);
  }

  private Manifest analyze(Path warehouse, String history, Clock clock, StringWriter progress) {
    String job =
        "{corpus: {sources: [{path: '%s'}]}, warehouse: '%s', history: %s}"
            .formatted(folder.resolve("corpus"), address(warehouse), history);
    return new Analysis(
            JobFile.parse(job, "job", List.of()),
            StageName.REPORT,
            new ProgressPrinter(new PrintWriter(progress, true)),
            clock)
        .run()
        .manifest();
  }

  private static Clock clock(int seconds) {
    return Clock.fixed(NOON.plusSeconds(seconds), ZoneOffset.UTC);
  }

  /** Asked for the second time, when all steps are done, it does something to the warehouse. */
  private static final class Interfering extends Clock {
    private final Work work;
    private int asked;

    Interfering(Work work) {
      this.work = work;
    }

    @Override
    public Instant instant() {
      asked++;
      if (asked == 2) {
        try {
          work.run();
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      }
      return NOON.plusSeconds(300);
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }
}

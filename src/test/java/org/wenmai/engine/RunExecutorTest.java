package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wenmai.engine.RunFixture.accounts;
import static org.wenmai.engine.RunFixture.rowsTold;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.job.JobFile;
import org.wenmai.schema.Table;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.warehouse.Manifest;

/**
 * What a run publishes and tells, what it takes over from an earlier attempt, and what it clears.
 */
final class RunExecutorTest {
  private static final String TAKEN_OVER = "^ finished by an earlier attempt, taken over";
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  @TempDir static Path folder;
  private static RunFixture texts;
  private static Manifest complete;
  private static String said;

  @TempDir Path warehouse;

  @BeforeAll
  static void runOnce() {
    texts = RunFixture.in(folder).withTexts();
    complete = texts.run(StageName.REPORT);
    said = texts.said();
  }

  private static LocalFaults.Fault failing(String table) {
    return (change, path) -> {
      if (change.equals("create") && path.contains("/" + table + "/part-")) {
        throw new IOException("planted: no space left for " + table);
      }
    };
  }

  /** All attempts to write a table fail. */
  private static void failAt(String table, RunFixture fixture, StageName last, String... set) {
    assertThatThrownBy(
            () ->
                LocalFaults.inTasks(
                    SparkSessions.shared(), failing(table), () -> fixture.run(last, set)))
        .hasStackTraceContaining("planted: no space left for " + table);
    assertThat(fixture.folder().resolve("LOCK")).doesNotExist();
    assertThat(fixture.runFolders()).isEmpty();
  }

  /** The stages that were taken over, as the lines told. */
  private static List<String> takenOver(String said) {
    List<String> lines = said.lines().toList();
    List<String> stages = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(TAKEN_OVER)) {
        stages.add(lines.get(i - 1).split(" ")[0]);
      }
    }
    return stages;
  }

  @Test
  void theManifestTellsWhatWasReadAndHow() {
    assertThat(complete.state()).isEqualTo(Manifest.State.COMPLETE);
    assertThat(complete.started()).isEqualTo(RunFixture.NOON);
    assertThat(complete.predecessor()).isNull();
    assertThat(complete.versions()).isEqualTo(Versions.all());
    assertThat(complete.job()).hasToString(JobFile.tree(texts.job()).toString());
    assertThat(complete.ignored()).singleElement().asString().endsWith("/corpus/.hidden.txt");
    assertThat(complete.run()).matches("20260101T120000Z-[0-9a-f]{8}");
    assertThat(texts.warehouse().latest()).contains(complete.run());
  }

  @Test
  void theManifestNamesEachInputWithItsLengthAndTime() throws IOException {
    assertThat(complete.inputs()).hasSize(10);
    assertThat(complete.inputs()).extracting(Manifest.Input::path).isSorted();
    for (Manifest.Input input : complete.inputs()) {
      Path file = Path.of(java.net.URI.create(input.path()));
      assertThat(input.length()).isEqualTo(Files.size(file));
      assertThat(input.modified())
          .isEqualTo(Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis()));
    }
  }

  @Test
  void everyRecordIsAccountedForStageByStage() {
    assertThat(accounts(complete))
        .containsExactly(
            "ingest 10 10 {}",
            "repair 10 9 {nothing_left=1}",
            "identify 9 9 {}",
            "fold 9 9 {}",
            "segment 9 9 {}",
            "families 9 9 {}",
            "weigh 9 9 {}",
            "topics 9 9 {}");
    assertThat(complete.documents()).isEqualTo(new Manifest.Documents(10, 9, 1));
  }

  @Test
  void everyTableOfTheContractIsPublishedAndNoOther() {
    List<String> names = Tables.ALL.stream().map(Table::name).toList();
    assertThat(complete.tables().keySet()).containsExactlyElementsOf(names);
    Set<String> published = new HashSet<>(names);
    published.add("report.html");
    published.add("manifest.json");
    assertThat(RunFixture.names(texts.folder().resolve("runs").resolve(complete.run())))
        .containsExactlyInAnyOrderElementsOf(published);
    assertThat(texts.staged()).isEmpty();
  }

  @Test
  void aTableHasTheRowsAndVersionThatTheManifestSays() {
    assertThat(texts.rowsOnDisk(complete)).isEqualTo(rowsTold(complete));
    for (Table table : Tables.ALL) {
      assertThat(complete.tables().get(table.name()).schemaVersion()).isEqualTo(table.version());
    }
    assertThat(rowsTold(complete)).containsEntry("documents", 9L).containsEntry("rejected", 1L);
    assertThat(rowsTold(complete).get("matches")).isPositive();
  }

  @Test
  void aUserSeesOneLineForEachStage() {
    // A step that takes long also tells how far it is.
    List<String> firstWords =
        said.lines().filter(line -> !line.contains(" … ")).map(line -> line.split(" ")[0]).toList();

    assertThat(firstWords)
        .containsExactly(
            "Analysing",
            "stage",
            "ingest",
            "repair",
            "identify",
            "fold",
            "segment",
            "families",
            "weigh",
            "topics",
            "report");
    assertThat(said).startsWith("Analysing 10 files, 1.3 kB, into file:" + texts.folder());
  }

  @Test
  void whatWasFinishedBeforeAFailureIsTakenOver() {
    RunFixture fixture = texts.into(warehouse);
    failAt("keywords", fixture, StageName.WEIGH);

    Manifest run = fixture.run(StageName.WEIGH);

    assertThat(takenOver(fixture.said()))
        .containsExactly("ingest", "repair", "identify", "fold", "segment", "families");
    assertThat(accounts(run)).isEqualTo(accounts(complete).subList(0, 7));
    assertThat(run.tables()).containsKeys("documents", "keywords", "variants");
    run.tables()
        .forEach(
            (table, written) -> {
              // A run that stops early has fewer checks.
              if (!table.equals("quality")) {
                assertThat(RunFixture.content(written))
                    .as(table)
                    .isEqualTo(RunFixture.content(complete.tables().get(table)));
              }
            });
    assertThat(fixture.staged()).isEmpty();
  }

  @Test
  void aChangeOfALaterStageLeavesEarlierOnesAndAnotherJobClearsAll() {
    RunFixture fixture = texts.into(warehouse);
    failAt("keywords", fixture, StageName.WEIGH);
    List<String> first = fixture.staged();
    failAt("keywords", fixture, StageName.WEIGH, "weigh.keywords=3");
    List<String> second = fixture.staged();
    failAt("tokens", fixture, StageName.WEIGH, "seed=2");

    assertThat(takenOver(fixture.said())).isEmpty();
    // text, families and documents stay; weighing has another folder.
    assertThat(first).filteredOn(second::contains).hasSize(3);
    assertThat(first).hasSize(4);
    assertThat(second).hasSize(4);
    assertThat(fixture.staged()).hasSize(1).doesNotContainAnyElementsOf(second);
  }

  @ParameterizedTest
  @EnumSource(value = StageName.class, mode = EnumSource.Mode.EXCLUDE, names = "REPORT")
  void aRunThatStopsEarlyIsPublishedAsPartial(StageName last) {
    RunFixture fixture = texts.into(warehouse);

    Manifest run = fixture.run(last);

    assertThat(run.state()).isEqualTo(Manifest.State.PARTIAL);
    assertThat(fixture.warehouse().latest()).isEmpty();
    assertThat(run.stages()).hasSize(last.ordinal() + 1);
    assertThat(run.documents().read()).isEqualTo(10);
    assertThat(run.documents().read())
        .isEqualTo(run.documents().published() + run.documents().rejected());
    List<String> published = RunFixture.names(fixture.folder().resolve("runs").resolve(run.run()));
    assertThat(published)
        .allMatch(name -> name.equals("manifest.json") || WorkTables.isPublished(name))
        .doesNotContain("report.html")
        .contains("documents", "rejected", "quality", "manifest.json");
    assertThat(run.tables().keySet()).hasSize(published.size() - 1).allMatch(published::contains);
    assertThat(fixture.staged()).isEmpty();
    // What both have is the same; only the columns of later stages are missing in documents.
    run.tables()
        .forEach(
            (table, written) -> {
              if (!List.of("documents", "quality", "rejected").contains(table)) {
                assertThat(RunFixture.content(written))
                    .as(table)
                    .isEqualTo(RunFixture.content(complete.tables().get(table)));
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"off, 0", "count, 0"})
  void howSpellingsAreTreatedIsNoMatterWhereThereIsOne(String mode, long variants) {
    RunFixture fixture = texts.into(warehouse);

    Manifest run = fixture.run(StageName.WEIGH, "segment.variants=" + mode);

    assertThat(rowsTold(run)).containsEntry("variants", variants);
    for (String table : List.of("terms", "keywords")) {
      assertThat(RunFixture.content(run.tables().get(table)))
          .isEqualTo(RunFixture.content(complete.tables().get(table)));
    }
  }

  @Test
  void aRunWhoseNameIsTakenIsCalledASecondLater() {
    RunFixture fixture = texts.into(warehouse);

    String first = fixture.run(StageName.INGEST).run();
    String second = fixture.run(StageName.INGEST).run();
    String third = fixture.run(StageName.INGEST).run();

    String fingerprint = first.substring(first.indexOf('-'));
    assertThat(List.of(first, second, third))
        .containsExactly(
            "20260101T120000Z" + fingerprint,
            "20260101T120001Z" + fingerprint,
            "20260101T120002Z" + fingerprint);
    assertThat(fixture.warehouse().runs()).containsExactly(first, second, third);
  }

  @Test
  void aRunGoesOnFromTheLatestOneAndIsWarnedThatItShrank(@TempDir Path small) throws IOException {
    FileUtils.copyDirectory(texts.folder().toFile(), warehouse.toFile());
    RunFixture fewer = new RunFixture(small, warehouse);
    fewer.write("heron.txt", "A heron stood in the reeds and waited.");
    fewer.write("ferry.txt", "The ferry left the harbour before dawn.");
    fewer.write("lantern.txt", "The lanterns on the pier were still burning.");
    fewer.write("blank.txt", " ");

    Manifest run = fewer.run(StageName.IDENTIFY, RunFixture.later(60));

    assertThat(run.predecessor()).isEqualTo(complete.run());
    assertThat(fewer.said())
        .contains("warning: documents_versus_predecessor is 0.3333, the limit is 0.5")
        .contains("warning: rejected_share is 0.25, the limit is 0.2");
    assertThat(fewer.warehouse().latest()).as("a partial run is not").contains(complete.run());
    assertThat(fewer.run(StageName.INGEST, RunFixture.later(120), "history=none").predecessor())
        .isNull();
  }

  /** Eight megabytes are one partition; a compressed file counts four times. */
  @ParameterizedTest
  @CsvSource({"1, plain.txt, 2", "20, plain.txt, 4", "6, packed.txt.gz, 4", "40, plain.txt, 6"})
  void aLargerCorpusIsSpreadOverMorePartitions(
      int megabytes, String name, String partitions, @TempDir Path place) throws IOException {
    RunFixture fixture = RunFixture.in(place);
    fixture.write("ferry.txt", "The ferry left the harbour before dawn.");
    try (RandomAccessFile file =
        new RandomAccessFile(fixture.corpus().resolve(name).toFile(), "rw")) {
      file.setLength((long) megabytes << 20);
    }
    SparkSession spark = SparkSessions.shared();
    SparkConf conf = spark.sparkContext().conf();
    String ofUser = conf.get(PARTITIONS);
    conf.remove(PARTITIONS);
    try {
      Manifest run = fixture.run(StageName.INGEST, "ingest.max-document-bytes=100000");

      assertThat(SparkSession.active().conf().get(PARTITIONS)).isEqualTo(partitions);
      assertThat(run.documents()).isEqualTo(new Manifest.Documents(2, 1, 1));
    } finally {
      conf.set(PARTITIONS, ofUser);
      spark.conf().set(PARTITIONS, ofUser);
    }
  }

  @Test
  void theNamesOfStepsAreThoseOfSparksJobs() throws Exception {
    Map<String, String> groups = new java.util.concurrent.ConcurrentHashMap<>();
    SparkSession spark = SparkSessions.shared();
    org.apache.spark.scheduler.SparkListener listener =
        new org.apache.spark.scheduler.SparkListener() {
          @Override
          public void onJobStart(org.apache.spark.scheduler.SparkListenerJobStart start) {
            String group = start.properties().getProperty("spark.jobGroup.id");
            groups.put(group, start.properties().getProperty("spark.job.description"));
          }
        };
    spark.sparkContext().addSparkListener(listener);
    try {
      texts.into(warehouse).run(StageName.FAMILIES);
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().removeSparkListener(listener);
    }
    assertThat(groups)
        .containsEntry("text", "wenmai text")
        .containsEntry("families", "wenmai families")
        .containsEntry("documents", "wenmai documents");
  }
}

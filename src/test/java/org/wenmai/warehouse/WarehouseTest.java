package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;
import org.wenmai.warehouse.table.DataFile;

final class WarehouseTest {
  @TempDir Path folder;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
    warehouse = new Warehouse(new Configuration(), folder.resolve("warehouse").toString());
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheWarehouse() {
    try (WarehouseLock first = warehouse.lock()) {
      assertThatThrownBy(() -> warehouse.lock())
          .isInstanceOf(WenmaiException.class)
          .hasMessageContaining("held by process " + ProcessHandle.current().pid())
          .extracting(e -> ((WenmaiException) e).code())
          .isEqualTo(ErrorCode.WAREHOUSE_LOCKED);
      first.verify();
    }
    warehouse.lock().close();
  }

  @Test
  void theLockOfADeadProcessIsTakenOverAtOnce() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    LockHolder self = LockHolder.thisProcess();
    writeLock(new LockHolder("t", self.host(), process.pid(), "2026-01-01T00:00:00Z").toJson());

    try (WarehouseLock lock = warehouse.lock()) {
      lock.verify();
    }
  }

  @Test
  void aReusedProcessIdDoesNotKeepALockAlive() throws Exception {
    LockHolder self = LockHolder.thisProcess();
    writeLock(new LockHolder("t", self.host(), self.pid(), "1999-01-01T00:00:00Z").toJson());

    warehouse.lock().close();
  }

  @Test
  void theLockOfAnotherMachineIsKeptWhileItIsTouchedAndTakenWhenItIsOld() throws Exception {
    writeLock(new LockHolder("t", "elsewhere", 1, "2026-01-01T00:00:00Z").toJson());
    assertThatThrownBy(() -> warehouse.lock()).hasMessageContaining("process 1 on elsewhere");

    Path lock = folder.resolve("warehouse/LOCK");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(120)));
    warehouse.lock().close();
  }

  @Test
  void aTornLockIsTakenWhenItIsOld() throws Exception {
    writeLock("{\"token\": \"t");
    assertThatThrownBy(() -> warehouse.lock()).hasMessageContaining("held by another run");

    Path lock = folder.resolve("warehouse/LOCK");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(120)));
    warehouse.lock().close();
  }

  @Test
  void whoeverLostTheLockIsToldAndDoesNotDeleteTheOthers() throws Exception {
    try (WarehouseLock lock = warehouse.lock()) {
      writeLock(new LockHolder("other", "elsewhere", 1, "").toJson());
      assertThatThrownBy(lock::verify).hasMessageContaining("Another run took over the lock");
    }
    assertThat(folder.resolve("warehouse/LOCK")).exists();
  }

  @Test
  void ofManyThatFindADeadLockExactlyOneGetsIt() throws Exception {
    for (int round = 0; round < 20; round++) {
      LockHolder self = LockHolder.thisProcess();
      writeLock(new LockHolder("t", self.host(), self.pid(), "1999-01-01T00:00:00Z").toJson());
      assertThat(winners(8)).isEqualTo(1);
      Files.delete(folder.resolve("warehouse/LOCK"));
    }
  }

  @Test
  void ofSeveralThatStartTogetherExactlyOneGetsTheLock() throws Exception {
    for (int round = 0; round < 100; round++) {
      assertThat(winners(4)).as("round %d", round).isEqualTo(1);
      Files.delete(folder.resolve("warehouse/LOCK"));
    }
  }

  private long winners(int contenders) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(contenders);
    try {
      Callable<Boolean> contender =
          () -> {
            try {
              warehouse.lock();
              return true;
            } catch (WenmaiException e) {
              return false;
            }
          };
      List<Future<Boolean>> results =
          threads.invokeAll(IntStream.range(0, contenders).mapToObj(i -> contender).toList());
      long won = 0;
      for (Future<Boolean> result : results) {
        won += result.get() ? 1 : 0;
      }
      return won;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aFolderWithoutManifestIsNoRun() throws IOException {
    Files.createDirectories(folder.resolve("warehouse/runs/half/documents"));
    warehouse.writeManifest("whole", "{}");

    assertThat(warehouse.runs()).containsExactly("whole");
    assertThatThrownBy(() -> warehouse.manifest("half"))
        .hasMessageContaining("There is no run half");
  }

  @Test
  void latestIsReplacedInOneStepAndLeavesNothingBeside() throws IOException {
    warehouse.pointLatestTo("a");
    warehouse.pointLatestTo("b");

    assertThat(warehouse.latest()).contains("b");
    try (Stream<Path> files = Files.list(folder.resolve("warehouse"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactly("LATEST");
    }
  }

  @Test
  void whoReadsWhileAFileIsReplacedNeverFindsNone() throws Exception {
    WarehouseFiles files = files();
    files.replace("LOCK", "0");
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> IntStream.rangeClosed(1, 500).forEach(i -> files.replace("LOCK", "" + i)));
      int before = 0;
      while (before < 500 && !writing.isDone()) {
        assertThat(files.createExclusively("LOCK", "a second run")).isFalse();
        int now = Integer.parseInt(files.read("LOCK").orElseThrow());
        assertThat(now).isGreaterThanOrEqualTo(before);
        before = now;
      }
      writing.get();
      assertThat(files.read("LOCK")).contains("500");
    } finally {
      writer.shutdownNow();
    }
  }

  @Test
  void aChecksumOfAnOlderTextDoesNotContradictTheNewOne() throws IOException {
    warehouse.pointLatestTo("a");
    Files.write(
        folder.resolve("warehouse/.LATEST.crc"),
        new byte[] {'c', 'r', 'c', 0, 0, 0, 2, 0, 1, 2, 3, 4});

    warehouse.pointLatestTo("b");

    assertThat(warehouse.latest()).contains("b");
  }

  private WarehouseFiles files() {
    String root = folder.resolve("warehouse").toUri().toString();
    return new WarehouseFiles(new Configuration(), new org.apache.hadoop.fs.Path(root));
  }

  @Test
  void publishingATableTwiceIsTheSameAsOnce() throws IOException {
    Path table = folder.resolve("warehouse/staging/f1/documents");
    Files.createDirectories(table);
    Files.writeString(table.resolve("part.parquet"), "x");

    List<DataFile> files = List.of(new DataFile("part.parquet", 1, 1));

    warehouse.publishTable("staging/f1/documents", "r1", "documents", files);
    warehouse.publishTable("staging/f1/documents", "r1", "documents", files);

    assertThat(folder.resolve("warehouse/runs/r1/documents/part.parquet")).exists();
    assertThat(table).doesNotExist();
  }

  @Test
  void aTableIsNotPublishedWithoutAFileThatIsListed() {
    List<DataFile> files = List.of(new DataFile("part.parquet", 1, 1));

    assertThatThrownBy(() -> warehouse.publishTable("staging/f1/tokens", "r1", "tokens", files))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[RUN_DAMAGED] Run r1 cannot be published")
        .hasMessageContaining("runs/r1/tokens/part.parquet is not there with its 1 bytes");
  }

  @Test
  void aTableThatWasMovedInPartIsMovedWhole() throws IOException {
    write("staging/f1/tokens/a.parquet", "aa");
    write("staging/f1/tokens/b.parquet", "bbb");
    write("runs/r1/tokens/b.parquet", "b");
    write("runs/r1/tokens/c.parquet", "cccc");

    warehouse.publishTable(
        "staging/f1/tokens",
        "r1",
        "tokens",
        List.of(
            new DataFile("a.parquet", 2, 1),
            new DataFile("b.parquet", 3, 1),
            new DataFile("c.parquet", 4, 1)));

    assertThat(folder.resolve("warehouse/runs/r1/tokens/a.parquet")).hasContent("aa");
    assertThat(folder.resolve("warehouse/runs/r1/tokens/b.parquet")).hasContent("bbb");
    assertThat(folder.resolve("warehouse/runs/r1/tokens/c.parquet")).hasContent("cccc");
  }

  @Test
  void aFileOfAnotherLengthIsMissing() throws IOException {
    write("runs/r1/tokens/a.parquet", "aa");
    Files.createDirectories(folder.resolve("warehouse/runs/r1/tokens/c.parquet"));
    List<DataFile> listed =
        Stream.of("a", "b", "c").map(name -> new DataFile(name + ".parquet", 0, 1)).toList();

    assertThat(warehouse.missing("runs/r1/tokens", listed)).isEqualTo(listed);
    assertThat(warehouse.missing("runs/r1/tokens", List.of(new DataFile("a.parquet", 2, 1))))
        .isEmpty();
  }

  @Test
  void whatNoManifestListsIsDeletedFromTheFolderOfARun() throws IOException {
    write("runs/r1/tokens/a.parquet", "a");
    write("runs/r1/tokens/late.parquet", "b");
    write("runs/r1/topics/a.parquet", "c");
    write("runs/r1/report.html", "d");

    warehouse.deleteUnlisted(
        "r1",
        Map.of("tokens", new Manifest.Table(1, 1, "", List.of(new DataFile("a.parquet", 1, 1)))));

    assertThat(folder.resolve("warehouse/runs/r1")).isDirectoryContaining("glob:**report.html");
    assertThat(folder.resolve("warehouse/runs/r1/topics")).doesNotExist();
    assertThat(folder.resolve("warehouse/runs/r1/tokens"))
        .isDirectoryContaining("glob:**a.parquet")
        .isDirectoryNotContaining("glob:**late.parquet");
  }

  @Test
  void theFolderOfARunThatWasBegunInPlaceAndNeverPublishedIsDeleted() throws IOException {
    write("runs/r1/tokens/a.parquet", "a");
    write("runs/r2/tokens/a.parquet", "a");
    warehouse.beginInPlace("r1");
    warehouse.beginInPlace("r2");
    assertThat(folder.resolve("warehouse/runs/r1")).doesNotExist();

    warehouse.writeManifest("r2", "{}");
    warehouse.beginInPlace("r3");
    assertThat(folder.resolve("warehouse/runs/r2")).exists();

    write("staging/IN_PLACE", "../runs");
    warehouse.beginInPlace("r4");
    assertThat(folder.resolve("warehouse/runs/r2")).exists();
  }

  @Test
  void aFileWhereAFolderBelongsIsToldBeforeAnyWork() throws IOException {
    warehouse.checkLayout();
    write("runs", "x");
    assertThatThrownBy(warehouse::checkLayout)
        .hasMessageContaining("/runs is a file.")
        .hasMessageContaining("move it away");
    Files.delete(folder.resolve("warehouse/runs"));

    Files.createDirectories(folder.resolve("warehouse/LOCK"));
    assertThatThrownBy(warehouse::checkLayout).hasMessageContaining("/LOCK is a folder.");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("warehouse").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aWarehouseThatIsAFileIsAClearError() throws IOException {
    Files.writeString(folder.resolve("warehouse"), "x");

    assertThatThrownBy(() -> warehouse.lock())
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[WAREHOUSE_UNWRITABLE]")
        .hasMessageContaining("warehouse");
  }

  @Test
  void whatAStepNotesIsReadBack() {
    assertThat(warehouse.checkpoint("f1", Note.class)).isEmpty();

    warehouse.writeCheckpoint("f1", new Note("segment", 7));

    assertThat(warehouse.checkpoint("f1", Note.class)).contains(new Note("segment", 7));
    assertThat(warehouse.checkpoint("f2", Note.class)).isEmpty();
  }

  record Note(String step, long rows) {}

  @Test
  void aStepWhoseNoteIsTornHasNotFinished() throws IOException {
    write("staging/f1/DONE.json", "{\"step\": ");

    assertThat(warehouse.checkpoint("f1", Note.class)).isEmpty();
    assertThat(warehouse.hasCheckpoint("f1")).isTrue();
    assertThat(warehouse.hasCheckpoint("f2")).isFalse();
  }

  @Test
  void aTornNoteOfAPublicationSaysWhatToDo() throws IOException {
    write("staging/PUBLISHING.json", "{\"step\": ");

    assertThatThrownBy(() -> warehouse.publication(Note.class))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[WAREHOUSE_UNWRITABLE] The note staging/PUBLISHING.json")
        .hasMessageContaining("Delete the folder staging; the next run starts anew.");
  }

  @Test
  void aPublicationIsNotedUntilItEnds() {
    assertThat(warehouse.publication(Note.class)).isEmpty();

    warehouse.beginPublication(new Note("r1", 3));
    assertThat(warehouse.publication(Note.class)).contains(new Note("r1", 3));

    warehouse.endPublication();
    assertThat(warehouse.publication(Note.class)).isEmpty();
    warehouse.endPublication();
  }

  @Test
  void stagingIsClearedExceptForTheStepsThatAreNamedAndTheNoteOfAPublication() {
    warehouse.writeCheckpoint("keep", new Note("a", 1));
    warehouse.writeCheckpoint("old", new Note("b", 1));
    warehouse.beginPublication(new Note("r1", 1));

    warehouse.clearStagingExcept(List.of("keep", "absent"));

    assertThat(warehouse.checkpoint("keep", Note.class)).isPresent();
    assertThat(warehouse.has(new org.apache.hadoop.fs.Path(warehouse.root(), "staging/old")))
        .isFalse();
    assertThat(warehouse.publication(Note.class)).isPresent();
  }

  @Test
  void runsComeInTheOrderOfTheirNames() {
    warehouse.writeManifest("20260302T000000Z-b", "{}");
    warehouse.writeManifest("20260301T000000Z-a", "{}");
    warehouse.writeRunFile("20260303T000000Z-c", "report.html", "<html>");

    assertThat(warehouse.runs()).containsExactly("20260301T000000Z-a", "20260302T000000Z-b");
    assertThat(warehouse.manifest("20260301T000000Z-a")).isEqualTo("{}");
    assertThat(warehouse.has(warehouse.runFolder("20260303T000000Z-c"))).isTrue();
  }

  @Test
  void anEmptyLatestIsNoRun() throws IOException {
    assertThat(warehouse.latest()).isEmpty();
    Files.createDirectories(folder.resolve("warehouse"));
    Files.writeString(folder.resolve("warehouse/LATEST"), "\n");
    assertThat(warehouse.latest()).isEmpty();
  }

  @Test
  void aPathWithoutSchemeIsLocalAndAbsolute() {
    Warehouse relative = new Warehouse(new Configuration(), "target/../target/some warehouse");

    assertThat(relative.root().toUri().getScheme()).isEqualTo("file");
    assertThat(relative.root().toUri().getPath())
        .isEqualTo(Path.of("target/some warehouse").toAbsolutePath().toString());
  }

  @Test
  void aLockThatWasDeletedIsLost() throws IOException {
    try (WarehouseLock lock = warehouse.lock()) {
      Files.delete(folder.resolve("warehouse/LOCK"));
      assertThatThrownBy(lock::verify)
          .hasMessageContaining("finished stages are kept")
          .extracting(e -> ((WenmaiException) e).code())
          .isEqualTo(ErrorCode.WAREHOUSE_LOCKED);
    }
  }

  @Test
  void aReleasedLockLeavesNothingBehind() throws IOException {
    warehouse.lock().close();

    try (Stream<Path> files = Files.list(folder.resolve("warehouse"))) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aGuardThatAKilledProcessLeftDoesNotKeepADeadLock() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    String host = LockHolder.thisProcess().host();
    String dead = new LockHolder("t", host, process.pid(), "2026-01-01T00:00:00Z").toJson();
    writeLock(dead);
    Files.writeString(folder.resolve("warehouse/.LOCK-takeover"), dead);

    warehouse.lock().close();
  }

  @Test
  void aGuardThatIsHeldKeepsADeadLockForAMoment() throws Exception {
    LockHolder self = LockHolder.thisProcess();
    writeLock(new LockHolder("t", self.host(), self.pid(), "1999-01-01T00:00:00Z").toJson());
    Files.writeString(folder.resolve("warehouse/.LOCK-takeover"), self.toJson());

    assertThatThrownBy(() -> warehouse.lock()).hasMessageContaining("The warehouse is in use");
    assertThat(folder.resolve("warehouse/.LOCK-takeover")).exists();
  }

  @Test
  void onObjectStorageToo() {
    Warehouse remote =
        new Warehouse(ObjectStorage.configuration(), "objects://" + folder.resolve("warehouse"));
    try (WarehouseLock lock = remote.lock()) {
      assertThatThrownBy(remote::lock).hasMessageContaining("The warehouse is in use");
      remote.writeCheckpoint("f1", new Note("a", 1));
      assertThat(remote.writesInPlace()).isTrue();
      remote.writeManifest("r1", "{}");
      remote.pointLatestTo("r1");
      lock.verify();
    }
    assertThat(remote.runs()).containsExactly("r1");
    assertThat(remote.latest()).contains("r1");
    remote.lock().close();
  }

  private void writeLock(String json) throws IOException {
    Files.createDirectories(folder.resolve("warehouse"));
    Files.writeString(folder.resolve("warehouse/LOCK"), json);
  }
}

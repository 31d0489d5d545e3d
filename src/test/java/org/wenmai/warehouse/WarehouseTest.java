package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
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

    assertThat(warehouse.publishTable("f1", "r1", "documents")).isTrue();
    assertThat(warehouse.publishTable("f1", "r1", "documents")).isTrue();
    assertThat(warehouse.publishTable("f1", "r1", "tokens")).isFalse();
    assertThat(folder.resolve("warehouse/runs/r1/documents/part.parquet")).exists();
  }

  @Test
  void aWarehouseThatIsAFileIsAClearError() throws IOException {
    Files.writeString(folder.resolve("warehouse"), "x");

    assertThatThrownBy(() -> warehouse.lock())
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[WAREHOUSE_UNWRITABLE]")
        .hasMessageContaining("warehouse");
  }

  private void writeLock(String json) throws IOException {
    Files.createDirectories(folder.resolve("warehouse"));
    Files.writeString(folder.resolve("warehouse/LOCK"), json);
  }
}

package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.engine.RunFixture.accounts;
import static org.wenmai.engine.RunFixture.rowsTold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.TaskContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.shuffle.FetchFailedException;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.TaskCompletionListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.engine.step.StageName;
import org.wenmai.warehouse.Manifest;

/** Runs whose tasks fail, or are done twice, while they write tables. */
final class DisturbedRunTest {
  private static final long PATIENCE_SECONDS = 60;

  @TempDir static Path folder;
  private static RunFixture texts;
  private static Manifest undisturbed;

  @TempDir Path warehouse;

  @BeforeAll
  static void runUndisturbed() {
    texts = RunFixture.in(folder).withTexts();
    undisturbed = texts.run(StageName.WEIGH);
  }

  @Test
  void tasksThatFailAndAreTriedAgainChangeNothing() {
    FirstAttemptsFail faults = new FirstAttemptsFail();
    RunFixture disturbed = texts.into(warehouse);

    Manifest run =
        LocalFaults.inTasks(SparkSessions.shared(), faults, () -> disturbed.run(StageName.WEIGH));

    assertThat(faults.tables()).contains("records", "paragraphs", "documents", "terms");
    assertThat(faults.onClose).isNotEmpty();
    assertThat(faults.onCreate).isNotEmpty();
    assertSame(disturbed, run);
    assertNoneIsLeft(disturbed, run, faults.onClose);
  }

  @Test
  void twoAttemptsOfATaskThatBothWriteToTheEndCountOnce() throws Exception {
    SparkSession spark = SparkSessions.shared();
    RunFixture disturbed = texts.into(warehouse);
    ShufflesRead shuffles = new ShufflesRead();
    WrittenTwice twice = new WrittenTwice(shuffles);
    spark.sparkContext().addSparkListener(shuffles);
    try {
      Manifest run = LocalFaults.inTasks(spark, twice, () -> disturbed.run(StageName.WEIGH));

      assertThat(twice.written).as("files of words, one of each attempt").hasSize(2);
      List<String> published = RunFixture.files(warehouse.resolve("runs").resolve(run.run()));
      assertThat(
              twice.written.stream().map(DisturbedRunTest::tableFile).filter(published::contains))
          .hasSize(1);
      assertSame(disturbed, run);
      assertThat(run.documents()).isEqualTo(new Manifest.Documents(10, 9, 1));
    } finally {
      spark.sparkContext().removeSparkListener(shuffles);
    }
  }

  private static void assertSame(RunFixture fixture, Manifest run) {
    assertThat(RunFixture.contents(run)).isEqualTo(RunFixture.contents(undisturbed));
    assertThat(run.documents()).isEqualTo(undisturbed.documents());
    assertThat(accounts(run)).isEqualTo(accounts(undisturbed));
    assertThat(fixture.rowsOnDisk(run)).isEqualTo(rowsTold(run));
  }

  private static void assertNoneIsLeft(RunFixture fixture, Manifest run, Queue<String> files) {
    Set<String> failed =
        files.stream()
            .map(file -> Path.of(file).getFileName().toString())
            .collect(Collectors.toSet());
    assertThat(RunFixture.files(fixture.folder().resolve("runs").resolve(run.run())))
        .noneMatch(file -> failed.contains(Path.of(file).getFileName().toString()));
  }

  private static boolean isTableFile(String path) {
    return path.contains("/part-") && path.endsWith(".parquet");
  }

  /** As it is named within a run. */
  private static String tableFile(String path) {
    return table(path) + "/" + Path.of(path).getFileName();
  }

  private static String table(String path) {
    return Path.of(path).getParent().getFileName().toString();
  }

  /**
   * The first attempt of partition 0 fails when its first file is complete, that of partition 1
   * when it opens its second table.
   */
  private static final class FirstAttemptsFail implements LocalFaults.Fault {
    final Queue<String> onClose = new ConcurrentLinkedQueue<>();
    final Queue<String> onCreate = new ConcurrentLinkedQueue<>();

    @Override
    public void before(String change, String path) throws IOException {
      TaskContext task = TaskContext.get();
      if (task == null || task.attemptNumber() > 0 || !isTableFile(path)) {
        return;
      }
      if (change.equals("close") && task.partitionId() == 0) {
        onClose.add(path);
        throw new IOException("planted: no space left");
      }
      if (change.equals("create") && task.partitionId() == 1 && !table(path).equals("records")) {
        onCreate.add(path);
        throw new IOException("planted: no permission");
      }
    }

    Set<String> tables() {
      Set<String> tables =
          onClose.stream().map(DisturbedRunTest::table).collect(Collectors.toSet());
      onCreate.forEach(path -> tables.add(table(path)));
      return tables;
    }
  }

  /** Which shuffle each stage reads, as Spark tells when a job starts. */
  private static final class ShufflesRead extends SparkListener {
    private final Map<Integer, Integer> byStage = new ConcurrentHashMap<>();

    @Override
    public void onJobStart(SparkListenerJobStart start) {
      Map<Integer, Integer> written = new ConcurrentHashMap<>();
      for (StageInfo stage : java(start.stageInfos())) {
        if (stage.shuffleDepId().isDefined()) {
          written.put(stage.stageId(), (Integer) stage.shuffleDepId().get());
        }
      }
      for (StageInfo stage : java(start.stageInfos())) {
        for (Object parent : java(stage.parentIds())) {
          byStage.put(stage.stageId(), written.get((Integer) parent));
        }
      }
    }

    private static <T> Iterable<T> java(scala.collection.Iterable<T> all) {
      return scala.jdk.javaapi.CollectionConverters.asJava(all);
    }

    /** The listener hears of a job a moment after its tasks begin. */
    int of(int stage) throws InterruptedException {
      for (int i = 0; i < PATIENCE_SECONDS * 100 && !byStage.containsKey(stage); i++) {
        Thread.sleep(10);
      }
      return byStage.get(stage);
    }
  }

  /**
   * What a lost executor leads to. When the first attempt of partition 0 has written its first
   * file, partition 1 finds that a part of the shuffle is gone, and Spark starts the stage again.
   * The first attempt goes on when the second has written as much, so that both write to the end;
   * partition 1 waits for both, since Spark kills what runs when all partitions are done.
   */
  private static final class WrittenTwice implements LocalFaults.Fault {
    final Queue<String> written = new ConcurrentLinkedQueue<>();
    private final ShufflesRead shuffles;
    private final CountDownLatch first = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(2);

    WrittenTwice(ShufflesRead shuffles) {
      this.shuffles = shuffles;
    }

    @Override
    public void before(String change, String path) throws IOException {
      TaskContext task = TaskContext.get();
      if (task == null || ended.getCount() == 0 || !isTableFile(path)) {
        return;
      }
      try {
        if (change.equals("close") && task.partitionId() == 0 && table(path).equals("tokens")) {
          written.add(path);
        } else if (change.equals("close") && task.partitionId() == 0) {
          firstFileIsWritten(task, path);
        } else if (change.equals("create") && task.partitionId() == 1) {
          if (task.stageAttemptNumber() == 0) {
            await(first);
            loseShuffle(task);
          }
          await(ended);
        }
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    private void firstFileIsWritten(TaskContext task, String path)
        throws IOException, InterruptedException {
      if (!table(path).equals("records")) {
        return;
      }
      task.addTaskCompletionListener((TaskCompletionListener) done -> ended.countDown());
      if (task.stageAttemptNumber() == 0) {
        first.countDown();
        await(second);
      } else {
        second.countDown();
      }
    }

    private void loseShuffle(TaskContext task) throws IOException, InterruptedException {
      int shuffle = shuffles.of(task.stageId());
      throw new IOException(
          new FetchFailedException(null, shuffle, -1L, -1, task.partitionId(), "planted", null));
    }

    private static void await(CountDownLatch latch) throws IOException, InterruptedException {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("planted fault: the other attempt did not come");
      }
    }
  }
}

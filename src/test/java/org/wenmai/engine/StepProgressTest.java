package org.wenmai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;

/** What a user sees of a step that takes long. */
@ExtendWith(SparkSessions.class)
@Timeout(120)
final class StepProgressTest {
  /** Tasks of the shared session run in this process. */
  private static volatile CountDownLatch lastTask = new CountDownLatch(1);

  private final AtomicLong clock = new AtomicLong();

  @Test
  void aStageTellsItsTasksRecordsAndWhatIsLeft(SparkSession spark) throws Exception {
    lastTask = new CountDownLatch(1);
    try (StepProgress progress = StepProgress.following("text", spark.sparkContext(), clock::get)) {
      assertThat(progress.line()).isEqualTo("text         … 0 s: at work on the driver");
      Thread job = new Thread(() -> shuffleThreePartitions(spark));
      job.start();
      // The last of three tasks waits, so two are done.
      clock.set(TimeUnit.SECONDS.toNanos(8));
      await(progress, "2 of 3 tasks");

      assertThat(progress.line())
          .startsWith("text         … 8 s: 2 of 3 tasks, 4 records, ")
          .contains(" a second, about ")
          .endsWith(" s left of these");

      lastTask.countDown();
      job.join();
      await(progress, "at work on the driver");
    }
  }

  @Test
  void nothingIsFollowedAfterItWasClosed(SparkSession spark) throws Exception {
    lastTask = new CountDownLatch(0);
    StepProgress progress = StepProgress.following("text", spark.sparkContext(), clock::get);
    progress.close();

    shuffleThreePartitions(spark);

    assertThat(progress.line()).endsWith("at work on the driver");
  }

  private static void shuffleThreePartitions(SparkSession spark) {
    new JavaSparkContext(spark.sparkContext())
        .parallelize(List.of(0, 1, 2, 3, 4, 5), 1)
        .keyBy(number -> number)
        .partitionBy(new org.apache.spark.HashPartitioner(3))
        .foreachPartition(
            part -> {
              while (part.hasNext()) {
                if (part.next()._1 == 2) {
                  lastTask.await();
                }
              }
            });
  }

  private static void await(StepProgress progress, String part) throws InterruptedException {
    while (!progress.line().contains(part)) {
      Thread.sleep(5);
    }
  }
}

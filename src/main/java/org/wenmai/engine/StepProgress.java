package org.wenmai.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Prints, every few seconds while a step is at work, how far it is: tasks and records of Spark's
 * stage in progress, records a second, and an estimate of what is left of the stage. What is
 * printed is for people and never decides anything. Thread-safe.
 */
final class StepProgress extends SparkListener implements AutoCloseable {
  private static final long SECONDS = 5;

  private final String step;
  private final SparkContext spark;
  private final LongSupplier nanos;
  private final long began;
  private final ScheduledExecutorService timer;

  /** Stages in progress by id. */
  private final Map<Integer, StageCount> stages = new HashMap<>();

  private StepProgress(String step, SparkContext spark, LongSupplier nanos) {
    this.step = step;
    this.spark = spark;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "wenmai-progress");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does the work of a step, and prints a line every five seconds meanwhile. */
  static <T> T during(String step, SparkContext spark, Consumer<String> out, Supplier<T> work) {
    try (StepProgress progress = following(step, spark, System::nanoTime)) {
      ScheduledFuture<?> printing =
          progress.timer.scheduleAtFixedRate(
              () -> out.accept(progress.line()), SECONDS, SECONDS, TimeUnit.SECONDS);
      try {
        return work.get();
      } finally {
        printing.cancel(true);
      }
    }
  }

  /** Follows a step without printing. */
  static StepProgress following(String step, SparkContext spark, LongSupplier nanos) {
    StepProgress progress = new StepProgress(step, spark, nanos);
    spark.addSparkListener(progress);
    return progress;
  }

  /** What is printed now. */
  synchronized String line() {
    Optional<StageCount> stage =
        stages.values().stream().max((a, b) -> Integer.compare(a.tasks, b.tasks));
    String left = stage.map(count -> count.line(nanos.getAsLong())).orElse("at work on the driver");
    return String.format(
        Locale.ROOT,
        "%-10s   … %,d s: %s",
        step,
        TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - began),
        left);
  }

  @Override
  public synchronized void onStageSubmitted(SparkListenerStageSubmitted event) {
    stages.put(
        event.stageInfo().stageId(),
        new StageCount(event.stageInfo().numTasks(), nanos.getAsLong()));
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd event) {
    StageCount stage = stages.get(event.stageId());
    if (stage != null && event.taskInfo().successful()) {
      stage.add(event.taskMetrics());
    }
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted event) {
    stages.remove(event.stageInfo().stageId());
  }

  @Override
  public void close() {
    timer.shutdownNow();
    spark.removeSparkListener(this);
  }

  /** Counts of one stage of Spark. */
  private static final class StageCount {
    private final int tasks;
    private final long began;
    private int done;
    private long records;

    StageCount(int tasks, long began) {
      this.tasks = tasks;
      this.began = began;
    }

    void add(TaskMetrics metrics) {
      done++;
      records += metrics.inputMetrics().recordsRead() + metrics.shuffleReadMetrics().recordsRead();
    }

    String line(long now) {
      double seconds = Math.max(1e-9, (now - began) / 1e9);
      StringBuilder line = new StringBuilder();
      line.append(String.format(Locale.ROOT, "%,d of %,d tasks", done, tasks));
      if (records > 0) {
        line.append(
            String.format(
                Locale.ROOT, ", %,d records, %,.0f a second", records, records / seconds));
      }
      if (done > 0 && done < tasks) {
        line.append(
            String.format(
                Locale.ROOT, ", about %,.0f s left of these", seconds * (tasks - done) / done));
      }
      return line.toString();
    }
  }
}

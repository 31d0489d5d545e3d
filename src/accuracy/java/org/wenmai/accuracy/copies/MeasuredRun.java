package org.wenmai.accuracy.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What a run of {@code jobs/run analyze} took, as Linux accounts for it.
 *
 * @param wallSeconds from start to exit of the process
 * @param cpuSeconds user and system time of the process
 * @param peakBytes its largest resident memory
 */
record MeasuredRun(double wallSeconds, double cpuSeconds, long peakBytes) {
  private static final double TICKS_PER_SECOND = 100;
  private static final int POLL_MILLIS = 50;

  /**
   * Analyses a corpus up to families, with Spark's event log in the folder {@code events}.
   *
   * @param folder of {@code documents.jsonl}; the warehouse and the log go there too
   * @param settings of Spark, {@code key=value}
   * @param longest bytes of the longest document, for the limits of ingest
   * @throws RunFailedException with the end of its log
   */
  static MeasuredRun of(Path launcher, Path folder, List<String> settings, long longest)
      throws IOException, InterruptedException {
    Path job = folder.resolve("job.yaml");
    Files.writeString(
        job,
        """
        corpus: {sources: [{path: documents.jsonl, fields: {id: id, published-at: date, text: text}}]}
        warehouse: warehouse
        history: none
        ingest: {max-document-bytes: %d, max-line-bytes: %d}
        """
            .formatted(Math.max(16L << 20, longest + 1), Math.max(48L << 20, 3 * longest)));
    Path events = Files.createDirectories(folder.resolve("events"));
    List<String> options = new ArrayList<>();
    options.add("-Dspark.eventLog.enabled=true");
    options.add("-Dspark.eventLog.rolling.enabled=false");
    options.add("-Dspark.eventLog.compress=false");
    options.add("-Dspark.eventLog.dir=" + events.toUri());
    settings.forEach(setting -> options.add("-D" + setting));
    ProcessBuilder process =
        new ProcessBuilder(launcher.toString(), "analyze", job.toString(), "--to", "families");
    Map<String, String> environment = process.environment();
    environment.merge(
        "WENMAI_JAVA_OPTS", String.join(" ", options), (given, ours) -> given + " " + ours);
    // Preparing the archive of classes is no part of a run.
    environment.put("WENMAI_FAST_START", "no");
    Path log = folder.resolve("run.log");
    process.redirectErrorStream(true).redirectOutput(log.toFile());
    return measured(process, log);
  }

  private static MeasuredRun measured(ProcessBuilder command, Path log)
      throws IOException, InterruptedException {
    double cpuBefore = cpuOfChildren();
    long start = System.nanoTime();
    Process process = command.start();
    long peak = 0;
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peakBytes(process.pid()).orElse(0));
    }
    double wall = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      List<String> lines =
          Files.readAllLines(log).stream().filter(line -> !line.startsWith("\tat ")).toList();
      throw new RunFailedException(
          String.join(" ", command.command())
              + " ended with status "
              + process.exitValue()
              + ":\n"
              + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
    }
    return new MeasuredRun(wall, cpuOfChildren() - cpuBefore, peak);
  }

  /** User and system time of all children that have ended, which the kernel adds up for us. */
  private static double cpuOfChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    // The name in brackets may hold spaces; cutime and cstime are the 16th and 17th field.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
  }

  /** Empty where the process has just ended. */
  private static OptionalLong peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }

  /** The run ended with another status than 0. */
  static final class RunFailedException extends IOException {
    private static final long serialVersionUID = 1L;

    RunFailedException(String message) {
      super(message);
    }
  }
}

package org.wenmai.accuracy.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the tasks of one step took, by Spark's event log.
 *
 * @param cpuSeconds executor CPU time
 * @param shuffleBytes written to shuffles
 * @param spilledBytes written to disk for want of memory
 */
record StepCost(double cpuSeconds, long shuffleBytes, long spilledBytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Adds up the tasks of a step.
   *
   * @param events the folder with one log
   * @param step its name, which is the group of its jobs
   */
  static StepCost of(Path events, String step) throws IOException {
    Set<Integer> stages = new HashSet<>();
    long nanos = 0;
    long shuffled = 0;
    long spilled = 0;
    for (Path log : logs(events)) {
      try (BufferedReader lines = Files.newBufferedReader(log)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.contains("\"SparkListenerStageSubmitted\"")) {
            JsonNode event = JSON.readTree(line);
            if (event.path("Properties").path("spark.jobGroup.id").asText().equals(step)) {
              stages.add(event.path("Stage Info").path("Stage ID").asInt());
            }
          } else if (line.contains("\"SparkListenerTaskEnd\"")) {
            JsonNode event = JSON.readTree(line);
            if (stages.contains(event.path("Stage ID").asInt())) {
              JsonNode metrics = event.path("Task Metrics");
              nanos +=
                  metrics.path("Executor CPU Time").asLong()
                      + metrics.path("Executor Deserialize CPU Time").asLong();
              shuffled +=
                  metrics.path("Shuffle Write Metrics").path("Shuffle Bytes Written").asLong();
              spilled += metrics.path("Disk Bytes Spilled").asLong();
            }
          }
        }
      }
    }
    return new StepCost(nanos / 1e9, shuffled, spilled);
  }

  private static List<Path> logs(Path events) throws IOException {
    try (Stream<Path> files = Files.list(events)) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }
}

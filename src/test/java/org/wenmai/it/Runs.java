package org.wenmai.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a warehouse on disk holds. */
final class Runs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Runs() {}

  /** Folder of the only published run. */
  static Path only(Path warehouse) {
    List<Path> runs = all(warehouse);
    if (runs.size() != 1) {
      throw new AssertionError("Not one run but " + runs);
    }
    return runs.get(0);
  }

  /** Folders of all published runs, oldest first. */
  static List<Path> all(Path warehouse) {
    Path runs = warehouse.resolve("runs");
    if (!Files.exists(runs)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders.filter(run -> Files.exists(run.resolve("manifest.json"))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode manifest(Path run) {
    try {
      return JSON.readTree(run.resolve("manifest.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Table to "rows hash": what must be equal where runs must be equal. */
  static Map<String, String> tables(Path run) {
    Map<String, String> tables = new TreeMap<>();
    manifest(run)
        .get("tables")
        .properties()
        .forEach(
            table ->
                tables.put(
                    table.getKey(),
                    table.getValue().get("rows").asText()
                        + " "
                        + table.getValue().get("content_hash").asText()));
    return tables;
  }
}

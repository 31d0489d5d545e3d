package org.wenmai.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;
import org.apache.commons.io.FilenameUtils;

/**
 * Makes the paths of a job absolute: sources, warehouse and dictionaries. What has a scheme ({@code
 * hdfs:}) stays, and so does what is absolute; {@code ~} is the home of the user.
 */
final class JobPaths {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

  private final String folder;

  /**
   * For paths of one origin.
   *
   * @param folder which relative paths are relative to
   */
  JobPaths(java.nio.file.Path folder) {
    this.folder = folder.toAbsolutePath().toString();
  }

  /** Resolves all paths that a job has so far. */
  void resolve(ObjectNode job) {
    resolve(job, "warehouse");
    JsonNode sources = job.path("corpus").path("sources");
    if (sources instanceof ObjectNode single) {
      resolve(single, "path");
    }
    for (JsonNode source : sources) {
      if (source instanceof ObjectNode entry) {
        resolve(entry, "path");
      }
    }
    if (job.path("segment") instanceof ObjectNode segment) {
      resolve(segment, "dictionary");
      if (segment.path("dictionary") instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, resolved(list.get(i)));
        }
      }
    }
  }

  private void resolve(ObjectNode parent, String key) {
    JsonNode value = parent.get(key);
    if (value != null) {
      parent.set(key, resolved(value));
    }
  }

  /** Names like 2024 are numbers in YAML. */
  private JsonNode resolved(JsonNode value) {
    boolean isPath = value.isTextual() || value.isIntegralNumber();
    return isPath && !value.asText().isBlank() ? new TextNode(absolute(value.asText())) : value;
  }

  private String absolute(String path) {
    if (path.equals("~") || path.startsWith("~/")) {
      return System.getProperty("user.home") + path.substring(1);
    }
    if (path.startsWith("/") || SCHEME.matcher(path).matches()) {
      return path;
    }
    // By text: a name that the locale cannot write is no java.nio path.
    String joined = folder + "/" + path;
    String normalized = FilenameUtils.normalizeNoEndSeparator(joined, true);
    return normalized == null ? joined : normalized;
  }
}

package org.wenmai.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.wenmai.error.WenmaiException;

/**
 * Keys that earlier versions had. A job that still has one is rejected, with what to write instead:
 * a setting that is silently without effect is worse than an error.
 */
final class RemovedKeys {
  /** Key to advice. Every key that is removed from a config record is added here. */
  static final Map<String, String> ADVICE =
      Map.of(
          "spark",
              "Spark's own settings go to spark-submit --conf, or into WENMAI_JAVA_OPTS as -Dspark.….",
          "stages", "Use --to STAGE on the command line to stop early.");

  private RemovedKeys() {}

  /**
   * Rejects removed keys.
   *
   * @throws WenmaiException for the first one
   */
  static void check(JsonNode given, JobErrors errors) {
    check(given, errors, ADVICE);
  }

  static void check(JsonNode given, JobErrors errors, Map<String, String> advice) {
    advice.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(entry -> has(given, entry.getKey()))
        .findFirst()
        .ifPresent(
            entry -> {
              throw errors.removed(entry.getKey(), entry.getValue());
            });
  }

  private static boolean has(JsonNode given, String key) {
    return !given.at("/" + key.replace('.', '/')).isMissingNode();
  }
}

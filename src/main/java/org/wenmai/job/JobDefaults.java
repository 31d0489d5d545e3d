package org.wenmai.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills in what a job file does not say. */
final class JobDefaults {
  private JobDefaults() {}

  /** The given keys, over the defaults; lists are replaced as a whole. */
  static JsonNode under(JsonNode given, JsonNode defaults) {
    if (!(given instanceof ObjectNode said) || !(defaults instanceof ObjectNode)) {
      // A key without a value, as in `topics:`, says nothing.
      boolean empty = given.isNull() || (given.isTextual() && given.asText().isEmpty());
      return empty && defaults instanceof ObjectNode ? defaults : given;
    }
    ObjectNode merged = defaults.deepCopy();
    said.properties()
        .forEach(
            entry -> {
              JsonNode base = defaults.get(entry.getKey());
              merged.set(
                  entry.getKey(), base == null ? entry.getValue() : under(entry.getValue(), base));
            });
    return merged;
  }
}

package org.wenmai.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/** What {@code --set key=value} does to a job. */
final class KeyOverrides {
  private KeyOverrides() {}

  /**
   * Sets one value; folders of keys that are missing are made, entries of lists are numbered from
   * 0.
   */
  static void apply(ObjectNode job, String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw invalid(setting, "it has no '=' after a key");
    }
    List<String> path = List.of(setting.substring(0, equals).strip().split("\\.", -1));
    JsonNode at = job;
    for (String key : path.subList(0, path.size() - 1)) {
      at = child(at, key, setting);
    }
    put(at, path.get(path.size() - 1), value(setting, setting.substring(equals + 1)), setting);
  }

  private static JsonNode child(JsonNode parent, String key, String setting) {
    if (parent instanceof ArrayNode list) {
      return element(list, key, setting);
    }
    if (parent instanceof ObjectNode object) {
      JsonNode found = object.get(key);
      return found == null || found.isNull() ? object.putObject(key) : found;
    }
    throw invalid(setting, key + " is below a value that has no keys");
  }

  private static JsonNode element(ArrayNode list, String key, String setting) {
    if (!key.matches("\\d{1,6}") || Integer.parseInt(key) >= list.size()) {
      throw invalid(setting, key + " is no entry of a list of " + list.size() + ", counted from 0");
    }
    return list.get(Integer.parseInt(key));
  }

  private static void put(JsonNode parent, String key, JsonNode value, String setting) {
    if (parent instanceof ObjectNode object) {
      object.set(key, value);
    } else if (parent instanceof ArrayNode list) {
      element(list, key, setting);
      list.set(Integer.parseInt(key), value);
    } else {
      throw invalid(setting, key + " is below a value that has no keys");
    }
  }

  private static JsonNode value(String setting, String yaml) {
    try {
      return yaml.isBlank() ? JobFile.value("''") : JobFile.value(yaml);
    } catch (JsonProcessingException e) {
      throw invalid(setting, "its value is no YAML");
    }
  }

  private static WenmaiException invalid(String setting, String why) {
    return new WenmaiException(
        ErrorCode.CONFIG_INVALID,
        "--set " + setting + " cannot be applied: " + why + ".",
        "Write it like --set topics.count=20.");
  }
}

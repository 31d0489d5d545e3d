package org.wenmai.job;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonNode.OverwriteMode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wenmai.error.ErrorCode;
import org.wenmai.error.WenmaiException;

/** Applies {@code --set key=value} to the tree of a job. */
final class KeyOverrides {
  private KeyOverrides() {}

  /** Sets one value. Missing sections are created; entries of lists are numbered from 0. */
  static void apply(ObjectNode job, String setting) {
    int equals = setting.indexOf('=');
    if (equals < 1) {
      throw invalid(setting, "it has no '=' after a key");
    }
    String key = setting.substring(0, equals).strip();
    JsonPointer pointer = JsonPointer.compile("/" + key.replace('.', '/'));
    checkEntries(job, pointer, setting);
    set(job, pointer, value(setting, setting.substring(equals + 1)), setting);
  }

  /** Jackson would fill up a list that is too short. */
  private static void checkEntries(ObjectNode job, JsonPointer pointer, String setting) {
    for (JsonPointer at = pointer; !at.matches(); at = at.head()) {
      JsonPointer entry = at.last();
      if (job.at(at.head()) instanceof ArrayNode list && !list.has(entry.getMatchingIndex())) {
        throw invalid(
            setting,
            entry.getMatchingProperty()
                + " is no entry of a list of "
                + list.size()
                + ", counted from 0");
      }
    }
  }

  private static void set(ObjectNode job, JsonPointer pointer, JsonNode value, String setting) {
    JsonPointer key = pointer.last();
    if (job.at(pointer.head()) instanceof ArrayNode list) {
      list.set(key.getMatchingIndex(), value);
      return;
    }
    try {
      job.withObject(pointer.head(), OverwriteMode.NULLS, false)
          .set(key.getMatchingProperty(), value);
    } catch (UnsupportedOperationException e) {
      throw invalid(setting, key.getMatchingProperty() + " is below a value that has no keys");
    }
  }

  private static JsonNode value(String setting, String yaml) {
    try {
      return JobFile.value(yaml.isBlank() ? "''" : yaml);
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

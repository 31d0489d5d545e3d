package org.wenmai.report.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.wenmai.report.view.RunView.Setting;

/** Flattens the effective job to a list. */
final class FlatSettings {
  private FlatSettings() {}

  /** Leaves of the tree under dotted keys, in its order; an empty list or object is a leaf. */
  static List<Setting> flat(JsonNode job) {
    List<Setting> settings = new ArrayList<>();
    job.properties().forEach(field -> add(field.getKey(), field.getValue(), settings));
    return settings;
  }

  private static void add(String key, JsonNode value, List<Setting> settings) {
    if (value.isObject() && !value.isEmpty()) {
      value
          .properties()
          .forEach(field -> add(key + "." + field.getKey(), field.getValue(), settings));
    } else if (value.isArray() && !value.isEmpty()) {
      for (int i = 0; i < value.size(); i++) {
        add(key + "[" + i + "]", value.get(i), settings);
      }
    } else {
      settings.add(new Setting(key, Excerpts.line(leaf(value))));
    }
  }

  private static String leaf(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    return value.isTextual() ? value.textValue() : value.toString();
  }
}

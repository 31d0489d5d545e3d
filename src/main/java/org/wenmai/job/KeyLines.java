package org.wenmai.job;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The line of each key in a job file. Keys are written {@code corpus.sources.0.path}. */
final class KeyLines {
  private final Map<String, Integer> lines = new HashMap<>();

  /** Reads all tokens of the parser. */
  static KeyLines of(JsonParser parser) throws IOException {
    KeyLines keys = new KeyLines();
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY) {
        String key = dotted(parser.getParsingContext().pathAsPointer());
        keys.lines.putIfAbsent(key, parser.currentTokenLocation().getLineNr());
      }
    }
    return keys;
  }

  /** The line of a key, or of the nearest one above it; empty for keys that the file lacks. */
  Optional<Integer> line(String key) {
    for (String at = key; !at.isEmpty(); at = parent(at)) {
      Integer line = lines.get(at);
      if (line != null) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private static String parent(String key) {
    int dot = key.lastIndexOf('.');
    return dot < 0 ? "" : key.substring(0, dot);
  }

  private static String dotted(JsonPointer pointer) {
    String text = pointer.toString();
    return text.isEmpty() ? "" : text.substring(1).replace('/', '.');
  }
}

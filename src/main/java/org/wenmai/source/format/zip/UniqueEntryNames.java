package org.wenmai.source.format.zip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells entries of one name apart: the second is called {@code name#2}. Not thread-safe. */
final class UniqueEntryNames {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /** The name, or one that was not given yet. */
  String of(String name) {
    String unique = name;
    while (!given.add(unique)) {
      unique = name + "#" + counts.merge(name, 2, (count, first) -> count + 1);
    }
    return unique;
  }
}

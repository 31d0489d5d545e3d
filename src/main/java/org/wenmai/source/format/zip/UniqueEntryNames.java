package org.wenmai.source.format.zip;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives entries of the same name distinct names: the second is {@code name#2}. Not thread-safe. */
final class UniqueEntryNames {
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** The name itself, or the first numbered one that is not taken yet. */
  String of(String name) {
    String unique = name;
    while (!taken.add(unique)) {
      unique = name + "#" + counts.merge(name, 2, (count, first) -> count + 1);
    }
    return unique;
  }
}

package org.wenmai.terms.variants;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of some pairs, and which is paired with which. Immutable; sent to the executors. */
final class NamePartners implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> names = new HashSet<>();
  private final Map<String, List<String>> ofRare = new HashMap<>();
  private final Map<String, List<String>> ofFrequent = new HashMap<>();

  NamePartners(List<NamePair> pairs) {
    for (NamePair pair : pairs) {
      String rare = pair.rare().term();
      String frequent = pair.frequent().term();
      names.add(rare);
      names.add(frequent);
      ofRare.computeIfAbsent(rare, absent -> new ArrayList<>()).add(frequent);
      ofFrequent.computeIfAbsent(frequent, absent -> new ArrayList<>()).add(rare);
    }
  }

  Set<String> names() {
    return names;
  }

  /** The more frequent names that a name may be a spelling of. */
  List<String> ofRare(String rare) {
    return ofRare.getOrDefault(rare, List.of());
  }

  /** The rarer names that may be spellings of a name. */
  List<String> ofFrequent(String frequent) {
    return ofFrequent.getOrDefault(frequent, List.of());
  }
}

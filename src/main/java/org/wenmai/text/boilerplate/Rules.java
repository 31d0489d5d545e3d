package org.wenmai.text.boilerplate;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was learned of one source, for looking up. Immutable, thread-safe. */
public final class Rules implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing was learned. */
  public static final Rules NONE = new Rules(java.util.List.of());

  private final EnumMap<Place, HashMap<String, Kind>> kinds = new EnumMap<>(Place.class);

  /** Rules for looking up. */
  public Rules(Collection<Rule> rules) {
    for (Place place : Place.values()) {
      kinds.put(place, new HashMap<>());
    }
    for (Rule rule : rules) {
      of(rule.place()).put(rule.template(), rule.kind());
    }
  }

  /** What a template at this edge is for; null where it is no furniture of the source. */
  @Nullable Kind kind(Place place, String template) {
    return of(place).get(template);
  }

  private Map<String, Kind> of(Place place) {
    return java.util.Objects.requireNonNull(kinds.get(place));
  }
}

package org.wenmai.text.boilerplate;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was learned of one source, for looking up. Immutable, thread-safe. */
public final class BoilerplateRules implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing was learned. */
  public static final BoilerplateRules NONE = new BoilerplateRules(java.util.List.of());

  private final EnumMap<EdgePosition, HashMap<String, BoilerplateKind>> kinds =
      new EnumMap<>(EdgePosition.class);

  /** Rules for looking up. */
  public BoilerplateRules(Collection<BoilerplateRule> rules) {
    for (EdgePosition place : EdgePosition.values()) {
      kinds.put(place, new HashMap<>());
    }
    for (BoilerplateRule rule : rules) {
      of(rule.place()).put(rule.template(), rule.kind());
    }
  }

  /** What a template at this edge is for; null where it is no furniture of the source. */
  @Nullable BoilerplateKind kind(EdgePosition place, String template) {
    return of(place).get(template);
  }

  private Map<String, BoilerplateKind> of(EdgePosition place) {
    return java.util.Objects.requireNonNull(kinds.get(place));
  }
}

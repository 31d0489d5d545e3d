package org.wenmai.text.boilerplate;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks up the boilerplate rules of one source. Immutable, thread-safe. */
public final class BoilerplateRules implements Serializable {
  private static final long serialVersionUID = 1L;

  /** No rules: for a source that nothing was learned about. */
  public static final BoilerplateRules NONE = new BoilerplateRules(List.of());

  private final EnumMap<EdgePosition, HashMap<String, BoilerplateKind>> kinds =
      new EnumMap<>(EdgePosition.class);

  /** Indexes the rules by position and template. */
  public BoilerplateRules(Collection<BoilerplateRule> rules) {
    for (EdgePosition position : EdgePosition.values()) {
      kinds.put(position, new HashMap<>());
    }
    for (BoilerplateRule rule : rules) {
      kindsAt(rule.position()).put(rule.template(), rule.kind());
    }
  }

  /** The kind of a template at this edge; null where it is not boilerplate of the source. */
  @Nullable BoilerplateKind kind(EdgePosition position, String template) {
    return kindsAt(position).get(template);
  }

  private Map<String, BoilerplateKind> kindsAt(EdgePosition position) {
    return Objects.requireNonNull(kinds.get(position));
  }
}

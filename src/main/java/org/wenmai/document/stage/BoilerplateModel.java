package org.wenmai.document.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.text.boilerplate.BoilerplateMarker;
import org.wenmai.text.boilerplate.BoilerplateRule;
import org.wenmai.text.boilerplate.BoilerplateRules;

/**
 * What was learned of the boilerplate of each source. Immutable, thread-safe.
 *
 * <p>Of a source of which nothing was learned, it knows the general patterns.
 */
public final class BoilerplateModel implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final BoilerplateMarker PATTERNS_ONLY =
      new BoilerplateMarker(BoilerplateRules.NONE);

  private final HashMap<String, BoilerplateMarker> markers = new HashMap<>();

  /**
   * One learned rule.
   *
   * @param source the name of the job's source; may be empty
   */
  public record SourceRule(String source, BoilerplateRule rule) {}

  /** A model of these rules. */
  public static BoilerplateModel of(List<SourceRule> learned) {
    Map<String, List<BoilerplateRule>> rules = new HashMap<>();
    for (SourceRule its : learned) {
      rules.computeIfAbsent(its.source(), source -> new ArrayList<>()).add(its.rule());
    }
    BoilerplateModel model = new BoilerplateModel();
    rules.forEach(
        (source, its) ->
            model.markers.put(source, new BoilerplateMarker(new BoilerplateRules(its))));
    return model;
  }

  /** Marks the documents of a source. */
  BoilerplateMarker marker(String source) {
    return markers.getOrDefault(source, PATTERNS_ONLY);
  }
}

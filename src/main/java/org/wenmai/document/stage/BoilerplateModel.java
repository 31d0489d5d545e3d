package org.wenmai.document.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.wenmai.text.boilerplate.BoilerplateKind;
import org.wenmai.text.boilerplate.BoilerplateMarker;
import org.wenmai.text.boilerplate.BoilerplateRule;
import org.wenmai.text.boilerplate.BoilerplateRules;
import org.wenmai.text.boilerplate.EdgePosition;

/** What was learned of the furniture of each source. Immutable, thread-safe. */
public final class BoilerplateModel implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Marks by what needs no learning. */
  static final BoilerplateMarker BY_SIGHT = new BoilerplateMarker(BoilerplateRules.NONE);

  private final HashMap<String, BoilerplateMarker> markers = new HashMap<>();

  /** From rows of {@code boilerplate_lines}. */
  public static BoilerplateModel of(List<Row> rows) {
    Map<String, List<BoilerplateRule>> rules = new HashMap<>();
    for (Row row : rows) {
      rules.computeIfAbsent(row.getString(0), source -> new ArrayList<>()).add(rule(row));
    }
    BoilerplateModel learned = new BoilerplateModel();
    rules.forEach(
        (source, its) ->
            learned.markers.put(source, new BoilerplateMarker(new BoilerplateRules(its))));
    return learned;
  }

  /** One row of {@code boilerplate_lines}. */
  public static Row row(String source, BoilerplateRule rule) {
    return org.apache.spark.sql.RowFactory.create(
        source,
        rule.place().label(),
        rule.kind().label(),
        rule.template(),
        rule.example(),
        rule.documents(),
        rule.share());
  }

  private static BoilerplateRule rule(Row row) {
    return new BoilerplateRule(
        EdgePosition.of(row.getString(1)),
        BoilerplateKind.of(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getDouble(6));
  }

  /** Marks documents of a source. */
  BoilerplateMarker marker(String source) {
    return markers.getOrDefault(source, BY_SIGHT);
  }
}

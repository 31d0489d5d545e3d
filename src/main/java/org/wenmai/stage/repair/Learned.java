package org.wenmai.stage.repair;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.wenmai.text.boilerplate.Kind;
import org.wenmai.text.boilerplate.Marker;
import org.wenmai.text.boilerplate.Place;
import org.wenmai.text.boilerplate.Rule;
import org.wenmai.text.boilerplate.Rules;

/** What was learned of the furniture of each source. Immutable, thread-safe. */
final class Learned implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Marks by what needs no learning. */
  static final Marker BY_SIGHT = new Marker(Rules.NONE);

  private final HashMap<String, Marker> markers = new HashMap<>();

  /** From rows of {@code boilerplate_lines}. */
  static Learned of(List<Row> rows) {
    Map<String, List<Rule>> rules = new HashMap<>();
    for (Row row : rows) {
      rules.computeIfAbsent(row.getString(0), source -> new ArrayList<>()).add(rule(row));
    }
    Learned learned = new Learned();
    rules.forEach((source, its) -> learned.markers.put(source, new Marker(new Rules(its))));
    return learned;
  }

  /** One row of {@code boilerplate_lines}. */
  static Row row(String source, Rule rule) {
    return org.apache.spark.sql.RowFactory.create(
        source,
        rule.place().label(),
        rule.kind().label(),
        rule.template(),
        rule.example(),
        rule.documents(),
        rule.share());
  }

  private static Rule rule(Row row) {
    return new Rule(
        Place.of(row.getString(1)),
        Kind.of(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getDouble(6));
  }

  /** Marks documents of a source. */
  Marker marker(String source) {
    return markers.getOrDefault(source, BY_SIGHT);
  }
}

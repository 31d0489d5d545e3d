package org.wenmai.document.table;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.document.stage.BoilerplateModel.SourceRule;
import org.wenmai.text.boilerplate.BoilerplateKind;
import org.wenmai.text.boilerplate.BoilerplateRule;
import org.wenmai.text.boilerplate.EdgePosition;

/**
 * Rows of {@link org.wenmai.schema.Tables#BOILERPLATE_LINES}, which lie in the order of its
 * columns.
 */
public final class BoilerplateLineRows {
  private static final int SOURCE = 0;
  private static final int PLACE = 1;
  private static final int KIND = 2;
  private static final int TEMPLATE = 3;
  private static final int EXAMPLE = 4;
  private static final int DOCUMENTS = 5;
  private static final int SHARE = 6;

  private BoilerplateLineRows() {}

  /** The row of a rule. */
  public static Row row(SourceRule learned) {
    BoilerplateRule rule = learned.rule();
    return RowFactory.create(
        learned.source(),
        rule.position().label(),
        rule.kind().label(),
        rule.template(),
        rule.example(),
        rule.documents(),
        rule.share());
  }

  /** The rule of a row. */
  public static SourceRule rule(Row row) {
    return new SourceRule(
        row.getString(SOURCE),
        new BoilerplateRule(
            EdgePosition.of(row.getString(PLACE)),
            BoilerplateKind.of(row.getString(KIND)),
            row.getString(TEMPLATE),
            row.getString(EXAMPLE),
            row.getLong(DOCUMENTS),
            row.getDouble(SHARE)));
  }
}

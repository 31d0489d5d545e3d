package org.wenmai.terms.variants;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;
import org.wenmai.document.SpanMask;
import org.wenmai.document.table.SpanRows;
import org.wenmai.schema.WorkTables;

/**
 * The text of a document, from the work table {@code records}.
 *
 * @param text with blanks for boilerplate and damage
 * @param folded whether text is folded for analysis
 */
record RecordText(String text, boolean folded) {
  private static final String TEXT = "text";
  private static final String FOLDED = "is_folded";
  private static final String BOILERPLATE = "boilerplate";
  private static final String DAMAGE = "damage";

  static JavaRDD<RecordText> all(Workspace workspace) {
    return workspace
        .table("records")
        .select(
            col(TEXT), col(WorkTables.FOLDED).isNotNull().as(FOLDED), col(BOILERPLATE), col(DAMAGE))
        .javaRDD()
        .map(RecordText::of);
  }

  private static RecordText of(Row row) {
    String text =
        SpanMask.mask(
            row.getAs(TEXT),
            SpanRows.spans(row.getList(row.fieldIndex(BOILERPLATE))),
            SpanRows.spans(row.getList(row.fieldIndex(DAMAGE))));
    return new RecordText(text, row.<Boolean>getAs(FOLDED));
  }
}

package org.wenmai.dedup;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.document.table.SpanRows;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.Span;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The text of a document that is compared with others: folded, without boilerplate.
 *
 * <p>Boilerplate is marked in the repaired text and cut from the folded one at the same code
 * points: folding keeps their number but for rare phrases, where a cut is off by a few characters,
 * and by the same few in every copy.
 */
public final class ComparedText {
  private static final String TEXT = "text";
  private static final String BOILERPLATE = "boilerplate";

  private static final UserDefinedFunction WITHOUT =
      udf(
          (UDF2<String, Seq<Row>, String>)
              (text, spans) -> of(text, SpanRows.spans(CollectionConverters.asJava(spans))),
          DataTypes.StringType);

  private ComparedText() {}

  /** The compared text as a column; the folded text and the boilerplate may be missing. */
  public static Column column(String[] available) {
    List<String> there = Arrays.asList(available);
    Column text = coalesce(col(TEXT), lit(""));
    Column whole =
        there.contains(WorkTables.FOLDED) ? coalesce(col(WorkTables.FOLDED), text) : text;
    if (!there.contains(BOILERPLATE)) {
      return whole;
    }
    return when(size(col(BOILERPLATE)).gt(0), WITHOUT.apply(whole, col(BOILERPLATE)))
        .otherwise(whole);
  }

  /**
   * The compared text of a document.
   *
   * @param text folded
   * @param boilerplate in code points of the repaired text
   */
  static String of(String text, List<Span> boilerplate) {
    if (boilerplate.isEmpty()) {
      return text;
    }
    int[] codePoints = text.codePoints().toArray();
    boolean[] cut = new boolean[codePoints.length];
    for (Span span : boilerplate) {
      int end = Math.min(span.end(), cut.length);
      Arrays.fill(cut, Math.min(span.start(), end), end, true);
    }
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < codePoints.length; i++) {
      if (!cut[i]) {
        kept.appendCodePoint(codePoints[i]);
      } else if (i == 0 || !cut[i - 1]) {
        kept.append('\n'); // Words on both sides of a cut are two words.
      }
    }
    return kept.toString();
  }
}

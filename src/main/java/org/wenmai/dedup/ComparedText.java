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
import org.jspecify.annotations.Nullable;
import org.wenmai.document.WorkColumns;
import scala.collection.Seq;
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
              (text, spans) -> without(text, CollectionConverters.asJava(spans)),
          DataTypes.StringType);

  private ComparedText() {}

  /** The compared text as a column; the folded text and the boilerplate may be missing. */
  public static Column column(String[] available) {
    List<String> there = Arrays.asList(available);
    Column text = coalesce(col(TEXT), lit(""));
    Column whole =
        there.contains(WorkColumns.FOLDED) ? coalesce(col(WorkColumns.FOLDED), text) : text;
    if (!there.contains(BOILERPLATE)) {
      return whole;
    }
    return when(size(col(BOILERPLATE)).gt(0), WITHOUT.apply(whole, col(BOILERPLATE)))
        .otherwise(whole);
  }

  /** The compared text of a row, as {@link #column} gives it; empty for a row without text. */
  static String of(Row row) {
    String text = string(row, WorkColumns.FOLDED);
    if (text == null) {
      text = string(row, TEXT);
    }
    List<Row> spans = spans(row);
    return text == null ? "" : spans.isEmpty() ? text : without(text, spans);
  }

  private static @Nullable String string(Row row, String column) {
    return has(row, column) ? row.getAs(column) : null;
  }

  private static List<Row> spans(Row row) {
    if (!has(row, BOILERPLATE)) {
      return List.of();
    }
    return row.getList(row.fieldIndex(BOILERPLATE));
  }

  private static boolean has(Row row, String column) {
    return Arrays.asList(row.schema().fieldNames()).contains(column)
        && !row.isNullAt(row.fieldIndex(column));
  }

  private static String without(String text, List<Row> spans) {
    int[] codePoints = text.codePoints().toArray();
    boolean[] cut = new boolean[codePoints.length];
    for (Row span : spans) {
      int end = Math.min(span.getInt(1), cut.length);
      Arrays.fill(cut, Math.min(span.getInt(0), end), end, true);
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

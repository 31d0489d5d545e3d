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
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.document.table.SpanRows;
import org.wenmai.schema.WorkTables;
import org.wenmai.text.Span;
import org.wenmai.text.fold.OffsetMap;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The text of a document that is compared with others: folded, with a line end for each code point
 * of boilerplate, so that every code point stays where it was.
 */
public final class ComparedText {
  private static final String TEXT = "text";
  private static final String BOILERPLATE = "boilerplate";

  private static final UserDefinedFunction WITHOUT =
      udf(
          (UDF3<String, Seq<Integer>, Seq<Row>, String>)
              (text, offsets, spans) ->
                  of(
                      text,
                      OffsetMap.of(offsets == null ? null : ints(offsets)),
                      SpanRows.spans(CollectionConverters.asJava(spans))),
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
    return when(
            size(col(BOILERPLATE)).gt(0),
            WITHOUT.apply(whole, offsets(available), col(BOILERPLATE)))
        .otherwise(whole);
  }

  /** Where the code points of {@link #column} lie in the text, as {@link OffsetMap#toInts}. */
  public static Column offsets(String[] available) {
    return Arrays.asList(available).contains(WorkTables.FOLDED_OFFSETS)
        ? col(WorkTables.FOLDED_OFFSETS)
        : lit(null).cast(new ArrayType(DataTypes.IntegerType, false));
  }

  /**
   * The compared text of a document.
   *
   * @param text folded
   * @param offsets from the folded to the repaired text
   * @param boilerplate in code points of the repaired text, in order
   */
  static String of(String text, OffsetMap offsets, List<Span> boilerplate) {
    if (boilerplate.isEmpty()) {
      return text;
    }
    int[] codePoints = text.codePoints().toArray();
    int next = 0;
    for (int i = 0; i < codePoints.length && next < boilerplate.size(); i++) {
      int at = offsets.source(i);
      while (next < boilerplate.size() && boilerplate.get(next).end() <= at) {
        next++;
      }
      if (next < boilerplate.size() && boilerplate.get(next).start() <= at) {
        codePoints[i] = '\n'; // Words on both sides of a cut are two words.
      }
    }
    return new String(codePoints, 0, codePoints.length);
  }

  private static int[] ints(Seq<Integer> values) {
    return CollectionConverters.asJava(values).stream().mapToInt(Integer::intValue).toArray();
  }
}

package org.wenmai.terms.variants;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.wenmai.document.SpanMask;
import org.wenmai.document.table.SpanRows;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.name.Apposition;
import scala.Tuple2;

/** The appositions of a document, outside of its boilerplate and damage; Han names are folded. */
final class AppositionFunction
    implements PairFlatMapFunction<Row, Tuple2<String, String>, AppositionCount> {
  private static final long serialVersionUID = 1L;

  static final String BOILERPLATE = "boilerplate";
  static final String DAMAGE = "damage";

  private final RegionalWords words;

  AppositionFunction(RegionalWords words) {
    this.words = words;
  }

  /** Reads text, whether it is folded, boilerplate, damage. */
  @Override
  public Iterator<Tuple2<Tuple2<String, String>, AppositionCount>> call(Row document) {
    Map<Tuple2<String, String>, AppositionCount> found = new HashMap<>();
    String text =
        SpanMask.mask(
            document.getString(0),
            SpanRows.spans(document.getList(document.fieldIndex(BOILERPLATE))),
            SpanRows.spans(document.getList(document.fieldIndex(DAMAGE))));
    for (Apposition apposition : Apposition.of(text)) {
      String han = document.getBoolean(1) ? folded(apposition.han()) : apposition.han();
      found
          .computeIfAbsent(
              new Tuple2<>(han, apposition.latin()),
              names -> new AppositionCount(names._1(), names._2()))
          .at(apposition.around(), apposition.coined());
    }
    return found.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private String folded(String han) {
    return ChineseFolder.of(words).fold(han).text();
  }
}

package org.wenmai.stage.variants;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.wenmai.stage.Visible;
import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.Words;
import org.wenmai.text.name.Apposition;
import scala.Tuple2;

/** The appositions of a document, outside of its boilerplate and damage; Han names are folded. */
final class FindAppositions implements PairFlatMapFunction<Row, Tuple2<String, String>, Apposed> {
  private static final long serialVersionUID = 1L;

  static final String BOILERPLATE = "boilerplate";
  static final String DAMAGE = "damage";

  private final Words words;

  FindAppositions(Words words) {
    this.words = words;
  }

  /** Reads text, whether it is folded, boilerplate, damage. */
  @Override
  public Iterator<Tuple2<Tuple2<String, String>, Apposed>> call(Row document) {
    Map<Tuple2<String, String>, Apposed> found = new HashMap<>();
    String text = Visible.of(document.getString(0), document, BOILERPLATE, DAMAGE);
    for (Apposition apposition : Apposition.of(text)) {
      String han = document.getBoolean(1) ? folded(apposition.han()) : apposition.han();
      found
          .computeIfAbsent(
              new Tuple2<>(han, apposition.latin()), names -> new Apposed(names._1(), names._2()))
          .at(apposition.around(), apposition.coined());
    }
    return found.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private String folded(String han) {
    return Folder.of(words).fold(han).text();
  }
}

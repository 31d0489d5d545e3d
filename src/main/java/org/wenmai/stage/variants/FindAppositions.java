package org.wenmai.stage.variants;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.sql.Row;
import org.wenmai.text.fold.Folder;
import org.wenmai.text.fold.Words;
import org.wenmai.text.name.Apposition;
import scala.Tuple2;

/** The appositions of a document, outside of its boilerplate and damage; Han names are folded. */
final class FindAppositions implements PairFlatMapFunction<Row, Tuple2<String, String>, Apposed> {
  private static final long serialVersionUID = 1L;

  private final Words words;

  FindAppositions(Words words) {
    this.words = words;
  }

  /** Reads text, boilerplate, damage, whether the text is folded. */
  @Override
  public Iterator<Tuple2<Tuple2<String, String>, Apposed>> call(Row document) {
    Map<Tuple2<String, String>, Apposed> found = new HashMap<>();
    for (String passage : passages(document)) {
      for (Apposition apposition : Apposition.of(passage)) {
        String han = document.getBoolean(3) ? folded(apposition.han()) : apposition.han();
        found
            .computeIfAbsent(
                new Tuple2<>(han, apposition.latin()),
                names -> new Apposed(names._1(), names._2(), apposition.coined()))
            .at(apposition.around());
      }
    }
    return found.entrySet().stream().map(e -> new Tuple2<>(e.getKey(), e.getValue())).iterator();
  }

  private String folded(String han) {
    return Folder.of(words).fold(han).text();
  }

  private static List<String> passages(Row document) {
    String text = document.getString(0);
    List<Row> holes = new ArrayList<>();
    for (int column : new int[] {1, 2}) {
      if (!document.isNullAt(column)) {
        holes.addAll(document.getList(column));
      }
    }
    holes.sort(Comparator.comparingInt(hole -> hole.getInt(0)));
    List<String> passages = new ArrayList<>();
    int unit = 0;
    int codePoint = 0;
    for (Row hole : holes) {
      if (hole.getInt(0) >= codePoint) {
        int from = text.offsetByCodePoints(unit, hole.getInt(0) - codePoint);
        passages.add(text.substring(unit, from));
        unit = text.offsetByCodePoints(from, hole.getInt(1) - hole.getInt(0));
        codePoint = hole.getInt(1);
      } else if (hole.getInt(1) > codePoint) {
        unit = text.offsetByCodePoints(unit, hole.getInt(1) - codePoint);
        codePoint = hole.getInt(1);
      }
    }
    passages.add(text.substring(unit));
    return passages;
  }
}

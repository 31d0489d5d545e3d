package org.wenmai.terms.variants;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.name.Apposition;
import scala.Tuple2;

/** Counts the appositions of a document, by Han and Latin name; Han names are folded. */
final class AppositionFunction
    implements PairFlatMapFunction<RecordText, Tuple2<String, String>, AppositionCount> {
  private static final long serialVersionUID = 1L;

  private final RegionalWords words;

  AppositionFunction(RegionalWords words) {
    this.words = words;
  }

  @Override
  public Iterator<Tuple2<Tuple2<String, String>, AppositionCount>> call(RecordText document) {
    Map<Tuple2<String, String>, AppositionCount> counts = new HashMap<>();
    for (Apposition apposition : Apposition.of(document.text())) {
      String han = document.folded() ? folded(apposition.han()) : apposition.han();
      counts
          .computeIfAbsent(
              new Tuple2<>(han, apposition.latin()),
              names -> new AppositionCount(names._1(), names._2()))
          .addContext(apposition.context(), apposition.coined());
    }
    return counts.entrySet().stream()
        .map(entry -> new Tuple2<>(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private String folded(String han) {
    return ChineseFolder.of(words).fold(han).text();
  }
}

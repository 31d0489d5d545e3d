package org.wenmai.examples;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.text.segment.Engine;
import org.wenmai.text.segment.Segmenters;
import org.wenmai.text.segment.Word;

final class WeighWords {
  public static void main(String[] args) {
    List<String> texts =
        List.of("The river, the river runs.", "The bridge over the river.", "A kite in the wind.");
    Segmenters segmenters = new Segmenters(Engine.JIEBA, 64);
    Map<String, Integer> having = new HashMap<>();
    for (String text : texts) {
      new HashSet<>(terms(segmenters, text)).forEach(term -> having.merge(term, 1, Integer::sum));
    }
    Map<String, Double> weights = new HashMap<>();
    List<String> first = terms(segmenters, texts.get(0));
    for (String term : first) {
      long count = first.stream().filter(term::equals).count();
      double idf = TfIdf.idf(texts.size(), having.get(term));
      weights.put(term, TfIdf.weight(count, idf));
    }

    weights.entrySet().stream()
        .sorted(Comparator.comparingDouble(entry -> -entry.getValue()))
        .forEach(entry -> System.out.println(entry.getKey() + " " + entry.getValue()));
  }

  private static List<String> terms(Segmenters segmenters, String text) {
    return segmenters.words(text, "en").stream()
        .filter(word -> !word.stop() && word.kind().equals(Word.WORD))
        .map(Word::term)
        .toList();
  }
}

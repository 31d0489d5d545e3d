package org.wenmai.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.text.keyword.Keywords;
import org.wenmai.text.keyword.TermCounts;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.text.segment.Engine;
import org.wenmai.text.segment.Segmenters;
import org.wenmai.text.segment.Stemming;
import org.wenmai.text.segment.Word;

final class WeighWords {
  public static void main(String[] args) {
    List<String> texts =
        List.of(
            "A paper kite flies. Children with paper kites watch a paper kite over the river.",
            "The bridge over the river, and a paper on bridges.",
            "Children in the wind.");
    List<TermCounts> counted = texts.stream().map(WeighWords::counts).toList();
    Map<String, Integer> having = new HashMap<>();
    for (TermCounts counts : counted) {
      counts.terms().forEach(term -> having.merge(term.term(), 1, Integer::sum));
    }

    TermCounts first = counted.get(0);
    Keywords keywords = new Keywords(texts.get(0).length());
    for (TermCounts.Term term : first.terms()) {
      double idf = TfIdf.idf(texts.size(), having.get(term.term()));
      keywords.addTerm(term.term(), term.surface(), term.count(), term.first(), idf);
    }
    for (TermCounts.Phrase phrase : first.phrases()) {
      keywords.addPhrase(
          phrase.term(), phrase.surface(), phrase.count(), phrase.first(), phrase.parts());
    }
    for (Keywords.Keyword keyword : keywords.heaviest(3)) {
      System.out.println(keyword.surface() + " " + keyword.count());
    }
  }

  private static TermCounts counts(String text) {
    TermCounts counts = new TermCounts(text, 2, 4);
    Segmenters segmenters = new Segmenters(Engine.JIEBA, 64).stemming(Stemming.LIGHT);
    for (Word word : segmenters.words(text, "en")) {
      counts.add(word, word.start(), word.end());
    }
    return counts;
  }
}

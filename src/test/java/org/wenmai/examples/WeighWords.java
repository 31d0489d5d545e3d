package org.wenmai.examples;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.text.keyword.KeywordExtractor;
import org.wenmai.text.keyword.TermCounts;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class WeighWords {
  public static void main(String[] args) {
    List<String> texts =
        List.of(
            "A paper kite flies. Children with paper kites watch a paper kite over the river.",
            "The bridge over the river, and a paper on bridges.",
            "Children in the wind.");
    List<TermCounts> counted = texts.stream().map(WeighWords::counts).toList();
    Map<String, Integer> documentFrequency = new HashMap<>();
    for (TermCounts counts : counted) {
      counts.terms().forEach(term -> documentFrequency.merge(term.term(), 1, Integer::sum));
    }

    TermCounts first = counted.get(0);
    KeywordExtractor keywords = new KeywordExtractor(texts.get(0).length());
    for (TermCounts.Term term : first.terms()) {
      double idf = TfIdf.idf(texts.size(), documentFrequency.get(term.term()));
      keywords.addTerm(term.term(), term.surface(), term.count(), term.first(), idf);
    }
    for (TermCounts.Phrase phrase : first.phrases()) {
      keywords.addPhrase(
          phrase.term(), phrase.surface(), phrase.count(), phrase.first(), phrase.parts());
    }
    for (KeywordExtractor.Keyword keyword : keywords.heaviest(3)) {
      System.out.println(keyword.surface() + " " + keyword.count());
    }
  }

  private static TermCounts counts(String text) {
    TermCounts counts = new TermCounts(text, 2, 4);
    TextSegmenter segmenter = new TextSegmenter(HanEngine.JIEBA, 64).stemming(StemmingMode.LIGHT);
    for (Word word : segmenter.words(text, "en")) {
      counts.add(word, word.start(), word.end());
    }
    return counts;
  }
}

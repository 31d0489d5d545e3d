package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.accuracy.KeywordSuite.Abstract;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.text.keyword.KeywordExtractor;
import org.wenmai.text.keyword.TermCounts;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.text.tokenize.token.Word;

/**
 * Texts with their authors' keywords: mean F1 of the first five and ten {@link KeywordExtractor},
 * as a run picks them, phrases included. Every text is a family of its own, and how many have a
 * term is counted over all texts, whichever half is looked at.
 */
final class KeywordSuite implements Suite<Abstract, List<String>> {
  private static final int MOST = 10;

  /** A term of a language. */
  private record Term(String language, String term) {}

  /**
   * A text.
   *
   * @param terms surface by weight, the heaviest first
   */
  record Abstract(String id, Set<String> keywords, List<String> terms) implements Labelled {}

  @Override
  public String name() {
    return "keywords";
  }

  @Override
  public List<Abstract> items(Data data) throws IOException {
    List<JsonNode> rows = data.rows("keywords/zh_csl_gold.jsonl");
    List<TermCounts> texts =
        rows.parallelStream().map(row -> counts(row.get("text").asText())).toList();
    Map<Term, Integer> having = new HashMap<>();
    Map<String, Integer> total = new HashMap<>();
    for (TermCounts text : texts) {
      Set<String> languages = new HashSet<>();
      for (TermCounts.Term term : text.terms()) {
        having.merge(new Term(term.language(), term.term()), 1, Integer::sum);
        languages.add(term.language());
      }
      languages.forEach(language -> total.merge(language, 1, Integer::sum));
    }
    List<Abstract> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Set<String> gold = new HashSet<>();
      rows.get(i).get("keywords").forEach(keyword -> gold.add(keyword.asText()));
      items.add(
          new Abstract(
              rows.get(i).get("id").asText(),
              gold,
              heaviest(rows.get(i).get("text").asText(), texts.get(i), having, total)));
    }
    return items;
  }

  private static TermCounts counts(String raw) {
    String text = TextUnderTest.repaired(raw);
    SegmentConfig config = SegmentConfig.DEFAULTS;
    TermCounts counts = new TermCounts(text, config.minTermCodePoints(), config.phraseWords());
    for (Word word : TextUnderTest.words(text, null)) {
      counts.add(word, word.start(), word.end());
    }
    return counts;
  }

  private static List<String> heaviest(
      String raw, TermCounts counts, Map<Term, Integer> having, Map<String, Integer> total) {
    KeywordExtractor keywords = new KeywordExtractor(raw.codePointCount(0, raw.length()));
    for (TermCounts.Term term : counts.terms()) {
      double idf =
          TfIdf.idf(
              total.getOrDefault(term.language(), 1),
              having.getOrDefault(new Term(term.language(), term.term()), 1));
      keywords.addTerm(term.term(), term.surface(), term.count(), term.first(), idf);
    }
    for (TermCounts.Phrase phrase : counts.phrases()) {
      keywords.addPhrase(
          phrase.term(), phrase.surface(), phrase.count(), phrase.first(), phrase.parts());
    }
    return keywords.heaviest(MOST).stream().map(KeywordExtractor.Keyword::surface).toList();
  }

  @Override
  public List<String> ours(Abstract item) {
    return item.terms();
  }

  @Override
  public CaseJudgement judge(Abstract item, List<String> found) {
    double five = f1(found.subList(0, Math.min(5, found.size())), item.keywords());
    double ten = f1(found, item.keywords());
    List<DataPart> parts =
        List.of(
            new DataPart("F1 of the first 5", Measure.MEAN, "", five),
            new DataPart("F1 of the first 10", Measure.MEAN, "", ten));
    return new CaseJudgement(
        item.id(), parts, 1 - ten, Note.of(found + " | gold " + item.keywords()));
  }

  private static double f1(List<String> found, Set<String> gold) {
    long common = new HashSet<>(found).stream().filter(gold::contains).count();
    return found.isEmpty() ? 0 : 2.0 * common / (found.size() + gold.size());
  }
}

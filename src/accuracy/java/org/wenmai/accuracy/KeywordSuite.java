package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wenmai.accuracy.KeywordSuite.Abstract;
import org.wenmai.stage.segment.SegmentConfig;
import org.wenmai.text.keyword.TfIdf;
import org.wenmai.text.segment.Word;

/**
 * Texts with their authors' keywords: mean F1 of the first five and ten words by {@link
 * TfIdf#weight} alone. A run also has phrases, and weighs more what stands early: its figure is
 * {@code measure keywords}'. Every text is a family of its own, and how many have a term is counted
 * over all texts, whichever half is looked at.
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
    List<Map<Term, List<String>>> terms =
        rows.parallelStream().map(row -> terms(row.get("text").asText())).toList();
    Map<Term, Integer> having = new HashMap<>();
    Map<String, Integer> total = new HashMap<>();
    for (Map<Term, List<String>> text : terms) {
      Set<String> languages = new HashSet<>();
      text.keySet().forEach(term -> having.merge(term, 1, Integer::sum));
      text.keySet().forEach(term -> languages.add(term.language()));
      languages.forEach(language -> total.merge(language, 1, Integer::sum));
    }
    List<Abstract> items = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Set<String> gold = new HashSet<>();
      rows.get(i).get("keywords").forEach(keyword -> gold.add(keyword.asText()));
      items.add(
          new Abstract(
              rows.get(i).get("id").asText(), gold, heaviest(terms.get(i), having, total)));
    }
    return items;
  }

  /** Terms with all their surfaces. */
  private static Map<Term, List<String>> terms(String raw) {
    String text = Pipeline.repaired(raw);
    int[] codePoints = text.codePoints().toArray();
    Map<Term, List<String>> terms = new HashMap<>();
    for (Word word : Pipeline.words(text, null)) {
      if (word.isTerm(SegmentConfig.DEFAULTS.minTermCodePoints())) {
        terms
            .computeIfAbsent(new Term(word.language(), word.term()), term -> new ArrayList<>())
            .add(new String(codePoints, word.start(), word.end() - word.start()));
      }
    }
    return terms;
  }

  private static List<String> heaviest(
      Map<Term, List<String>> terms, Map<Term, Integer> having, Map<String, Integer> total) {
    Map<Term, Double> weights = new HashMap<>();
    terms.forEach(
        (term, surfaces) -> {
          double idf = TfIdf.idf(total.get(term.language()), having.get(term));
          weights.put(term, TfIdf.weight(surfaces.size(), idf));
        });
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Term, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> entry.getKey().term())
                .thenComparing(entry -> entry.getKey().language()))
        .limit(MOST)
        .map(entry -> commonest(terms.get(entry.getKey())))
        .toList();
  }

  private static String commonest(List<String> surfaces) {
    Map<String, Integer> counts = new TreeMap<>();
    surfaces.forEach(surface -> counts.merge(surface, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  @Override
  public List<String> ours(Abstract item) {
    return item.terms();
  }

  @Override
  public Judgement judge(Abstract item, List<String> found) {
    double five = f1(found.subList(0, Math.min(5, found.size())), item.keywords());
    double ten = f1(found, item.keywords());
    List<Part> parts =
        List.of(
            new Part("F1 of the first 5", Measure.MEAN, "", five),
            new Part("F1 of the first 10", Measure.MEAN, "", ten));
    return new Judgement(item.id(), parts, 1 - ten, Note.of(found + " | gold " + item.keywords()));
  }

  private static double f1(List<String> found, Set<String> gold) {
    long common = new HashSet<>(found).stream().filter(gold::contains).count();
    return found.isEmpty() ? 0 : 2.0 * common / (found.size() + gold.size());
  }
}

package org.wenmai.accuracy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wenmai.accuracy.PageSuite.Html;
import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageTextMode;
import org.wenmai.text.page.ParsedPage;

/**
 * Pages with the text of their article: mean F1 of what four words, or characters, have in common.
 */
final class PageSuite implements Suite<Html, String> {
  private static final int WIDTH = 4;

  /** A page. */
  record Html(String id, String html, String gold, boolean unspaced) implements Labelled {}

  @Override
  public String name() {
    return "boilerplate";
  }

  @Override
  public List<Html> items(Data data) throws IOException {
    return data.rows("boilerplate/pages.jsonl").stream()
        .map(
            row -> page(row.get("id").asText(), row.get("html").asText(), row.get("gold").asText()))
        .toList();
  }

  private static Html page(String id, String html, String gold) {
    long unspaced = gold.codePoints().filter(PageSuite::isUnspaced).count();
    return new Html(id, html, gold, unspaced * 4 > gold.codePointCount(0, gold.length()));
  }

  /** Thai and Lao; kana to ideographs. */
  private static boolean isUnspaced(int c) {
    return (c >= 0xe00 && c <= 0xeff) || (c >= 0x3040 && c <= 0x9fff);
  }

  @Override
  public String ours(Html page) {
    return PageReader.read(page.html(), null, PageTextMode.MAIN)
        .map(ParsedPage::text)
        .map(TextUnderTest::repaired)
        .orElse("");
  }

  @Override
  public CaseJudgement judge(Html page, String text) {
    Map<List<String>, Integer> found = shingles(text, page.unspaced());
    Map<List<String>, Integer> gold = shingles(page.gold(), page.unspaced());
    int common = 0;
    for (Map.Entry<List<String>, Integer> entry : gold.entrySet()) {
      common += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
    }
    int foundSize = size(found);
    int goldSize = size(gold);
    double f1 = foundSize + goldSize == 0 ? 1 : 2.0 * common / (foundSize + goldSize);
    String kind = page.unspaced() ? "words not spaced" : "words spaced";
    List<DataPart> parts =
        List.of(
            new DataPart("all", Measure.MEAN, "", f1), new DataPart(kind, Measure.MEAN, "", f1));
    String note =
        "F1 %.3f, precision %.3f, recall %.3f: %s"
            .formatted(f1, share(common, foundSize), share(common, goldSize), Note.of(page.gold()));
    return new CaseJudgement(page.id(), parts, 1 - f1, note);
  }

  private static double share(int some, int all) {
    return all == 0 ? 0 : (double) some / all;
  }

  private static int size(Map<List<String>, Integer> shingles) {
    return shingles.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<List<String>, Integer> shingles(String text, boolean unspaced) {
    List<String> units =
        unspaced
            ? Plain.unspaced(text).codePoints().mapToObj(Character::toString).toList()
            : Plain.words(text);
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i + WIDTH <= units.size(); i++) {
      shingles.merge(new ArrayList<>(units.subList(i, i + WIDTH)), 1, Integer::sum);
    }
    return shingles;
  }
}

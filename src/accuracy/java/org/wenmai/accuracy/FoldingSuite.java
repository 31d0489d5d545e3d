package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenmai.accuracy.FoldingSuite.Line;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;

/** Traditional lines with their Simplified: characters right, with any of several golds. */
final class FoldingSuite implements Suite<Line, String> {
  private static final Set<String> CONFIGS = Set.of("t2s", "tw2s", "tw2sp", "hk2s", "hk2sp");

  /** A line; its source is its identity. */
  record Line(String kind, RegionalWords words, String source, List<String> golds)
      implements Labelled {
    @Override
    public String id() {
      return kind + " " + source;
    }

    @Override
    public String origin() {
      return source;
    }
  }

  /** Lines of one source are one item. */
  private record Key(String kind, RegionalWords words, String source) {}

  @Override
  public String name() {
    return "folding";
  }

  @Override
  public List<Line> items(Data data) throws IOException {
    Map<Key, List<String>> lines = new LinkedHashMap<>();
    for (JsonNode row : data.rows("s2t/2kenize.jsonl")) {
      add(lines, row.get("kind").asText(), RegionalWords.AS_WRITTEN, row, "gold", "src");
    }
    for (JsonNode row : data.rows("s2t/s2t_pairs.jsonl")) {
      String config = row.get("config").asText();
      if (CONFIGS.contains(config)) {
        RegionalWords words =
            config.endsWith("sp") ? RegionalWords.OF_THE_MAINLAND : RegionalWords.AS_WRITTEN;
        add(lines, row.get("kind").asText() + " " + config, words, row, "src", "gold");
      }
    }
    List<Line> items = new ArrayList<>();
    lines.forEach((k, golds) -> items.add(new Line(k.kind(), k.words(), k.source(), golds)));
    return items;
  }

  private static void add(
      Map<Key, List<String>> lines,
      String kind,
      RegionalWords words,
      JsonNode row,
      String from,
      String to) {
    Key key = new Key(kind, words, row.get(from).asText());
    lines.computeIfAbsent(key, k -> new ArrayList<>()).add(row.get(to).asText());
  }

  @Override
  public String ours(Line line) {
    return ChineseFolder.of(line.words()).fold(line.source()).text();
  }

  @Override
  public CaseJudgement judge(Line line, String found) {
    String gold =
        line.golds().stream()
            .reduce((a, b) -> Similarity.of(found, b) > Similarity.of(found, a) ? b : a)
            .orElseThrow();
    int length = gold.codePointCount(0, gold.length());
    int same = same(found.codePoints().toArray(), gold.codePoints().toArray(), found, gold);
    boolean exact = found.equals(gold);
    List<DataPart> parts =
        List.of(
            new DataPart(line.kind(), Measure.SHARE, "", same, length),
            DataPart.share(line.kind() + ", exact lines", exact));
    return new CaseJudgement(
        line.id(), parts, exact ? 0 : length - same + 0.5, Note.difference(found, gold));
  }

  private static int same(int[] found, int[] gold, String foundText, String goldText) {
    if (found.length != gold.length) {
      return (int) Math.rint(Similarity.of(foundText, goldText) * gold.length);
    }
    int same = 0;
    for (int i = 0; i < gold.length; i++) {
      same += found[i] == gold[i] ? 1 : 0;
    }
    return same;
  }
}

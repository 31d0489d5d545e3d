package org.wenmai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.SegToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.wenmai.accuracy.SegmentationSuite.Gold;
import org.wenmai.accuracy.SegmentationSuite.WordSpan;
import org.wenmai.document.stage.SegmentConfig;
import org.wenmai.text.fold.ChineseFolder;
import org.wenmai.text.fold.RegionalWords;
import org.wenmai.text.tokenize.HanEngine;

/** Words of treebanks and of the bakeoff: F1 of spans. What no word covers is a word by itself. */
final class SegmentationSuite implements Suite<Gold, Set<WordSpan>> {
  private static final String JIEBA = "jieba-analysis";

  /** A word, in code points. */
  record WordSpan(int start, int end) {}

  /** A text with its words. */
  record Gold(String id, String set, String lang, String text, Set<WordSpan> words)
      implements Labelled {}

  @Override
  public String name() {
    return "segmentation";
  }

  @Override
  public List<Gold> items(Data data) throws IOException {
    return data.rows("seg/seg_gold.jsonl").stream().map(SegmentationSuite::gold).toList();
  }

  private static Gold gold(JsonNode row) {
    String text = row.get("text").asText();
    Set<WordSpan> words = new HashSet<>();
    int unit = 0;
    int at = 0;
    for (JsonNode token : row.get("tokens")) {
      int next = text.indexOf(token.asText(), unit);
      at += text.codePointCount(unit, next);
      unit = next + token.asText().length();
      int end = at + text.codePointCount(next, unit);
      words.add(new WordSpan(at, end));
      at = end;
    }
    return new Gold(
        row.get("id").asText(), row.get("set").asText(), row.get("lang").asText(), text, words);
  }

  @Override
  public Set<WordSpan> ours(Gold gold) {
    return ours(gold, SegmentConfig.DEFAULTS.engine());
  }

  private static Set<WordSpan> ours(Gold gold, HanEngine engine) {
    Set<WordSpan> words = new HashSet<>();
    TextUnderTest.words(gold.text(), gold.lang(), engine)
        .forEach(word -> words.add(new WordSpan(word.start(), word.end())));
    return words;
  }

  /** Our other engines; jieba on folded text, as its dictionary is Simplified. */
  @Override
  public Map<String, Function<Gold, Set<WordSpan>>> peers() {
    Map<String, Function<Gold, Set<WordSpan>>> peers = new TreeMap<>();
    for (HanEngine engine : HanEngine.values()) {
      if (engine != SegmentConfig.DEFAULTS.engine()) {
        peers.put("wenmai " + engine, gold -> ours(gold, engine));
      }
    }
    JiebaSegmenter jieba = new JiebaSegmenter();
    peers.put(JIEBA, gold -> jieba(jieba, gold));
    return peers;
  }

  @Override
  public boolean suits(String peer, Gold gold) {
    return !peer.equals(JIEBA) || gold.lang().startsWith("zh");
  }

  private static Set<WordSpan> jieba(JiebaSegmenter jieba, Gold gold) {
    String folded = ChineseFolder.of(RegionalWords.AS_WRITTEN).fold(gold.text()).text();
    if (folded.length() != gold.text().length()) {
      return Set.of();
    }
    Set<WordSpan> words = new HashSet<>();
    for (SegToken token : jieba.process(folded, JiebaSegmenter.SegMode.SEARCH)) {
      String text = gold.text();
      words.add(
          new WordSpan(
              text.codePointCount(0, token.startOffset), text.codePointCount(0, token.endOffset)));
    }
    return words;
  }

  @Override
  public CaseJudgement judge(Gold gold, Set<WordSpan> answer) {
    Set<WordSpan> found = new HashSet<>(answer);
    found.addAll(uncovered(answer, gold.text()));
    Set<WordSpan> common = new HashSet<>(found);
    common.retainAll(gold.words());
    DataPart part =
        new DataPart(gold.set(), Measure.F1, "", common.size(), found.size(), gold.words().size());
    double loss = Math.max(found.size(), gold.words().size()) - common.size();
    String note =
        gold.set()
            + ": "
            + spaced(found, gold.text())
            + " | gold "
            + spaced(gold.words(), gold.text());
    return new CaseJudgement(gold.id(), List.of(part), loss, note);
  }

  private static Set<WordSpan> uncovered(Set<WordSpan> words, String text) {
    int[] codePoints = text.codePoints().toArray();
    boolean[] covered = new boolean[codePoints.length];
    for (WordSpan word : words) {
      java.util.Arrays.fill(covered, word.start(), word.end(), true);
    }
    Set<WordSpan> uncovered = new HashSet<>();
    for (int i = 0; i < covered.length; i++) {
      if (!covered[i] && !Plain.isSpace(codePoints[i])) {
        uncovered.add(new WordSpan(i, i + 1));
      }
    }
    return uncovered;
  }

  private static String spaced(Set<WordSpan> words, String text) {
    int[] codePoints = text.codePoints().toArray();
    List<String> parts = new ArrayList<>();
    words.stream()
        .sorted(java.util.Comparator.comparingInt(WordSpan::start))
        .forEach(w -> parts.add(new String(codePoints, w.start(), w.end() - w.start())));
    return Note.of(String.join(" ", parts));
  }
}

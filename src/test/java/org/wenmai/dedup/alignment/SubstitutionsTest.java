package org.wenmai.dedup.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wenmai.dedup.alignment.Substitutions.Side;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class SubstitutionsTest {
  private static final TextSegmenter SEGMENTER = new TextSegmenter(HanEngine.JIEBA, 64);

  private static Map<String, Integer> count(String a, String b, String language) {
    TextUnits inA = TextUnits.positioned(a);
    TextUnits inB = TextUnits.positioned(b);
    Map<String, Integer> counts = new TreeMap<>();
    Substitutions.count(
            PassageAligner.align(inA, inB),
            new Side(a, inA, words(a, language)),
            new Side(b, inB, words(b, language)))
        .forEach((its, count) -> counts.put(its.termA() + ">" + its.termB(), count));
    return counts;
  }

  private static List<Word> words(String text, String language) {
    return language.equals("en") ? List.of() : SEGMENTER.words(text, language);
  }

  @Test
  void aDifferenceWithinAWordIsOfTheWholeWord() {
    String text = "这家公司发布了新的模型，用户可以下载模型，也可以在网页上使用模型。清晨六点，渡船离开码头，船上装着茶叶和盐。";
    String copy = text.replace("模型", "模子").replace("清晨", "早晨").replace("离开", "驶离");

    assertThat(count(text, copy, "zh")).isEqualTo(Map.of("模型>模子", 3, "清晨>早晨", 1, "离开>驶离", 1));
  }

  @Test
  void wordsThatAreSpacedAreReplacedAsTheyAre() {
    String text =
        "The ferry left the harbour before dawn with tea and salt on board, and nobody in the"
            + " harbour had expected it to sail in such weather at this time of the year.";

    assertThat(count(text, text.replace("harbour", "port").replace("nobody", "no one"), "en"))
        .isEqualTo(Map.of("harbour>port", 2, "nobody>no one", 1));
  }

  @Test
  @Timeout(20)
  void aVeryLongTextTakesNoMoreTimeThanItsLength() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 80_000; i++) {
      random.ints(12, 0x4E00, 0x9000).forEach(text::appendCodePoint);
      text.append('A');
    }
    String original = text.toString();

    assertThat(count(original, original.replace("A", "B"), "en"))
        .containsOnlyKeys("A>B")
        .hasEntrySatisfying("A>B", times -> assertThat(times).isGreaterThan(75_000));
  }

  @Test
  void whatWasAddedOrLeftOutReplacesNothing() {
    String text = "白河口的渡船在清晨六点离开码头，船上装着茶叶和盐，还有两匹马和一个睡着的孩子。";

    assertThat(count(text, text.replace("两匹马和", "").replace("船上", "昨天船上"), "zh")).isEmpty();
    assertThat(count(text, text, "zh")).isEmpty();
  }
}

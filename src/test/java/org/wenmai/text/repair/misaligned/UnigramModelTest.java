package org.wenmai.text.repair.misaligned;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

final class UnigramModelTest {
  private static final UnigramModel MODEL = UnigramModel.shared();

  /** The node of a word or of its beginning; NONE if no word begins so. */
  private static int node(String text) {
    int node = JiebaDictionary.ROOT;
    for (int i = 0; i < text.length() && node != JiebaDictionary.NONE; i++) {
      node = MODEL.child(node, text.charAt(i));
    }
    return node;
  }

  @ParameterizedTest(name = "{0} over {1}")
  @CsvSource({
    "的, 草", // frequent over less frequent
    "草, 鱻", // a word over a rare character
    "草, \ufffd", // a word over a lost character
    "'，', ！", // the comma is the most frequent sign
    "'，', の",
    "a, ?", // a question mark is suspicious in Chinese
    "1, a",
    "の, é",
    "é, \ufffd",
    "é, \ue000",
    "é, \u0085"
  })
  void scoresWhatIsMoreFrequentHigher(char frequent, char rare) {
    assertThat(MODEL.characterScore(frequent)).isGreaterThan(MODEL.characterScore(rare));
  }

  @Test
  void scoresAreLogarithmsOfProbabilities() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      assertThat(MODEL.characterScore((char) c)).as("%04x", c).isNegative().isFinite();
    }
  }

  /** The dictionary is Simplified; Traditional text must not look less likely. */
  @ParameterizedTest
  @CsvSource({"说, 說", "边, 邊", "过, 過", "门, 門", "国, 國"})
  void scoresTraditionalAsSimplified(char simplified, char traditional) {
    assertThat(MODEL.characterScore(traditional)).isEqualTo(MODEL.characterScore(simplified));
    assertThat(MODEL.child(JiebaDictionary.ROOT, traditional))
        .isEqualTo(MODEL.child(JiebaDictionary.ROOT, simplified));
  }

  @ParameterizedTest
  @CsvSource({"公园, 公園", "图书馆, 圖書館", "学生, 學生"})
  void findsWordsOfTheDictionaryInBothScripts(String simplified, String traditional) {
    assertThat(MODEL.wordScore(node(simplified))).isNegative();
    assertThat(node(traditional)).isEqualTo(node(simplified));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1", "，", "の", "\ufffd", "\ue000", "한", "\ud842"})
  void noWordBeginsWithAnotherScript(String text) {
    assertThat(node(text)).isEqualTo(JiebaDictionary.NONE);
    assertThat(node("图" + text)).isEqualTo(JiebaDictionary.NONE);
  }

  @Test
  void estimatesAnIncompleteWordByItsBestCompletion() {
    int incomplete = node("图书");

    assertThat(MODEL.estimateRest(JiebaDictionary.ROOT)).isZero();
    assertThat(MODEL.estimateRest(incomplete)).isGreaterThan(MODEL.wordScore(node("图书馆")));
  }

  @ParameterizedTest
  @CsvSource({
    "浏, 览, true",
    "瀏, 覽, true",
    "图, 书, true",
    "览, 浏, false",
    "鱻, 鱻, false",
    "a, 图, false",
    "图, a, false",
    "' ', 图, false"
  })
  void tellsWhereAWordMayBegin(char first, char second, boolean prefix) {
    assertThat(MODEL.isWordPrefix(first, second)).isEqualTo(prefix);
  }

  @ParameterizedTest
  @CsvSource({
    "草, true, false",
    "㐀, true, false", // the first of extension A
    "\u33ff, false, false",
    "\ua000, false, false", // the next block
    "，, false, true",
    "。, false, true",
    "“, false, true",
    "·, false, true",
    "】, false, true",
    "!, false, false",
    ".., false, false",
    "の, false, false",
    "\ufffd, false, false"
  })
  void tellsHanAndChinesePunctuation(String text, boolean han, boolean punctuation) {
    assertThat(UnigramModel.isHan(text.charAt(0))).isEqualTo(han);
    assertThat(UnigramModel.isPunctuation(text.charAt(0))).isEqualTo(punctuation);
  }
}

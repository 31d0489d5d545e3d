package org.wenmai.text.tokenize.bigram;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class BigramTokenizerTest {
  private static final Segment HANLP =
      new ViterbiSegment().enableCustomDictionary(false).enableAllNamedEntityRecognize(false);

  private static String terms(String text) {
    return new TextSegmenter(HanEngine.BIGRAM, 64)
        .words(text, "zh").stream().map(Word::term).collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "研究生命的起源; 研究 | 生命 | 的 | 起源",
        "他说的确实在理; 他 | 说 | 的 | 确实 | 在理",
        "结婚的和尚未结婚的; 结婚 | 的 | 和 | 尚未 | 结婚 | 的",
      })
  void thePreviousWordDecides(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "王小琳昨天来信; 王小琳 | 昨天 | 来信",
        "记者李建明报道; 记者 | 李建明 | 报道",
        "教授陈涛说; 教授 | 陈涛 | 说",
        "巴尔特斯基来访; 巴尔特斯基 | 来访",
        "总统莫利纳德抵达; 总统 | 莫利纳德 | 抵达",
      })
  void namesOutsideOfTheDictionaryAreWords(String text, String expected) {
    assertThat(BigramDictionary.shared().word(text.substring(0, 3)))
        .isEqualTo(BigramDictionary.NONE);
    assertThat(terms(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "司马相如和卓文君; 司马相如 | 和 | 卓文君",
        "记者欧阳明月报道; 记者 | 欧阳明月 | 报道",
        "教授司马建国说; 教授 | 司马建国 | 说",
        "上官婉儿来了; 上官婉儿 | 来 | 了",
        "慕容雪村的书; 慕容雪村 | 的 | 书",
        "司马光砸缸; 司马光 | 砸 | 缸",
      })
  void namesMayHaveSurnamesOfTwoCharacters(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "欧阳先生来了; 欧阳 | 先生 | 来 | 了",
        "大家司空见惯; 大家 | 司空见惯",
        "他在西门子公司; 他 | 在 | 西门子 | 公司",
        "第五十条; 第 | 五十 | 条",
        "诸葛亮出山; 诸葛亮 | 出山",
        "河北南宫市; 河北 | 南宫 | 市",
      })
  void otherWordsMayBeginLikeASurname(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "共三百二十七人; 共 | 三百二十七 | 人",
        "一九八四年出版; 一九八四 | 年 | 出版",
        "万一下雨; 万一 | 下雨",
      })
  void aRunOfNumeralsIsOneNumber(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  /** HanLP's dictionary has none of these words, and their characters are rarely words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "他在涮锅店门口; 涮锅",
        "老人带着蹀躞出门; 蹀躞",
        "故事里的魑魅很可怕; 魑魅",
        "买了一盒牛轧糖; 牛轧糖",
      })
  void fragmentsAreJoined(String text, String word) {
    assertThat(BigramDictionary.shared().word(word)).isEqualTo(BigramDictionary.NONE);
    assertThat(terms(text).split(" \\| ")).contains(word);
  }

  /** Without names, numbers and fragments the model is HanLP's own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "研究生命的起源",
        "商品和服务都要登记",
        "春天以后雨水多起来田里的油菜开得正好",
        "我们把报告里没有写明的数字核对清楚",
        "这家公司靠开放的软件养活了工程师",
        "经济发展和环境保护并不矛盾",
        "学校组织学生参观科学技术博物馆",
        "他站起身来地上都是水",
      })
  void commonSentencesHaveTheWordsOfHanlp(String text) {
    List<String> words = HANLP.seg(text).stream().map((Term term) -> term.word).toList();

    assertThat(terms(text)).isEqualTo(String.join(" | ", words));
  }
}

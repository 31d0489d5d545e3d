package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class SentenceTokenizerTest {
  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  private static List<TokenizedSentence> sentences(String text) {
    SentenceTokenizer tokenizer = new SentenceTokenizer();
    tokenizer.add(text);
    return tokenizer.sentences();
  }

  private static List<String> runs(String text) {
    return sentences(text).stream()
        .flatMap(sentence -> sentence.runs().stream())
        .map(CandidateRunKit::tokens)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "村民种树, 村民|种树",
    "老师的灯笼工厂, 灯笼|工厂", // a function word ends a run, and one token is none
    "灯笼工厂，村民种树, 灯笼|工厂 村民|种树", // a comma too
    "灯笼工厂 OK 村民种树, 灯笼|工厂 村民|种树",
    "灯笼工厂と老师, 灯笼|工厂"
  })
  void splitsASentenceIntoRuns(String sentence, String runs) {
    assertThat(String.join(" ", runs(sentence))).isEqualTo(runs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。", "灯", "灯。笼", "Plain words.", "ランタン", "등불 공장", "𠮷𠮷", "灯 笼"})
  void keepsNoSentenceWithoutTwoAdjacentHanCharacters(String text) {
    assertThat(sentences(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(chars = {'。', '！', '？', '；', '\n', '\r'})
  void endsASentenceAtEachSign(char end) {
    assertThat(sentences("老师点灯笼" + end + "村民种树" + end)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(chars = {'，', '、', '：', '.', ' ', '“'})
  void endsNoSentenceAtOtherSigns(char sign) {
    assertThat(sentences("老师点灯笼" + sign + "村民种树")).hasSize(1);
  }

  /** Text without punctuation must not become one sentence of unlimited length. */
  @Test
  void endsASentenceAfterAThousandCharacters() {
    assertThat(sentences("灯笼".repeat(500))).hasSize(1);
    assertThat(sentences("灯笼".repeat(501))).hasSize(2);
    assertThat(sentences("灯笼".repeat(1250))).hasSize(3);
  }

  @Test
  void collectsTheSentencesOfAllPassages() {
    SentenceTokenizer tokenizer = new SentenceTokenizer();
    tokenizer.add("老师点灯笼。");
    tokenizer.add("村民种树。");

    assertThat(tokenizer.sentences()).hasSize(2);
  }

  /** A copy may stand in quotation marks, or in another list. */
  @ParameterizedTest
  @ValueSource(
      strings = {"“老师点着灯笼沿着小路走回家”", "　　老师点着灯笼沿着小路走回家", "老师点着灯笼沿着小路走回家……", "* 老师点着灯笼沿着小路走回家 *"})
  void copiesHaveTheSameHash(String copy) {
    long hash = sentences("老师点着灯笼沿着小路走回家。").get(0).hash();

    assertThat(hash).isNotZero();
    assertThat(sentences(copy).get(0).hash()).isEqualTo(hash);
    assertThat(sentences("邻居" + copy).get(0).hash()).isNotEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({"老师点着灯笼走回家, 0", "“老师点着灯笼走回家”, 0", "老师点着灯笼走回家吧, 1"})
  void shortSentencesHaveNoHash(String sentence, int hashed) {
    assertThat(sentences(sentence).get(0).hash() == 0 ? 0 : 1).isEqualTo(hashed);
  }

  /** A measure word after a number belongs to the number. */
  @Test
  void leavesOutANumberAndItsMeasureWord() {
    assertThat(runs("2019年灯笼工厂")).containsExactly("灯笼|工厂");
  }

  /** Words of the HMM are split, so that statistics decide. */
  @Test
  void splitsWordsOfTheHmm() {
    CandidateRun run = sentences("邻居柳榷锋点灯笼").get(0).runs().get(0);

    assertThat(CandidateRunKit.tokens(run)).startsWith("邻居|柳|榷|锋");
  }

  @Test
  void knowsTheCharactersBeforeAndAfterARun() {
    CandidateRun run = sentences("老师的灯笼工厂了").get(0).runs().get(0);

    assertThat(run.before()).isEqualTo('的');
    assertThat(run.after()).isEqualTo('了');
    assertThat(sentences("A灯笼工厂B").get(0).runs().get(0))
        .extracting(CandidateRun::before, CandidateRun::after)
        .containsExactly(CandidateRun.BOUNDARY, CandidateRun.BOUNDARY);
  }

  @Property(tries = 200)
  void splitsAnyTextIntoRunsOfHan(@ForAll("anyText") String text) {
    for (TokenizedSentence sentence : sentences(text + "老师点灯笼")) {
      int tokens = 0;
      for (CandidateRun run : sentence.runs()) {
        assertThat(run.tokenCount()).isGreaterThan(1);
        assertThat(run.offsets()).hasSize(run.tokenCount() + 1).isSorted().startsWith(0);
        assertThat(run.offsets()[run.tokenCount()]).isEqualTo(run.text().length);
        assertThat(Arrays.stream(run.text())).allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
        assertThat(text + "老师点灯笼").contains(run.string(0, run.tokenCount() - 1));
        tokens += run.tokenCount();
      }
      assertThat(sentence.tokenCount()).isGreaterThanOrEqualTo(tokens);
    }
  }
}

package org.wenmai.text.script;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;

final class ScriptDetectorTest {
  private final ScriptDetector detector = ScriptDetector.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A quiet evening on the river|Latn",
        "Тихий вечер у реки|Cyrl",
        "Ένα ήσυχο βράδυ|Grek",
        "مساء هادئ|Arab",
        "ערב שקט|Hebr",
        "शांत शाम|Deva",
        "เย็นที่เงียบสงบ|Thai",
        "조용한 저녁|Kore",
        "大韓民國은 民主共和國이다|Kore",
        "静かな夕方の川|Jpan",
        "コーヒー|Jpan",
        "气候变化影响农业|Hans",
        "氣候變化影響農業|Hant",
        "12:30 — 50 %|Zyyy",
        "🙂🙂|Zyyy",
        "ＡＢＣ|Latn"
      })
  void detectsTheScriptOfMostWords(String text, String script) {
    assertThat(detector.detect(text).script()).isEqualTo(script);
  }

  @Test
  void weightsWordsNotLetters() {
    String text = "我们用Kubernetes和PostgreSQL部署服务";
    assertThat(detector.detect(text).script()).isEqualTo("Hans");
  }

  @Test
  void detectsLatinInEnglishWithAChineseWord() {
    String text = "The word 茶 came to Europe by two roads, by land and by sea.";
    assertThat(detector.detect(text).script()).isEqualTo("Latn");
  }

  @ParameterizedTest
  @CsvSource({
    "后、里、只、面、干、台, 0, 0", // valid in both
    "种极万, 3, 0", // too rare in Traditional to count there
    "说們, 1, 1",
    "説裡衞, 0, 3", // forms of Hong Kong and Taiwan
    "准许, 1, 0", // only the second
    "著覆, 0, 0"
  })
  void countsOnlyDistinctiveCharacters(String text, int simplified, int traditional) {
    ScriptEvidence evidence = detector.detect(text);
    assertThat(evidence.simplified()).as("simplified").isEqualTo(simplified);
    assertThat(evidence.traditional()).as("traditional").isEqualTo(traditional);
  }

  @ParameterizedTest
  @CsvSource({
    "后悔, 1", // Traditional writes 後悔
    "后来, 2", // and 來
    "雨停了以后, 1",
    "喝醉后, 1", // "after", not "empress"
    "皇后, 0",
    "太后与王后, 1", // 与 only
    "由于, 1",
    "對于, 1", // the neighbor may be Traditional
    "于右任, 0",
    "公里, 0",
    "家里, 1",
    "茶几, 0",
    "好几个, 2", // 几 and 个
    "旅游, 1",
    "游泳, 0",
    "后, 0"
  })
  void countsIdeographsThatAreSimplifiedInAWordOnly(String text, int simplified) {
    assertThat(detector.detect(text).simplified()).isEqualTo(simplified);
  }

  @Test
  void detectsMixedTextBySimplifiedWords() {
    String hant = "這項發現歸功于一群年輕學者，他們";
    assertThat(detector.detect(hant + "說。").script()).isEqualTo("Hant");
    assertThat(detector.detect(hant + "由于兴趣，在家里研究。").script()).isEqualTo("Hani");
  }

  @Test
  void ignoresSlipsOfAConverterInTraditional() {
    String text = "車站后面有一家麵館，列車員下班以后都到這裡吃湯麵，老闆說后門也開著。";
    assertThat(detector.detect(text).simplified()).isEqualTo(3);
    assertThat(detector.detect(text).script()).isEqualTo("Hant");
  }

  @Test
  void countsYuAsTraditional() {
    assertThat(detector.detect("位於").traditional()).isEqualTo(1);
  }

  @Test
  void returnsHaniWithoutEvidence() {
    assertThat(detector.detect("山高水深").script()).isEqualTo("Hani");
  }

  @Test
  void returnsHaniFromTwoOccurrencesAndAQuarterInAShortText() {
    assertThat(detector.detect("渡船來時，他说雨还在下個不停").script()).isEqualTo("Hani");
    assertThat(detector.detect("渡船來時，她說雨还在下個不停").script()).isEqualTo("Hant");
    assertThat(detector.detect("渡船来时，他说雨還在下個不停，誰都没带伞").script()).isEqualTo("Hani");
    assertThat(detector.detect("說说".repeat(2) + "們".repeat(5)).script()).isEqualTo("Hant");
  }

  @Test
  void returnsHaniFromThreeOccurrencesAndThreePercent() {
    String hant = "們".repeat(97);
    assertThat(detector.detect(hant + "说说").script()).isEqualTo("Hant");
    assertThat(detector.detect(hant + "说说说").script()).isEqualTo("Hani");
    assertThat(detector.detect("們".repeat(98) + "说说说").script()).isEqualTo("Hant");
  }

  @ParameterizedTest
  @CsvSource({
    "東京駅前, Jpan",
    "金沢気象台発表, Jpan",
    "株式会社製造部, Jpan",
    "北京大学出版社, Hans",
    "喜之郎の果冻, Hans",
    "國立臺灣大學, Hant"
  })
  void distinguishesJapaneseFromChineseInShortTexts(String text, String script) {
    assertThat(detector.detect(text).script()).isEqualTo(script);
  }

  @Test
  void countsJapaneseAndChineseIdeographs() {
    ScriptEvidence evidence = detector.detect("沢駅们");
    assertThat(evidence.japanese()).isEqualTo(2);
    assertThat(evidence.chinese()).isEqualTo(1);
  }

  @Test
  void countsSupplementaryIdeographs() {
    assertThat(detector.detect("𠮷野").letters()).isEqualTo(2);
    assertThat(detector.detect("\ud842").letters()).isZero();
  }

  @Property(tries = 300)
  void countsOfPartsAddUp(@ForAll("texts") String a, @ForAll("texts") String b) {
    ScriptEvidence whole = detector.detect(a + "\n" + b);
    ScriptCounts parts = detector.newCounts().add(a).add("\n").add(detector.newCounts().add(b));
    assertThat(parts.evidence()).isEqualTo(whole);
  }

  @Property(tries = 300)
  void isDeterministicAndWithinBounds(@ForAll("texts") String text) {
    ScriptEvidence evidence = detector.detect(text);
    assertThat(evidence).isEqualTo(detector.detect(text));
    assertThat(evidence.letters()).isBetween(0, text.codePointCount(0, text.length()));
    assertThat(evidence.share()).isBetween(0.0, 1.0);
    assertThat(evidence.script().equals(ScriptEvidence.NONE)).isEqualTo(evidence.words() == 0);
  }

  @Provide
  net.jqwik.api.Arbitrary<String> texts() {
    return AnyText.any();
  }
}

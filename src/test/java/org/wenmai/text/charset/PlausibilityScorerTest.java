package org.wenmai.text.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wenmai.text.AnyText;

/** Tests the scorers of {@link LegacyCharset}, by script. */
final class PlausibilityScorerTest {
  private static final Map<String, PlausibilityScorer> SCORERS =
      Map.ofEntries(
          Map.entry("western", AlphabetScorer.WESTERN),
          Map.entry("central", AlphabetScorer.CENTRAL),
          Map.entry("turkish", AlphabetScorer.TURKISH),
          Map.entry("baltic", AlphabetScorer.BALTIC),
          Map.entry("vietnamese", AlphabetScorer.VIETNAMESE),
          Map.entry("cyrillic", AlphabetScorer.CYRILLIC),
          Map.entry("greek", AlphabetScorer.GREEK),
          Map.entry("hebrew", AlphabetScorer.HEBREW),
          Map.entry("arabic", AlphabetScorer.ARABIC),
          Map.entry("thai", AlphabetScorer.THAI),
          Map.entry("simplified", EastAsianScorer.SIMPLIFIED),
          Map.entry("traditional", EastAsianScorer.TRADITIONAL),
          Map.entry("japanese", EastAsianScorer.JAPANESE),
          Map.entry("korean", EastAsianScorer.KOREAN));

  private static double score(String scorer, String text) {
    return SCORERS.get(scorer).score(text);
  }

  static Stream<Arguments> sentences() {
    return Stream.of(
        Arguments.of("western", "À côté du phare, la fenêtre était déjà fermée."),
        Arguments.of("western", "Größe und Höhe ändern sich; Öl und Äpfel nicht."),
        Arguments.of("central", "Ścieżka wiedzie przez łąkę aż do źródła."),
        Arguments.of("central", "Přes louku vede pěšina až k prameni, říká děda."),
        Arguments.of("turkish", "Çeşmenin yanındaki ağaç çok yaşlı, gölgesi büyük."),
        Arguments.of("baltic", "Šaltinis teka pro žalią pievą, sako močiutė."),
        Arguments.of("vietnamese", "Con đươ\u0300ng nho\u0309 đi qua đô\u0300ng co\u0309."),
        Arguments.of("cyrillic", "Тропинка ведёт через луг к роднику."),
        Arguments.of("cyrillic", "Стежка веде через луг до джерела, каже дід."),
        Arguments.of("greek", "Το μονοπάτι περνά από το λιβάδι ως την πηγή."),
        Arguments.of("hebrew", "השביל עובר דרך האחו עד המעיין."),
        Arguments.of("arabic", "يمر الطريق عبر المرج حتى النبع."),
        Arguments.of("thai", "ทางเดินผ่านทุ่งหญ้าไปถึงตาน้ำ"),
        Arguments.of("simplified", "小路穿过草地，一直通到泉水边，老人这样说。"),
        Arguments.of("traditional", "小路穿過草地，一直通到泉水邊，老人這樣說。"),
        Arguments.of("japanese", "小道は草原を通って泉まで続いている、と老人は言った。"),
        Arguments.of("korean", "오솔길은 풀밭을 지나 샘까지 이어진다고 노인이 말했다."));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void scoresANaturalSentenceHigh(String scorer, String sentence) {
    assertThat(score(scorer, sentence)).isBetween(0.5, 1.0);
  }

  /** Even Latin scripts score each other's letters lower than their own. */
  @ParameterizedTest
  @MethodSource("sentences")
  void scoresASentenceLowerInAnotherScript(String scorer, String sentence) {
    boolean han = sentence.codePoints().anyMatch(Character::isIdeographic);
    boolean latin = sentence.codePoints().anyMatch(c -> c >= 'a' && c <= 'z');
    for (Map.Entry<String, PlausibilityScorer> other : SCORERS.entrySet()) {
      boolean otherLatin =
          other.getValue() instanceof AlphabetScorer alphabet && alphabet.isLatin();
      boolean otherHan = other.getValue() instanceof EastAsianScorer;
      boolean related = (latin && otherLatin) || (han && otherHan);
      if (!other.getKey().equals(scorer) && !related) {
        assertThat(other.getValue().score(sentence)).as(other.getKey()).isLessThan(0.2);
      }
    }
  }

  @Test
  void scoresAsciiAsNeitherPlausibleNorNot() {
    for (PlausibilityScorer scorer : SCORERS.values()) {
      assertThat(scorer.score("")).isZero();
      assertThat(scorer.score("Plain words, 1 + 1 = 2.\n\u0000")).isZero();
    }
  }

  @ParameterizedTest(name = "{0}: {1} over {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "western | é | ŵ | a frequent letter over a rare one",
        "western | ŵ | x← | a rare letter over a symbol beside a letter",
        "western | É | aÉ | a capital at the start over one inside a word",
        "western | «a» | a«b | a quotation mark around a word over one inside",
        "western | l’a | l»a | an apostrophe inside a word over a quotation mark",
        "western | é | aéж | a word in one script over a word in two",
        "western | été | aéèb | accents apart over accents side by side",
        "western | 5 € | \ufffd | a currency sign over a lost character",
        "western | ← | \u0085 | a symbol over a control character",
        "turkish | ğ | ã | a letter of the language over another",
        "cyrillic | да | ДА | small letters over capitals",
        "cyrillic | да | д | a letter in a word over a letter by itself",
        "cyrillic | да | дa | Cyrillic letters over a mixture with Latin",
        "cyrillic | дом | дoМ | sound case over a capital at the end",
        "greek | και | κaι | Greek over a mixture with Latin",
        "hebrew | שלום | ש | a word over a letter by itself",
        "hebrew | שָלום | 1ָ1 | a point after a letter over one after a digit",
        "thai | ที่ | 1ี่ | a vowel sign after a letter over one after a digit",
        "vietnamese | a\u0301 | 1\u0301 | a tone mark on a letter over one on a digit",
        "simplified | 的 | 啊 | a frequent character over a common one",
        "simplified | 啊 | 鬣 | a common character over one of the second level",
        "simplified | 鬣 | 鱻 | the national standard over an extension",
        "simplified | ， | 啊 | punctuation over a character that is only common",
        "simplified | 鱻 | é | a rare character over a foreign letter",
        "simplified | é | \ue000 | a foreign letter over private use",
        "simplified | 这 | 這 | Simplified over Traditional",
        "traditional | 這 | 这 | Traditional over Simplified",
        "japanese | の | 這 | kana over a Chinese character",
        "japanese | 駅 | 驛 | today's form over the old one",
        "korean | 는 | 뷁 | a frequent syllable over one that hardly occurs",
        "korean | 뷁 | é | any syllable over a foreign letter"
      })
  void ranksTexts(String scorer, String better, String worse, String reason) {
    assertThat(score(scorer, better)).as(reason).isGreaterThan(score(scorer, worse));
  }

  @Test
  void readsASupplementaryCharacterAsOneHanCharacter() {
    assertThat(EastAsianScorer.SIMPLIFIED.score("𠮷"))
        .isEqualTo(EastAsianScorer.SIMPLIFIED.score("鱻"));
    assertThat(EastAsianScorer.SIMPLIFIED.score("\ud842")).as("half of one").isEqualTo(-4);
  }

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Property(tries = 200)
  void staysWithinItsBoundsForAnyText(@ForAll("anyText") String text) {
    for (PlausibilityScorer scorer : SCORERS.values()) {
      assertThat(scorer.score(text)).isBetween(-4.0, 1.0).isEqualTo(scorer.score(text));
    }
  }

  /** It is a mean, so that a long text scores as its parts do. */
  @Property(tries = 200)
  void doesNotDependOnTheLength(@ForAll("anyText") String text) {
    for (PlausibilityScorer scorer : SCORERS.values()) {
      double once = scorer.score(text + "\n");
      assertThat(scorer.score((text + "\n").repeat(3))).isCloseTo(once, within(1e-9));
    }
  }
}

package org.wenmai.text.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class TermCountsTest {
  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  private static TermCounts counts(String text) {
    TermCounts counts = new TermCounts(text, 2, 4);
    TextSegmenter segmenter = new TextSegmenter(HanEngine.JIEBA, 64).stemming(StemmingMode.LIGHT);
    for (Word word : segmenter.words(text, "en")) {
      counts.add(word, word.start(), word.end());
    }
    return counts;
  }

  @Test
  void aTermHasItsMostFrequentSurface() {
    assertThat(counts("Lanterns! Lanterns, a lantern by the 河 and lanterns; Lanterns.").terms())
        .extracting(
            TermCounts.Term::term,
            TermCounts.Term::surface,
            TermCounts.Term::count,
            TermCounts.Term::first)
        .containsExactly(tuple("lantern", "Lanterns", 5, 0));
  }

  @Test
  void phrasesReferToTheirTerms() {
    TermCounts counts = counts("The river boat, a river boats' song, the River boat.");
    assertThat(counts.terms()).extracting(TermCounts.Term::term).contains("boat", "river");
    TermCounts.Phrase phrase = counts.phrases().get(0);
    assertThat(phrase.term()).isEqualTo("river boat");
    assertThat(phrase.count()).isEqualTo(3);
    assertThat(phrase.first()).isEqualTo(4);
    assertThat(Arrays.stream(phrase.parts()).mapToObj(part -> counts.terms().get(part).term()))
        .containsExactly("river", "boat");
  }

  @Test
  void aHyphenAndAMiddleDotJoinThePartsOfAPhrase() {
    assertThat(counts("A river-boat and the river boat; a river‑boat").phrases())
        .extracting(TermCounts.Phrase::term, TermCounts.Phrase::count)
        .containsExactly(tuple("river boat", 3));
    assertThat(counts("安娜·卡列尼娜来了，安娜·卡列尼娜走了").terms())
        .as("a name is a word and no phrase")
        .extracting(TermCounts.Term::term)
        .contains("安娜·卡列尼娜")
        .doesNotContain("卡列尼娜");
    assertThat(counts("river - boat, river, boat, river / boat").phrases()).isEmpty();
  }

  @Test
  void aPhraseThatIsAlwaysAmongOtherWordsIsNoneBesideAMoreFrequentPart() {
    assertThat(counts("fast kayak race judges, slow kayak race rules, kayak").phrases()).isEmpty();
    assertThat(counts("fast kayak race judges, slow kayak race rules").phrases())
        .extracting(TermCounts.Phrase::term)
        .containsExactly("kayak race");
    assertThat(counts("fast kayak race judges, slow kayak race, kayak").phrases())
        .extracting(TermCounts.Phrase::term)
        .containsExactly("kayak race");
  }

  @Test
  void aWordThatIsRepeatedIsNoPhrase() {
    assertThat(counts("drum drum drum drum, drum drum").phrases()).isEmpty();
  }

  private static List<String> japaneseSurfaces(String text) {
    TermCounts counts = new TermCounts(text, 2, 4);
    TextSegmenter segmenter = new TextSegmenter(HanEngine.JIEBA, 64).stemming(StemmingMode.LIGHT);
    for (Word word : segmenter.words(text, "ja")) {
      counts.add(word, word.start(), word.end());
    }
    return counts.terms().stream().map(term -> term.term() + " " + term.surface()).toList();
  }

  @Test
  void aJapaneseStemIsShownWithItsEnding() {
    assertThat(japaneseSurfaces("橋を渡った。")).contains("渡る 渡った");
    assertThat(japaneseSurfaces("鐘が鳴らされました。")).contains("鳴らす 鳴らされました");
    assertThat(japaneseSurfaces("時間が足りない。")).contains("足りる 足りない");
    assertThat(japaneseSurfaces("山は美しかった。")).contains("美しい 美しかった");
    assertThat(japaneseSurfaces("橋を渡り、渡って、渡る。渡る。")).contains("渡る 渡る");
    assertThat(japaneseSurfaces("サーバで動く。")).contains("サーバー サーバ", "動く 動く");
  }

  @Property
  void everySurfaceIsInTheText(@ForAll("texts") String text) {
    TermCounts counts = counts(text);
    List<TermCounts.Term> terms = counts.terms();
    assertThat(terms).allMatch(term -> text.contains(term.surface()) && term.count() > 0);
    assertThat(counts.phrases())
        .allMatch(phrase -> text.contains(phrase.surface()) && phrase.count() > 1);
    assertThat(counts(text).terms()).isEqualTo(terms);
    assertThat(japaneseSurfaces(text))
        .allMatch(term -> text.contains(term.substring(term.lastIndexOf(' ') + 1)));
  }
}

package org.wenmai.text.tokenize.jieba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;

final class InnerWordsTest {
  private static final TextSegmenter SEGMENTER = new TextSegmenter(HanEngine.JIEBA, 64);

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Test
  void innerWordsComeBeforeTheLongWord() {
    assertThat(SEGMENTER.searchWords("在中华人民共和国", "zh"))
        .extracting(word -> word.start() + "-" + word.end() + " " + word.term())
        .containsSubsequence("1-3 中华", "3-5 人民", "5-8 共和国", "1-8 中华人民共和国");
  }

  /** Where the term differs from the text, offsets of inner words are unknown. */
  @ParameterizedTest
  @CsvSource({"'#北京大学#', zh", "'你好@北京大学 来', zh", "㍿, zh", "東京大学の先生, ja", "三百五十, zh"})
  void hashtagsNumbersLigaturesAndJapaneseHaveNone(String text, String language) {
    assertThat(SEGMENTER.searchWords(text, language)).isEqualTo(SEGMENTER.words(text, language));
  }

  @Property
  void everyWordIsInTheText(@ForAll("texts") String text) {
    int length = text.codePointCount(0, text.length());
    List<Word> words = SEGMENTER.searchWords(text, "zh");
    assertThat(words).allMatch(word -> word.end() <= length);
    assertThat(words).containsAll(SEGMENTER.words(text, "zh"));
  }
}

package org.wenmai.text.tokenize.morpheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.user.UserWord;

/** Words of Japanese script are those of kuromoji for the whole text. */
final class KuromojiTokenizerTest {
  private static final TextSegmenter SEGMENTER = new TextSegmenter(HanEngine.JIEBA, 64);
  private static final Pattern JAPANESE =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]+");

  private static final List<String> PARTS =
      List.of(
          "昨日は",
          "周年",
          "の記念",
          "で",
          "も",
          "という",
          "町",
          "人が",
          "集まった",
          "円",
          "東京国際空港",
          "です",
          "へ行く",
          "日付",
          "ヶ月",
          "間",
          "3",
          "2020",
          "1,500",
          "45%",
          "cm",
          "IC",
          "GPT-4",
          "。",
          "、",
          "「",
          "」",
          "・",
          " ",
          "\n",
          "!",
          "…",
          "(",
          ")",
          "x".repeat(40));

  private static String terms(String text) {
    return SEGMENTER.words(text, "ja").stream().map(Word::term).collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "開業50周年の式; 開業 | 50 | 周年 | の | 式",
        "第2期30日付で; 第 | 2 | 期 | 30 | 日 | 付 | で",
        "口径30cmでは見えない; 口径 | 30cm | で | は | 見え | ない",
        "一般的という; 一般 | 的 | という",
        "このICでは測れない; この | ic | で | は | 測れ | ない",
        "東京国際空港に着く; 東京 | 国際 | 空港 | に | 着く",
        "Ｔシャツを3枚; t | シャツ | を | 3 | 枚",
        "見るhttps://example.org/空と海; 見る | https://example.org/ | 空 | と | 海",
      })
  void theContextOfARunIsUsed(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  private static String stems(String text) {
    return SEGMENTER.stemming(StemmingMode.LIGHT).words(text, "ja").stream()
        .map(Word::term)
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ソーシャルネットワーキングサイト; ソーシャルネットワーキングサイト",
        "デジタルトランスフォーメーション; デジタル | トランスフォーメーション",
        "サブスクリプションとサブスクリプションモデル; サブスクリプション | と | サブスクリプション | モデル",
        "ｻﾌﾞｽｸﾘﾌﾟｼｮﾝとサブスクリプションモデル; サブスクリプション | と | サブスクリプション | モデル",
        "サブスクリプションとｻﾌﾞｽｸﾘﾌﾟｼｮﾝﾓﾃﾞﾙ; サブスクリプション | と | サブスクリプション | モデル",
        "オンラインショッピング; オンライン | ショッピング",
        "バスツアーの客; バス | ツアー | の | 客",
        "ムソルグスキーの曲; ムソルグスキー | の | 曲",
        "カフェでサボる; カフェ | で | サボる",
      })
  void katakanaIsSplitIntoWordsOnly(String text, String expected) {
    assertThat(terms(text)).isEqualTo(expected);
  }

  @Test
  void wordsOfHalfWidthHaveTheirPlaceInTheText() {
    String text = "新しいｻﾌﾞｽｸﾘﾌﾟｼｮﾝﾓﾃﾞﾙとサブスクリプション";

    assertThat(SEGMENTER.words(text, "ja").stream().map(w -> text.substring(w.start(), w.end())))
        .containsExactly("新しい", "ｻﾌﾞｽｸﾘﾌﾟｼｮﾝ", "ﾓﾃﾞﾙ", "と", "サブスクリプション");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "橋を渡った; 橋 | を | 渡る | た",
        "渡らない橋; 渡る | ない | 橋",
        "美しかった; 美しい | た",
        "プリンタとプリンター; プリンター | と | プリンター",
        "カバとカバー; カバ | と | カバー",
        "マンガとゲーム; マンガ | と | ゲーム",
      })
  void theStemOfAWordIsItsBaseForm(String text, String expected) {
    assertThat(stems(text)).isEqualTo(expected);
  }

  @Test
  void aVeryLongRunOfKatakanaIsNoWord() {
    assertThat(terms("アイウエオ".repeat(20_000) + "の本")).isEqualTo("の | 本");
    assertThat(terms("バスツアー".repeat(9) + "の本")).endsWith("ツアー | の | 本");
  }

  @Provide
  Arbitrary<String> sentences() {
    // kuromoji does not read longer gaps without Japanese.
    return Arbitraries.of(PARTS)
        .list()
        .ofMaxSize(30)
        .map(list -> String.join("", list).replaceAll("(\\p{ASCII}{50})\\p{ASCII}+", "$1"));
  }

  @Property
  void wordsAreThoseOfKuromojiOnTheWholeText(@ForAll("sentences") String text) {
    List<String> actual =
        SEGMENTER.words(text, "ja").stream()
            .map(word -> text.substring(word.start(), word.end()) + word.start())
            .filter(word -> JAPANESE.matcher(word).lookingAt())
            .toList();

    assertThat(actual).isEqualTo(kuromoji(text));
  }

  private static List<String> kuromoji(String text) {
    List<String> words = new ArrayList<>();
    try (JapaneseTokenizer tokenizer =
        new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH)) {
      OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        String word = text.substring(offsets.startOffset(), offsets.endOffset());
        if (JAPANESE.matcher(word).matches()) {
          words.add(word + offsets.startOffset());
        }
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The passage for kuromoji ends at a user word, so that no other word overlaps it. */
  @Test
  void userWordsEndThePassageForKuromoji() {
    UserWordList words = UserWordList.of(List.of(UserWord.of("海の駅"), UserWord.of("道の駅")));

    assertThat(
            SEGMENTER.with(words).words("3年前の海の駅と30周年の道の駅祭り、5人で海の駅へ", "ja").stream()
                .map(Word::term))
        .containsExactly(
            "3", "年", "前", "の", "海の駅", "と", "30", "周年", "の", "道の駅", "祭り", "5", "人", "で", "海の駅",
            "へ");
  }
}

package org.wenmai.text.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.normalize.ChineseVariety;
import org.wenmai.text.tokenize.jieba.JiebaHmm;
import org.wenmai.text.tokenize.jieba.JiebaResources;
import org.wenmai.text.tokenize.jieba.JiebaTokenizer;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.Word;

/**
 * Compares the words of all runs of Han with those of jieba-analysis: on the sample's Chinese, on
 * random text of dictionary words, on long sentences and on any Unicode.
 */
final class JiebaComparisonTest {
  private static final JiebaSegmenter ORACLE = new JiebaSegmenter();
  private static final TextSegmenter SEGMENTER =
      new TextSegmenter(HanEngine.JIEBA, Integer.MAX_VALUE);
  private static final Pattern RUN = Pattern.compile("[\u4E00-\u9FA5]+");

  /**
   * Numbers have rules of their own, see docs/words.md; {@link JiebaTokenizer} is as jieba there,
   * too.
   */
  private static final Pattern NUMERALS =
      Pattern.compile("[〇○零一二三四五六七八九十廿卅百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟第几数每半]");

  /** Separators of runs of Han, without letters that a dictionary word may begin with. */
  private static final List<String> SEPARATORS =
      List.of("，", "。", "\n", " ", "😀", "、", "“", "の", "\uD800", "𠮷", "한", "！？");

  private static List<String> actual(String text) {
    int[] codePoints = text.codePoints().toArray();
    return SEGMENTER.words(text, "zh").stream()
        .map(word -> new String(codePoints, word.start(), word.end() - word.start()))
        .filter(word -> RUN.matcher(word).matches())
        .toList();
  }

  private static List<String> expected(String text) {
    List<String> words = new ArrayList<>();
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      words.addAll(ORACLE.sentenceProcess(runs.group()));
    }
    return words;
  }

  private static void assertSameWords(String text) {
    String withoutNumerals = NUMERALS.matcher(text).replaceAll("，");
    // Cantonese, classical Chinese and their like are cut at their function words, docs/words.md.
    if (ChineseVariety.of(withoutNumerals.toCharArray()) == ChineseVariety.STANDARD) {
      assertThat(actual(withoutNumerals)).isEqualTo(expected(withoutNumerals));
    }
  }

  private static List<String> tokens(String run) {
    List<String> tokens = new ArrayList<>();
    new JiebaTokenizer(UserWordList.none())
        .tokenize(
            run.toCharArray(), 0, run.length(), (from, to) -> tokens.add(run.substring(from, to)));
    return tokens;
  }

  @Test
  void onTheChineseOfTheSample() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(Path.of("data/sample"))) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    int compared = 0;
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        Matcher runs = RUN.matcher(line);
        while (runs.find()) {
          assertThat(tokens(runs.group())).isEqualTo(expected(runs.group()));
          assertSameWords(runs.group());
          compared += runs.group().length();
        }
      }
    }
    assertThat(compared).as("characters").isGreaterThan(9_000);
  }

  @Test
  void onAMegabyteOfDictionaryWords() {
    List<String> words = dictionary();
    Random random = new Random(20261122);
    for (int bytes = 0; bytes < 1_000_000; ) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(part(words, random));
      }
      assertSameWords(text.toString());
      bytes += text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** A word, or a prefix or suffix of one, a separator or any character. */
  private static String part(List<String> words, Random random) {
    String word = words.get(random.nextInt(words.size()));
    return switch (random.nextInt(10)) {
      case 0 -> word.substring(0, 1 + random.nextInt(word.length()));
      case 1 -> word.substring(random.nextInt(word.length()));
      case 2 -> SEPARATORS.get(random.nextInt(SEPARATORS.size()));
      case 3 -> Character.toString(JiebaHmm.FIRST + random.nextInt(20902));
      default -> word;
    };
  }

  private static List<String> dictionary() {
    return JiebaResources.lines()
        .map(line -> line.substring(0, line.indexOf(' ')))
        .filter(word -> RUN.matcher(word).matches())
        .collect(Collectors.toList());
  }

  @Test
  void onASentenceOfTenThousandCharacters() {
    List<String> words = dictionary();
    Random random = new Random(7);
    StringBuilder sentence = new StringBuilder();
    while (sentence.length() < 10_000) {
      sentence.append(words.get(random.nextInt(words.size())));
    }
    assertSameWords(sentence.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"我来到北京清华大学", "中华人民共和国成立以后", "小明硕士毕业于中国科学院计算所", "乒乓球拍卖完了", "深海里的鲸"})
  void onInnerWordsForSearch(String sentence) {
    assertThat(SEGMENTER.searchWords(sentence, "zh"))
        .extracting(Word::term)
        .containsExactlyElementsOf(
            ORACLE.process(sentence, JiebaSegmenter.SegMode.INDEX).stream()
                .map(token -> token.word)
                .toList());
  }

  @Test
  void innerWordsHaveOffsets() {
    assertThat(SEGMENTER.searchWords("去清华大学", "zh"))
        .extracting(word -> word.term() + " " + word.start() + "-" + word.end())
        .containsExactly("去 0-1", "清华 1-3", "华大 2-4", "大学 3-5", "清华大学 1-5");
  }

  @Provide
  Arbitrary<String> texts() {
    // Addresses, hashtags and Latin letters have their own rules, see docs/words.md.
    return AnyText.any().map(text -> text.replaceAll("[\\p{ASCII}\uFF00-\uFFEF]", " "));
  }

  @Property(tries = 3000)
  void onAnyUnicode(@ForAll("texts") String text) {
    assertSameWords(text.replaceAll("[^\\p{IsHan}\\p{Cs}\\p{So}\\p{P}]", "，"));
  }
}

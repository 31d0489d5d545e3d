package org.wenmai.text.tokenize.jieba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.CpuTime;
import org.wenmai.error.WenmaiException;
import org.wenmai.text.AnyText;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.TextSegmenter;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.user.UserWord;

final class UserWordListTest {
  private static final TextSegmenter PLAIN = new TextSegmenter(HanEngine.JIEBA, 64);

  private static UserWordList dictionary(String... lines) {
    return UserWordList.of(UserWordList.parse(String.join("\n", lines), "words.txt"));
  }

  private static String terms(UserWordList words, String text, String language) {
    return PLAIN.with(words).words(text, language).stream()
        .map(Word::term)
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "深海鲸歌; 我们听深海鲸歌去; 我们 | 听 | 深海鲸歌 | 去",
        "白河口; 王小琳住在白河口以北; 王小琳 | 住 | 在 | 白河口 | 以北",
        "DeepSeek-R1; 用DeepSeek-R1写诗; 用 | deepseek-r1 | 写诗",
        "deepseek-r1; 用ＤｅｅｐＳｅｅｋ-R1写诗; 用 | deepseek-r1 | 写诗",
        "卡拉OK; 他唱卡拉OK到半夜; 他 | 唱 | 卡拉ok | 到 | 半夜",
        "1.5B; 只有1.5B参数; 只有 | 1.5b | 参数",
        "1.5B; 共21.5B参数; 共 | 21.5b | 参数",
        "R1; R1 R1.5 R12 XR1; r1 | r1.5 | r12 | xr1",
        "南瓜-3; 买了南瓜-3和南瓜; 买 | 了 | 南瓜-3 | 和 | 南瓜",
        "洗衣T; 洗衣T恤; 洗衣t | 恤",
        "雪豹AI; 雪豹AI很快，雪豹AIR也快; 雪豹ai | 很快 | 雪豹 | air | 也 | 快",
        "New Leaf; read New Leaf, new leaflets; read | new leaf | new | leaflets",
        ".NET; use .NET now; use | .net | now",
        "95598; 拨95598报修; 拨 | 95598 | 报修",
        "北の湖; 見た北の湖も; 見 | た | 北の湖 | も",
        "𠮷野家; 去𠮷野家吃饭; 去 | 𠮷野家 | 吃饭",
        "R1; 见https://example.org/R1 和a.R1@example.org; 见 | https://example.org/r1 | 和 | a.r1@example.org",
      })
  void aUserWordIsOneToken(String word, String text, String expected) {
    assertThat(terms(dictionary(word), text, "zh")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ko; 바다숲; 바다숲에서 큰바다숲; 바다숲 | 에서 | 큰 | 바다 | 숲",
        "ja; 夜明けタワー; 新しい夜明けタワーを見る; 新しい | 夜明けタワー | を | 見る",
        "th; ลมทะเล; ชอบลมทะเลมาก; ชอบ | ลมทะเล | มาก",
        "th; ม.5; อยู่ ร.ม.5; อยู่ | ร | ม.5",
        "en; wind-swept; a wind-swept hill; a | wind-swept | hill",
      })
  void inEveryScript(String language, String word, String text, String expected) {
    assertThat(terms(dictionary(word), text, language)).isEqualTo(expected);
  }

  @Test
  void theLongestOfSeveralWordsWins() {
    UserWordList words = dictionary("DeepSeek", "DeepSeek-R1", "DeepSeek-R1-Zero");

    assertThat(terms(words, "DeepSeek-R1-Zero比DeepSeek-R1和DeepSeek早", "zh"))
        .isEqualTo("deepseek-r1-zero | 比 | deepseek-r1 | 和 | deepseek | 早");
  }

  @Test
  void aFrequencyDecidesBetweenWordsThatOverlap() {
    String text = "研究生命的起源";
    assertThat(terms(UserWordList.none(), text, "zh")).isEqualTo("研究 | 生命 | 的 | 起源");
    assertThat(terms(dictionary("研究生 9000000"), text, "zh")).isEqualTo("研究生 | 命 | 的 | 起源");
  }

  @Test
  void aWordOfFrequencyZeroIsForbidden() {
    assertThat(terms(dictionary("柳树 0"), "河边的柳树", "zh")).isEqualTo("河边 | 的 | 柳 | 树");
    assertThat(terms(dictionary("T恤 0"), "一件T恤", "zh")).isEqualTo("一件 | t | 恤");
    assertThat(terms(UserWordList.none(), "一件T恤", "zh")).isEqualTo("一件 | t恤");
  }

  @Test
  void aWordWithoutFrequencyIsAtLeastAsFrequentAsInTheDictionary() {
    for (String text : List.of("结婚的和尚未结婚的", "乒乓球拍卖完了", "研究生命的起源")) {
      assertThat(terms(dictionary("和尚", "尚未", "拍卖", "生命"), text, "zh"))
          .isEqualTo(terms(UserWordList.none(), text, "zh"));
    }
  }

  /** The result of jieba's suggest_freq with the dictionary of jieba-analysis. */
  @Test
  void suggestsOneMoreThanTheFrequencyOfItsParts() {
    double total = JiebaDictionary.shared().total();
    double parts =
        Math.exp(JiebaDictionary.shared().weight("我们") + JiebaDictionary.shared().weight("的"));

    double suggested = Math.exp(JiebaTokenizer.weight("我们的", UserWord.SUGGESTED)) * total;

    assertThat(suggested).isCloseTo(Math.floor(parts * total) + 1, within(0.5));
  }

  private static org.assertj.core.data.Offset<Double> within(double value) {
    return org.assertj.core.data.Offset.offset(value);
  }

  @Test
  void readsTheFormatOfJieba() {
    String lines =
        "\uFEFF云计算 5\r\n李小福 2 nr\n\n创新办 3 i\n  easy_install 3 eng\n好用 300\n凱特琳 nz\n台中\n"
            + "Edu Trust认证 2000\nnew leaf\tn\nold leaf\t7\tn\nGPT 3.5\n";

    assertThat(UserWordList.parse(lines, "words.txt"))
        .extracting(UserWord::word, UserWord::frequency)
        .containsExactly(
            tuple("云计算", 5L),
            tuple("李小福", 2L),
            tuple("创新办", 3L),
            tuple("easy_install", 3L),
            tuple("好用", 300L),
            tuple("凱特琳", UserWord.SUGGESTED),
            tuple("台中", UserWord.SUGGESTED),
            tuple("Edu Trust认证", 2000L),
            tuple("new leaf", UserWord.SUGGESTED),
            tuple("old leaf", 7L),
            tuple("GPT 3.5", UserWord.SUGGESTED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"， 5", "词\t5.5", "词 9999999999999", "词 1000000000001", "a\u0007b", "a\uFFFDb"})
  void anInvalidLineIsAnErrorWithItsNumber(String line) {
    assertThatThrownBy(() -> UserWordList.parse("好词 5\n" + line + "\n", "lists/words.txt"))
        .isInstanceOf(WenmaiException.class)
        .hasMessageStartingWith("[CONFIG_INVALID] lists/words.txt, line 2: ");
  }

  @Test
  void aWordHasAtMostSixtyFourCodePoints() {
    assertThat(UserWord.of("𠮷".repeat(64)).frequency()).isEqualTo(UserWord.SUGGESTED);
    assertThatThrownBy(() -> UserWord.of("字".repeat(65)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLastOfEqualWordsIsTaken() {
    assertThat(dictionary("T台 5", "t台 7").words()).containsExactly(new UserWord("t台", 7));
    assertThat(dictionary("T台 5").plus(List.of(UserWord.of("Ｔ台"), UserWord.of("K台"))).words())
        .containsExactly(UserWord.of("K台"), UserWord.of("Ｔ台"));
  }

  @Test
  void isSerializable() throws Exception {
    UserWordList words = dictionary("深海鲸歌", "DeepSeek-R1", "柳树 0");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(words);
    }
    Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    String text = "柳树下的深海鲸歌由DeepSeek-R1写";
    assertThat(((UserWordList) copy).words()).isEqualTo(words.words());
    assertThat(terms((UserWordList) copy, text, "zh")).isEqualTo(terms(words, text, "zh"));
  }

  @Test
  void tenThousandWordsAreFound() {
    List<UserWord> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "鲸" + new String(Character.toChars(0x4E00 + i)) + "号" + i)
            .map(UserWord::of)
            .toList();
    UserWordList words = UserWordList.of(many);

    assertThat(words.words()).hasSize(10_000);
    assertThat(terms(words, "鲸一号0鲸" + (char) (0x4E00 + 9_999) + "号9999", "zh"))
        .isEqualTo("鲸一号0 | 鲸" + (char) (0x4E00 + 9_999) + "号9999");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> parts =
        Arbitraries.of("鲸歌", "鲸", "歌", "A", "a1", "-", ".", "2", " ", "の", "바다", "𠮷", "#", "@")
            .list()
            .ofMaxSize(20)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(AnyText.any(), parts);
  }

  private static final UserWordList SOME =
      dictionary("鲸歌", "歌a1", "A-2", "2鲸", "のa", "바다 9", "𠮷鲸", "鲸a-2", "a .", "-の");

  @Property
  void wordsAreInTextOrderWithoutOverlap(@ForAll("texts") String text) {
    for (String language : List.of("zh", "ja", "ko", "en")) {
      int end = 0;
      for (Word word : PLAIN.with(SOME).words(text, language)) {
        assertThat(word.start()).isGreaterThanOrEqualTo(end);
        end = word.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
    }
  }

  @Property
  void withoutUserWordsNothingChanges(@ForAll("texts") String text) {
    assertThat(PLAIN.with(UserWordList.of(List.of())).words(text, "zh"))
        .isEqualTo(PLAIN.words(text, "zh"));
    UserWordList absent = dictionary("龘龘龘", "Zzz-鱻-9");
    assertThat(PLAIN.with(absent).words(text, "zh")).isEqualTo(PLAIN.words(text, "zh"));
  }

  @Test
  void takesLinearTimeWithWordsThatNearlyMatch() throws Exception {
    UserWordList words = dictionary("甲".repeat(63) + "乙", "甲".repeat(63) + "x");
    char[] text = new char[400_000];
    Arrays.fill(text, '甲');
    assertThat(CpuTime.nanos(() -> PLAIN.with(words).words(new String(text), "zh")))
        .isLessThan(20_000_000_000L);
  }
}

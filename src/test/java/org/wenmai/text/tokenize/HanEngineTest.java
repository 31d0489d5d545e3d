package org.wenmai.text.tokenize;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.jieba.UserWordList;
import org.wenmai.text.tokenize.token.HanTokenizer;
import org.wenmai.text.tokenize.token.Word;
import org.wenmai.text.tokenize.user.UserWord;

/** Properties of every engine. */
final class HanEngineTest {
  private static final List<String> PARTS =
      List.of("研究", "生命", "二〇", "三百", "王小琳", "斯特", "莎", "的", "了", "不", "龘", "鱻", "人民", "大卫", "汪");

  @Provide
  Arbitrary<String> runs() {
    Arbitrary<String> any = Arbitraries.strings().withCharRange('\u4e00', '\u9fa5').ofMaxLength(40);
    Arbitrary<String> parts =
        Arbitraries.of(PARTS).list().ofMaxSize(20).map(list -> String.join("", list));
    return Arbitraries.oneOf(any, parts)
        .map(run -> run.replace("〇", "零"))
        .filter(run -> !run.isEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  private static List<String> tokenize(
      HanTokenizer tokenizer, String before, String run, String after) {
    char[] text = (before + run + after).toCharArray();
    List<String> words = new ArrayList<>();
    int from = before.length();
    tokenizer.tokenize(
        text, from, from + run.length(), (a, b) -> words.add(new String(text, a, b - a)));
    return words;
  }

  private static HanTokenizer tokenizer(HanEngine engine) {
    return new TokenizerSet(engine, UserWordList.none(), StemmingMode.OFF).chinese();
  }

  @Property
  void wordsCoverARunWithoutGapOrOverlap(@ForAll HanEngine engine, @ForAll("runs") String run) {
    char[] text = run.toCharArray();
    List<Integer> offsets = new ArrayList<>(List.of(0));
    tokenizer(engine)
        .tokenize(
            text,
            0,
            text.length,
            (from, to) -> {
              assertThat(from).isEqualTo(offsets.get(offsets.size() - 1));
              assertThat(to).isGreaterThan(from);
              offsets.add(to);
            });
    assertThat(offsets.get(offsets.size() - 1)).isEqualTo(run.length());
  }

  /** Words depend neither on earlier runs nor on the text around a run. */
  @Property
  void aRunHasTheSameWordsInAnyContext(
      @ForAll HanEngine engine, @ForAll("runs") String run, @ForAll("runs") String other) {
    HanTokenizer used = tokenizer(engine);
    tokenize(used, "", other, "");

    assertThat(tokenize(used, other, run, "a" + other))
        .isEqualTo(tokenize(tokenizer(engine), "", run, ""));
  }

  @Property
  void anyTextHasWordsInOrder(@ForAll HanEngine engine, @ForAll("texts") String text) {
    TextSegmenter segmenter = new TextSegmenter(engine, 64);
    for (String language : List.of("zh", "und", "ja", "ko")) {
      List<Word> words = segmenter.words(text, language);
      int end = 0;
      for (Word word : words) {
        assertThat(word.start()).isGreaterThanOrEqualTo(end);
        assertThat(word.end()).isGreaterThan(word.start());
        end = word.end();
      }
      assertThat(end).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
      assertThat(segmenter.words(text, language)).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @EnumSource(HanEngine.class)
  void commonTextIsSegmentedCorrectly(HanEngine engine) {
    assertThat(terms(engine, UserWordList.none(), "我们在河边种柳树，用Spark处理中文。他穿T恤"))
        .isEqualTo("我们 | 在 | 河边 | 种 | 柳树 | 用 | spark | 处理 | 中文 | 他 | 穿 | t恤");
  }

  @ParameterizedTest
  @EnumSource(HanEngine.class)
  void aNumberWithZeroIsOneWord(HanEngine engine) {
    UserWordList words = UserWordList.of(List.of(UserWord.of("五〇后")));

    assertThat(terms(engine, words, "二〇一〇年的第三〇一医院，五〇后和九〇后"))
        .isEqualTo("二〇一〇年 | 的 | 第 | 三〇一 | 医院 | 五〇后 | 和 | 九〇 | 后");
  }

  @ParameterizedTest
  @EnumSource(HanEngine.class)
  void userWordsAreWordsAndForbiddenOnesAreNot(HanEngine engine) {
    UserWordList words =
        UserWordList.of(
            List.of(
                UserWord.of("深海鲸歌"),
                UserWord.of("白河口"),
                UserWord.of("DeepSeek-R1"),
                new UserWord("柳树", 0),
                new UserWord("王小琳", 0)));

    assertThat(terms(engine, words, "我们听深海鲸歌去，王小琳住在白河口，用DeepSeek-R1。河边的柳树"))
        .contains("听 | 深海鲸歌 | 去", "在 | 白河口", "deepseek-r1", "河边 | 的 | 柳 | 树")
        .doesNotContain("王小琳");
  }

  @ParameterizedTest
  @EnumSource(HanEngine.class)
  void aFrequentUserWordWinsOverOverlappingWords(HanEngine engine) {
    UserWordList words = UserWordList.of(List.of(new UserWord("研究生", 30_000_000)));

    assertThat(terms(engine, UserWordList.none(), "研究生命的起源")).startsWith("研究 | 生命");
    assertThat(terms(engine, words, "研究生命的起源")).startsWith("研究生 | 命");
  }

  /** Frequent bigrams, numbers, names with rare characters, overlaps. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "中国共产党; 中国共产党领导人民; 中国共产党 | 领导",
        "天气预报; 北京地区天气预报说有雨; 地区 | 天气预报 | 说",
        "的话; 他说的话很对; 说 | 的话",
        "三百里; 走了三百里山路; 三百里 | 山路",
        "夏侯惇; 看见夏侯惇的眼睛; 看见 | 夏侯惇 | 的",
        "王小琳山; 我们爬王小琳山; 爬 | 王小琳山",
        "平安大街; 在平安大街等车; 在 | 平安大街",
        "国共; 中国共产党; 中国",
        "研究生; 研究生命的起源; 研究 | 生命",
      })
  void aUserWordWithoutFrequencyReplacesItsParts(String word, String text, String expected) {
    UserWordList words = UserWordList.of(List.of(UserWord.of(word)));
    for (HanEngine engine : HanEngine.values()) {
      assertThat(terms(engine, words, text)).as(engine.name()).contains(expected);
    }
  }

  @Provide
  Arbitrary<String> userWords() {
    return runs()
        .map(run -> run.substring(0, Math.min(run.length(), 12)))
        .filter(run -> run.length() > 1);
  }

  @Property
  void aUserWordBetweenPunctuationIsOneWord(
      @ForAll HanEngine engine, @ForAll("userWords") String word) {
    UserWordList words = UserWordList.of(List.of(UserWord.of(word)));

    assertThat(terms(engine, words, "，" + word + "。")).isEqualTo(word);
  }

  @Test
  void aUserWordWithAFunctionWordOfAVarietyIsOneWord() {
    UserWordList words = UserWordList.of(List.of(UserWord.of("啲咗灯"), UserWord.of("一乜")));

    assertThat(terms(HanEngine.JIEBA, words, "佢哋有啲咗灯，係一乜嚟。")).contains("啲咗灯", "一乜");
  }

  @Test
  void aForbiddenWordIsNoneBesideAFunctionWordOfAVarietyEither() {
    for (HanEngine engine : HanEngine.values()) {
      UserWordList words =
          UserWordList.of(List.of(UserWord.of("一佢"), UserWord.of("研究的"), new UserWord("研究", 0)));
      assertThat(
              new TextSegmenter(engine, 64)
                  .with(words).words("研究一佢生命佢研究", "zh").stream().map(Word::term))
          .as("%s", engine)
          .doesNotContain("研究");
    }
  }

  @Property
  void wordsCoverATextWithUserWords(
      @ForAll HanEngine engine,
      @ForAll("userWords") String one,
      @ForAll("userWords") String other) {
    UserWordList words =
        UserWordList.of(List.of(UserWord.of(one), UserWord.of("研究的"), new UserWord(other, 0)));
    String text = other + one + "生命" + one.substring(1) + other;
    List<Word> found = new TextSegmenter(engine, 64).with(words).words(text, "zh");

    assertThat(found.stream().map(Word::term).collect(Collectors.joining())).isEqualTo(text);
    if (!one.equals(other)) {
      assertThat(found).extracting(Word::term).doesNotContain(other);
    }
  }

  private static String terms(HanEngine engine, UserWordList words, String text) {
    return new TextSegmenter(engine, 64)
        .with(words).words(text, "zh").stream().map(Word::term).collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @EnumSource(HanEngine.class)
  void fourThreadsGetTheSameWords(HanEngine engine) throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      texts.add("第" + i + "次会议由王小琳和大卫·萨克斯主持，三百二十人参加研究" + (char) (0x4E00 + 31 * i));
    }
    Callable<List<List<Word>>> work =
        () -> texts.stream().map(text -> new TextSegmenter(engine, 64).words(text, "zh")).toList();
    List<List<Word>> expected = work.call();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<List<Word>>> future : pool.invokeAll(Collections.nCopies(4, work))) {
        assertThat(future.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Quadratic time would take minutes; the limit is forty times and a second. */
  @ParameterizedTest
  @EnumSource(HanEngine.class)
  void takesLinearTimeForLongRuns(HanEngine engine) {
    for (String part : List.of("模型很大而且数据很多", "三", "斯特", "王", "龘")) {
      String small = part.repeat(20_000 / part.length());
      cpuNanos(engine, small);
      long once = cpuNanos(engine, small);
      long tenTimes = cpuNanos(engine, part.repeat(200_000 / part.length()));
      assertThat(tenTimes).as(part).isLessThan(40 * once + 1_000_000_000L);
    }
  }

  /** Time of this thread, so that a busy machine does not matter. */
  private static long cpuNanos(HanEngine engine, String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(tokenize(tokenizer(engine), "", text, "")).isNotEmpty();
    return threads.getCurrentThreadCpuTime() - start;
  }
}

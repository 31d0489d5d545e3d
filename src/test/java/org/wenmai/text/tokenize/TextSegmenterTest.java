package org.wenmai.text.tokenize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
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
import org.wenmai.text.AnyText;
import org.wenmai.text.normalize.TermNormalizer;
import org.wenmai.text.tokenize.token.Word;

final class TextSegmenterTest {
  private static final TextSegmenter SEGMENTER = new TextSegmenter(HanEngine.JIEBA, 64);

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("zh", "ja", "ko", "en", "fr", "th", "he", "tr", "de", "und", "", "zh-TW");
  }

  private static String terms(String text, String language) {
    return SEGMENTER.words(text, language).stream()
        .map(Word::term)
        .collect(Collectors.joining(" | "));
  }

  private static String kinds(String text, String language) {
    return SEGMENTER.words(text, language).stream()
        .map(word -> word.term() + "/" + word.kind())
        .collect(Collectors.joining(" "));
  }

  /** Words of these kinds are no terms: the parts of paths are not what a text is about. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 编辑/etc/fstab文件; 编辑/word /etc/fstab/path 文件/word",
        "en; cd /usr/local/bin/ now; cd/word /usr/local/bin//path now/word",
        "en; (see ~/.bashrc).; see/word ~/.bashrc/path",
        "en; run ./configure and ../x/y.sh.; run/word ./configure/path and/word ../x/y.sh/path",
        "en; in C:\\Windows\\System32 is; in/word c:\\windows\\system32/path is/word",
        "en; /srv and /a/b; /srv/path and/word /a/b/path",
        "zh; 苹果/google/微软; 苹果/word google/word 微软/word",
        "en; and/or 1/2 w/o /he; and/word or/word 1/number 2/number w/word o/word he/word",
        "en; a ~ b / c . d; a/word b/word c/word d/word",
        "en; ![](data:image/png%base64,R0lG+a/b==) x; data:image/png%base64,r0lg+a/b==/url x/word",
        "en; the data: yes, no; the/word data/word yes/word no/word",
        "en; file:///etc/hosts; file:///etc/hosts/url",
      })
  void pathsAndDataAreNoWords(String language, String text, String expected) {
    assertThat(kinds(text.replace("%", ";"), language)).isEqualTo(expected.replace("%", ";"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 我们在河边种了三百棵柳树; 我们 | 在 | 河边 | 种 | 了 | 三百 | 棵 | 柳树",
        "zh; 用Spark处理中文，很快。; 用 | spark | 处理 | 中文 | 很快",
        "zh; 他穿T恤、唱卡拉OK; 他 | 穿 | t恤 | 唱 | 卡拉ok",
        "zh; 這個不必先折疊; 這個 | 不必 | 先折疊",
        "zh; 看B站学.NET和Z世代，Ａ股; 看 | b站 | 学 | .net | 和 | z世代 | a股",
        "zh; 图A显示维生素C和β受体; 图 | a | 显示 | 维生素c | 和 | β受体",
        "zh; 约翰•F•肯尼迪说; 约翰·f·肯尼迪 | 说",
        "zh; 俄罗斯阿列克谢‧伊万诺夫; 俄罗斯 | 阿列克谢·伊万诺夫",
        "zh; 武汉·南京; 武汉 | 南京",
        "zh; 佢哋話嘅而家喺度; 佢哋 | 話 | 嘅 | 而家 | 喺度",
        "en; Type-C X-ray Wi-Fi e-mail U-turn; type-c | x-ray | wi-fi | e-mail | u-turn",
        "fr; vient-il a-t-il; vient | il | a | t | il",
        "zh; 鮮の味; 鮮 | の | 味",
        "zh; 大卫·萨克斯; 大卫·萨克斯",
        "ja; 日本語の文章を単語に分けます; 日本語 | の | 文章 | を | 単語 | に | 分け | ます",
        "en; the word 中文分词 means this; the | word | 中文 | 分词 | means | this",
        "en; see 東京タワー there; see | 東京 | タワー | there",
        "ko; 우리는 학교에 갔다; 우리 | 는 | 학교 | 에 | 갔 | 다",
        "ko; 산ㆍ바다; 산 | 바다",
        "th; ภาษาไทยไม่มีช่องว่าง; ภาษา | ไทย | ไม่มี | ช่อง | ว่าง",
        "th; อร่อยมากกกกก ค่าาา; อร่อย | มาก | ค่า",
        "th; คิดถึงงงงเลย 5555; คิดถึง | เลย | 5555",
        "th; ว้าวววว โอ้ยยยย; ว้าว | โอ้ย",
        "th; สวยมากๆค่ะ ฮ่าๆๆๆ; สวย | มาก | ๆ | ค่ะ | ฮ่า | ๆ",
        "th; ดีมากกว่า เนอะ; ดี | มากกว่า | เนอะ",
        "th; เขาอยู่ ณ ที่นั้น; เขา | อยู่ | ณ | ที่ | นั้น",
        "th; เมื่อ พ.ศ. 2566 และ 15 มิ.ย.67; เมื่อ | พ.ศ | 2566 | และ | 15 | มิ.ย | 67",
        "th; ผบ.ตร. พบ ศศ.ม.; ผบ.ตร | พบ | ศศ.ม",
        "th; ไม่มีช่อง.ว่าง; ไม่มี | ช่อง | ว่าง",
        "th; กขคง.จ; กข | คง | จ",
        "lo; ສ.ປ.ປ ລາວ; ສ.ປ.ປ | ລາວ",
        "de; Straßen in der Größe; strassen | in | der | grösse",
        "fr; l’eau d'hiver aujourd'hui; l' | eau | d' | hiver | aujourd'hui",
        "en; The dog's bone isn’t here; the | dog | bone | isn't | here",
        "en; state-of-the-art well-known; state | of | the | art | well | known",
        "en; GPT-4o and DeepSeek-R1, v3.5.1; gpt-4o | and | deepseek-r1 | v3.5.1",
        "en; Qwen2.5-72B-Instruct UTF-8 20-year; qwen2.5-72b-instruct | utf-8 | 20 | year",
        "en; C++ C# F# AT&T R&D A&Bcd; c++ | c# | f# | at&t | r&d | a | bcd",
        "en; it ended.Next came node.js and U.S.A.; it | ended | next | came | node.js | and | u.s.a",
        "en; snake_case _emphasis_ __x__; snake_case | emphasis | x",
        "he; צה\"ל ושלום; צה\"ל | ושלום",
        "ar; مرحبا بالعالم; مرحبا | بالعالم",
        "hi; नमस्ते दुनिया; नमस्ते | दुनिया",
        "ru; Привет, мир! Ту-154; привет | мир | ту-154",
        "tr; İstanbul ISPARTA ılık; istanbul | isparta | ılık",
        "ca; col·lega; col·lega",
      })
  void segmentsEveryScriptByItsOwnRules(String language, String text, String expected) {
    assertThat(terms(text, language)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 见https://example.org/a?b=c#d。好; 见/word https://example.org/a?b=c#d/url 好/word",
        "en; (www.example.org/x_(y)). End; www.example.org/x_(y)/url end/word",
        "zh; 写信给li.wei@example.org吧; 写信给/word li.wei@example.org/email 吧/word",
        "zh; 问#春天来了吗？#看; 问/word 春天来了吗?/hashtag 看/word",
        "en; see #OpenData now &#4e2d, # no #1; see/word opendata/hashtag now/word 4e2d/word no/word 1/number",
        "zh; 谢谢@小明 三#楼 吧; 谢谢/word 小明/mention 三/number 楼/word 吧/word",
        "zh; @小明 你好 a@b; 小明/mention 你好/word a/word b/word",
        "en; 1,234,567.89 and 1,2 and 50% of 20GB; 1,234,567.89/number and/word 1/number 2/number and/word 50%/number of/word 20gb/number",
        "de; 3,14 und 1.234,5; 3,14/number und/word 1.234,5/number",
        "zh; 增长３．５％，共二十万; 增长/word 3.5%/number 共/word 二十万/number",
        "zh; 万一下雨; 万一/word 下雨/word",
        "zh; 一九九〇年和二〇二四年底; 一九九〇年/number 和/word 二〇二四/number 年底/unit",
        "zh; 二○○一年三百○五人; 二〇〇一年/number 三百〇五/number 人/unit",
        "zh; 〇〇后 三〇二室○选○项; 〇〇/number 后/word 三〇二/number 室/unit ○/symbol 选/word ○/symbol 项/word",
        "und; 二〇二四年; 二〇二四年/number",
        "en; 👨‍👩‍👧 👍🏽 🇨🇳 1️⃣ ❤️ ok; 👨‍👩‍👧/emoji 👍🏽/emoji 🇨🇳/emoji 1⃣/emoji ❤/emoji ok/word",
        "zh; 2024-03-15 09:30至10：45; 2024-03-15/number 09:30/number 至/word 10:45/number",
        "zh; 2024年3月15日和9点15分; 2024年3月15日/number 和/word 9点15分/number",
        "ja; 2024年3月15日; 2024/number 年/word 3/number 月/word 15/number 日/word",
        "zh; ２０２４－０３－１５T09:30:00+08:00; 2024-03-15t09:30:00+08:00/number",
        "zh; 电010-12345678或(02) 2345-6789; 电/word 010-12345678/number 或/word (02) 2345-6789/number",
        "en; call +86 10 1234 5678 or 1990-1995; call/word +86 10 1234 5678/number or/word 1990/number 1995/number",
        "zh; 二点三六万亿元，十一点四十分; 二点三六万亿/number 元/unit 十一点四十分/number",
        "zh; 百分之七点五，三分之一，三百二十名，第三次; 百分之七点五/number 三分之一/number 三百二十/number 名/unit 第三/word 次/unit",
        "zh; 350万元，30多年，5千米，8时; 350万/number 元/unit 30多/number 年/unit 5/number 千米/unit 8时/number",
        "zh; 一趟九月百度万一四川; 一趟/number 九月/number 百度/word 万一/word 四川/word",
        "zh; 五一和十一黄金周; 五一/word 和/word 十一/word 黄金周/word",
        "en; 80km/h 5 kg 1.8m 5G 120㎡ 37.2°C; 80km/h/number 5/number kg/unit 1.8m/number 5g/word 120m2/number 37.2°c/number",
        "zh; 好看[泪][doge]见[1]和[citation]; 好看/word [泪]/emoji [doge]/emoji 见/word 1/number 和/word citation/word",
        "zh; 转发微博//@小红:好; 转发微博/word 小红/mention 好/word",
        "zh; #马拉松，今天开跑。#马拉松#; 马拉松/hashtag 今天/word 开跑/word 马拉松/hashtag",
        "ko; #서울#부산; 서울/hashtag 부산/hashtag",
        "en; € 5 → 6 = 7 ©; €/symbol 5/number 6/number 7/number ©/symbol",
      })
  void findsTheKindOfEachWord(String language, String text, String expected) {
    assertThat(kinds(text, language)).isEqualTo(expected);
  }

  @Test
  void offsetsAreCodePoints() {
    assertThat(SEGMENTER.words("𠮷野家 and 😀 café", "zh"))
        .extracting(word -> word.term() + " " + word.start() + "-" + word.end())
        .containsExactly("𠮷 0-1", "野家 1-3", "and 4-7", "😀 8-9", "café 10-14");
  }

  @Test
  void neverSplitsASurrogatePair() {
    assertThat(SEGMENTER.words("𠮷野家で𠮷𠮷を食べる", "ja"))
        .allSatisfy(
            word -> assertThat(word.term().codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000)));
    assertThat(terms("𠮷", "ja")).isEqualTo("𠮷");
  }

  @Test
  void wordsHaveTheirOwnLanguageAndItsStopWords() {
    assertThat(SEGMENTER.words("我们 the тест 학교에 ひと and", "zh-Hans"))
        .extracting(word -> word.term() + " " + word.language() + " " + word.stop())
        .containsExactly(
            "我们 zh true",
            "the en true",
            "тест ru false",
            "학교 ko false",
            "에 ko true",
            "ひと ja false",
            "and en true");
    assertThat(SEGMENTER.words("Der Junge", "de")).extracting(Word::language).containsOnly("de");
  }

  /** Letters for emphasis are part of the word that is shown, and not of its term. */
  @Test
  void keepsThePlacesOfElongatedWords() {
    String text = "สวยมากกกกเลยๆ";
    assertThat(SEGMENTER.words(text, "th"))
        .extracting(word -> text.substring(word.start(), word.end()) + " " + word.term())
        .containsExactly("สวย สวย", "มากกกก มาก", "เลย เลย", "ๆ ๆ");
    assertThat(SEGMENTER.words(text, "th")).last().extracting(Word::stop).isEqualTo(true);
  }

  @Test
  void leavesOutWordsThatAreTooLong() {
    TextSegmenter three = new TextSegmenter(HanEngine.JIEBA, 3);
    assertThat(three.words("abcd abc 12345 123 https://example.org/", "en"))
        .extracting(Word::term)
        .containsExactly("abc", "123", "https://example.org/");
    assertThatThrownBy(() -> new TextSegmenter(HanEngine.JIEBA, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void wordsAreInTextOrderWithoutOverlap(
      @ForAll("texts") String text, @ForAll("languages") String language) {
    int end = 0;
    int length = text.codePointCount(0, text.length());
    for (Word word : SEGMENTER.words(text, language)) {
      assertThat(word.start()).isGreaterThanOrEqualTo(end);
      assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(length);
      assertThat(word.term()).isNotBlank();
      assertThat(word.stop()).isIn(false, word.kind().equals(Word.WORD));
      end = word.end();
    }
  }

  /** Folding is idempotent: a term folds to itself, except emoji and scripts like Thai. */
  @Property
  void termsAreFolded(@ForAll("texts") String text) {
    for (Word word : SEGMENTER.words(text, "zh")) {
      if (!word.kind().equals(Word.EMOJI)
          && !List.of("th", "lo", "km", "my").contains(word.language())) {
        assertThat(TermNormalizer.fold(word.term())).isEqualTo(word.term());
      }
    }
  }

  /** Every visible letter is in some word, except ㆍ, which Korean uses as a middle dot. */
  @Property(tries = 3000)
  void noLetterIsLost(@ForAll("texts") String text, @ForAll("languages") String language) {
    TextSegmenter unbounded = new TextSegmenter(HanEngine.JIEBA, Integer.MAX_VALUE);
    boolean[] covered = new boolean[text.codePointCount(0, text.length())];
    for (Word word : unbounded.words(text, language)) {
      java.util.Arrays.fill(covered, word.start(), word.end(), true);
    }
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      if (Character.isLetter(codePoints[i]) && isVisible(codePoints[i])) {
        assertThat(covered[i]).as("%s at %d of %s", (Object) codePoints[i], i, text).isTrue();
      }
    }
  }

  private static boolean isVisible(int codePoint) {
    return codePoint != 0x318D && !TermNormalizer.fold(Character.toString(codePoint)).isEmpty();
  }

  @Test
  void givesTheSameWordsFromFourThreads() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      texts.add("第" + i + "次会议 The 会议 日本語のテスト 한국어 문장 สวัสดีครับ l'été n" + i);
    }
    Callable<List<List<Word>>> work =
        () -> {
          List<List<Word>> all = new ArrayList<>();
          for (String text : texts) {
            for (String language : List.of("zh", "ja", "ko", "th", "fr")) {
              all.add(SEGMENTER.words(text, language));
            }
          }
          return all;
        };
    List<List<Word>> expected = work.call();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<List<List<Word>>> future : pool.invokeAll(List.of(work, work, work, work))) {
        assertThat(future.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** Quadratic time would take minutes; the limit is forty times and a second. */
  @ParameterizedTest
  @CsvSource({
    "zh, 模型很大而且数据很多",
    "zh, 𠀀们",
    "zh, a的",
    "zh, 一点",
    "zh, 三分之",
    "zh, [泪",
    "zh, 约翰·",
    "zh, 佢嘅",
    "zh, 1-",
    "en, +1 23 ",
    "en, T-",
    "zh, #的",
    "zh, @我-",
    "ja, 日本語の文章を書く",
    "ko, 한국어문장을",
    "th, ภาษาไทยไม่มี",
    "km, ភាសាខ្មែរ",
    "en, x",
    "en, a-1",
    "en, a.B",
    "en, www.",
    "en, a@b.",
    "en, '👨‍'",
    "en, '1,'",
    "fr, l'"
  })
  void takesLinearTimeWithoutPunctuation(String language, String part) {
    String small = part.repeat(20_000 / part.length());
    String large = part.repeat(200_000 / part.length());
    cpuNanos(small, language);
    long once = cpuNanos(small, language);
    long tenTimes = cpuNanos(large, language);
    assertThat(tenTimes).isLessThan(40 * once + 1_000_000_000L);
  }

  /** Time of this thread, so that a busy machine does not matter. */
  private static long cpuNanos(String text, String language) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    assertThat(SEGMENTER.words(text, language)).isNotNull();
    return threads.getCurrentThreadCpuTime() - start;
  }
}

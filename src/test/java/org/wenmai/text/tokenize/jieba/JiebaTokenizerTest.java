package org.wenmai.text.tokenize.jieba;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the words with those of jieba-analysis. */
final class JiebaTokenizerTest {
  private static final JiebaSegmenter ORACLE = new JiebaSegmenter();

  /** Reused in all tries, since the contents of its buffers must not matter. */
  private static final JiebaTokenizer TOKENIZER = new JiebaTokenizer(UserWordList.none());

  private static final String COMMON =
      "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";

  private static final List<String> WORDS =
      List.of("模型", "大卫", "萨克斯", "深度求索", "人工智能", "柳树", "的", "了", "梁文锋", "算法", "乒乓球", "拍卖", "完了");

  @Provide
  Arbitrary<String> runs() {
    Arbitrary<String> any = Arbitraries.strings().withCharRange('\u4e00', '\u9fa5').ofMaxLength(40);
    Arbitrary<String> common = Arbitraries.strings().withChars(COMMON).ofMaxLength(60);
    Arbitrary<String> words =
        Arbitraries.of(WORDS).list().ofMaxSize(12).map(w -> String.join("", w));
    return Arbitraries.oneOf(any, common, words, Arbitraries.oneOf(any, common).map(s -> s + s))
        .filter(run -> !run.isEmpty());
  }

  private static List<String> words(String run) {
    List<String> words = new ArrayList<>();
    TOKENIZER.tokenize(
        run.toCharArray(), 0, run.length(), (from, to) -> words.add(run.substring(from, to)));
    return words;
  }

  @Property(tries = 20_000)
  void givesExactlyTheWordsOfJiebaForAnyHan(@ForAll("runs") String run) {
    assertThat(words(run)).isEqualTo(ORACLE.sentenceProcess(run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "研究生命的起源",
        "乒乓球拍卖完了",
        "结婚的和尚未结婚的都要登记",
        "我们把报告里没有写明的数字逐一核对了一遍",
        "王小琳昨天从杭州寄来一本旧地图册",
        "这家小公司靠开源软件养活了十几个工程师",
        "春分以后雨水渐多田里的油菜开得正好",
        "龘靐齉齾爩鱻麤龗灪"
      })
  void givesExactlyTheWordsOfJiebaForSentences(String sentence) {
    assertThat(words(sentence)).isEqualTo(ORACLE.sentenceProcess(sentence));
  }
}

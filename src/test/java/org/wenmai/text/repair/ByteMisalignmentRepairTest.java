package org.wenmai.text.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;

final class ByteMisalignmentRepairTest {
  private static final String NEWS = "这家公司上个月发布了新的模型，价格比竞争对手低得多，因此受到许多开发者的欢迎。";
  private static final String TRADITIONAL = "研究人員認為這項發現說明氣候變化已經影響到當地居民的生活方式。";

  private final TextRepairer repairer = TextRepairer.full();

  @Provide
  Arbitrary<String> any() {
    return AnyText.any();
  }

  /** Sentences with lost bytes. */
  @Provide
  Arbitrary<String> damaged() {
    Arbitrary<Integer> at = Arbitraries.integers().between(0, 79);
    return Arbitraries.of(NEWS, TRADITIONAL)
        .flatMap(
            text ->
                Arbitraries.of("GB18030", "Big5")
                    .flatMap(
                        charset ->
                            at.list()
                                .ofMinSize(1)
                                .ofMaxSize(4)
                                .map(lost -> withoutBytes(text, charset, lost))));
  }

  private static String withoutBytes(String text, String charset, List<Integer> lost) {
    byte[] bytes = text.getBytes(Charset.forName(charset));
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (int i = 0; i < bytes.length; i++) {
      if (!lost.contains(i)) {
        rest.write(bytes[i]);
      }
    }
    return new String(rest.toByteArray(), Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({"14, 41", "10, 31", "22, 55", "30, 61"})
  void repairsTextBetweenTwoLostBytes(int first, int second) {
    String damaged = withoutBytes(NEWS, "GB18030", List.of(first, second));
    RepairedText repaired = repairer.repair(damaged);
    int from = first / 2;
    int to = second / 2;
    assertThat(repaired.text()).hasSameSizeAs(NEWS);
    assertThat(repaired.text().substring(0, from)).isEqualTo(NEWS.substring(0, from));
    assertThat(repaired.text().substring(from + 1, to)).isEqualTo(NEWS.substring(from + 1, to));
    assertThat(repaired.text().substring(to + 1)).isEqualTo(NEWS.substring(to + 1));
    assertThat(repaired.repairs()).containsEntry("out_of_step", 1);
  }

  @Test
  void repairsUpToTheEndOfTheText() {
    String damaged = withoutBytes(NEWS, "GB18030", List.of(24, 77));
    assertThat(repairer.repair(damaged).text()).contains("模型，价格比竞争对手低得多，因此受到许多开发者的欢迎");
  }

  @Test
  void realignsAtAnAsciiByte() {
    String damaged = withoutBytes("大家都知道我與她在學校認識。", "GB18030", List.of(4));
    assertThat(damaged).contains("c她在學校認識").doesNotContain("知道");
    assertThat(repairer.repair(damaged).text()).contains("知道我與她在學校認識");
  }

  @Test
  void repairsBig5() {
    String damaged = withoutBytes(TRADITIONAL, "Big5", List.of(19, 46));
    assertThat(repairer.repair(damaged).text()).contains("氣候變化已經影響");
  }

  /** A trail byte of Big5 may be an ASCII character, after which the decoder is aligned again. */
  @ParameterizedTest
  @CsvSource({
    "13, 研究人員認為, 項發現說明",
    "24, 說, 氣候變化",
    "31, 氣候變化, 經影響到當地",
    "47, 當地, 民的生活方式。",
  })
  void repairsBig5UpToAnAsciiTrailByte(int lost, String before, String after) {
    String damaged = withoutBytes(TRADITIONAL, "Big5", List.of(lost));
    assertThat(repairer.repair(damaged).text()).contains(before, after);
  }

  @Test
  void repairsAPassageOfCommonCharacters() {
    String text = "她每天早上去河邊散步，然後到圖書館看報紙。";
    String damaged = withoutBytes(text, "Big5", List.of(9));
    assertThat(repairer.repair(damaged).text()).contains("上去河邊散步");
  }

  @Test
  void isSwitchedOffWithMojibakeRepair() {
    String damaged = withoutBytes(NEWS, "GB18030", List.of(14, 41));
    assertThat(TextRepairer.with(Set.of(OptionalRepair.MARKUP)).repair(damaged).text())
        .isEqualTo(damaged);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "饕餮与貔貅都是传说中的瑞兽，螭吻、睚眦、狻猊亦然。",
        "嬛嬛一袅楚宫腰，那更春来，玉减香消。",
        "吡啶、嘧啶、嘌呤和噻唑都是杂环化合物。",
        "你吃了吗?我还没有。真的吗?不会吧?!",
        "他买了A股和B超，穿着T恤去卡拉OK。",
        "鑫淼、垚鑫、犇犇三家公司的法人代表都姓亓。",
        "林峯、陳豐、楊堃、許瑋甯、蔡彧、王琄。",
        "日本の首都は東京であり、憂鬱な薔薇の髑髏を蹂躙する。",
        "한국의 수도는 서울이다. 똠방각하와 펲시콜라.",
        "文字\ufffd缺失，\ufffd\ufffd也一样。",
        "他買了A股和B超，O型血的人穿M號，選項A、B、C都不對。",
        "作者用^表示次方，用_表示底線，用|表示或者，路徑用\\隔開。",
        "设x为正整数，则c一定小于d，选项b正确，小c也这么说。",
        "今天真的好熱喔~大家記得多喝水~【哔~】好痛~",
        "都给小明p成啥样了，e人和i人都在q群里。",
        "文学团体有嘉雯、贞婷、绮韵、蔡蕊莲、程玥玥。",
        "嘤嘤嘤吃鸡，嘟嘟嘟~海陆空。",
        "Ⅲ期临床试验的α值与β值，５０℃以下，№７。",
      })
  void leavesRareCharactersAlone(String text) {
    assertThat(repairer.repair(text).text()).isEqualTo(text);
  }

  @Property
  void isIdempotentForAnyText(@ForAll("any") String raw) {
    String once = repairer.repair(raw).text();
    assertThat(repairer.repair(once).text()).isEqualTo(once);
  }

  @Property(tries = 60)
  void isIdempotentForDamagedText(@ForAll("damaged") String raw) {
    RepairedText once = repairer.repair(raw);
    assertThat(repairer.repair(once.text()).text()).isEqualTo(once.text());
    int length = once.text().codePointCount(0, once.text().length());
    assertThat(once.damage()).allMatch(span -> span.start() >= 0 && span.end() <= length);
  }
}

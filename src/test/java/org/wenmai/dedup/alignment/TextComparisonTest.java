package org.wenmai.dedup.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.alignment.TextComparison.Kind;
import org.wenmai.dedup.alignment.TextComparison.Result;
import org.wenmai.dedup.alignment.TextComparison.Side;
import org.wenmai.text.AnyText;

final class TextComparisonTest {
  private static final TextComparison COMPARISON = new TextComparison(0.3, 0.5, 0.36, 0.5);

  private static final String FERRY =
      "白河口的渡船在清晨六点离开码头，船上装着茶叶和盐。船长说，今年的雾比往年来得早，他们只好把航速降到平时的一半。"
          + "到了中午，太阳才从云里出来，照亮了对岸的山谷。码头上的工人等了整整一个上午，有人回家吃饭，有人在仓库里打牌。"
          + "镇上的商店因为缺货，提前关了门。船长决定下个星期换一条航线，这样可以避开河口的浅滩。";

  private static final String MARKET =
      "集市在星期三重新开张，面包师傅们第一个回来。鱼贩的摊位还空着，因为新的冷库要到月底才能使用。"
          + "去年冬天的大火烧掉了半条街，保险公司直到三月才派人来看。居民自己凑钱修好了屋顶和水管，孩子们画了一面墙。";

  private static Result compare(String a, String b) {
    return COMPARISON.compare(Side.of(a), Side.of(b), false);
  }

  private static Kind kind(String a, String b) {
    Kind kind = compare(a, b).kind();
    assertThat(compare(b, a).kind()).isEqualTo(kind);
    return kind;
  }

  private static String reworded(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("船长", "领航员");
    words.put("码头", "埠头");
    words.put("离开", "驶离");
    words.put("因为", "由于");
    words.put("河口", "江口");
    words.put("今年", "本年");
    words.put("平时", "往常");
    words.put("照亮", "映照");
    words.put("工人", "员工");
    words.put("商店", "店铺");
    words.put("决定", "打算");
    words.put("避开", "绕过");
    words.put("整整", "足足");
    words.put("上午", "早上");
    words.put("回家", "返家");
    words.put("航线", "路线");
    words.put("一半", "半数");
    words.put("提前", "提早");
    words.put("仓库", "库房");
    String result = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      result = result.replace(word.getKey(), word.getValue());
    }
    return result;
  }

  @Test
  void aFewEditsMakeANearCopy() {
    assertThat(kind(FERRY, FERRY.replace("茶叶和盐", "盐和茶叶").replace("打牌", "下棋"))).isEqualTo(Kind.NEAR);
  }

  @Test
  void aTextWithMoreBesidesContainsItsPart() {
    assertThat(kind(MARKET, FERRY + MARKET + reworded(FERRY))).isEqualTo(Kind.CONTAINED);
  }

  @Test
  void aLongPassageTakenWordForWordIsContained() {
    String passage = FERRY.substring(0, 70);
    String a = passage + MARKET.substring(0, 60) + FERRY.substring(120, 150);
    Result found = compare(a, FERRY.substring(90, 120) + passage + MARKET.substring(60));

    assertThat(found.similarity()).isLessThan(0.5);
    assertThat(found.kind()).isEqualTo(Kind.CONTAINED);
  }

  @Test
  void otherWordsInTheSameOrderAreARewordedCopy() {
    String copy = reworded(FERRY);
    Result found = compare(FERRY, copy);

    assertThat(found.similarity()).isLessThan(0.3);
    assertThat(found.kind()).isEqualTo(Kind.REWORDED);
    assertThat(found.numbersDiffer()).isFalse();
    assertThat(kind(FERRY, copy.replace("镇上的店铺由于缺货，提前关了门。", ""))).isEqualTo(Kind.REWORDED);
  }

  @Test
  void aLongerTextReplacedByRuleIsRewordedHoweverAlikeTheTwoAre() {
    String text = FERRY + MARKET + FERRY.replace("河", "江") + MARKET.replace("集市", "市场");
    String copy = text.replace("船长", "领航员").replace("码头", "埠头").replace("因为", "由于");
    Result found = compare(text, copy);

    assertThat(found.similarity()).isGreaterThan(0.3);
    assertThat(found.kind()).isEqualTo(Kind.REWORDED);
  }

  @Test
  void formsWithOtherNumbersAreNoCopies() {
    String form =
        "%s市气象台%d月%d日17时发布天气预报：今天夜间到明天白天，%s城区%s，东北风%d级，最低气温%d℃，"
            + "最高气温%d℃，相对湿度%d%%。请市民注意收听最新天气预报。";
    String one = String.format(form, "白河", 9, 4, "白河", "阴转晴", 2, 5, 11, 76);
    String other = String.format(form, "青岗", 2, 14, "青岗", "雷阵雨", 3, 13, 17, 83);

    assertThat(kind(one, other)).isEqualTo(Kind.FORM);
    assertThat(kind(one, one.replace("请市民注意收听最新天气预报。", ""))).isEqualTo(Kind.NEAR);
    String road =
        "County Road %d is a road in %s County. It begins at Highway %d near %s and runs %d miles"
            + " to the sea. The road was designated on May %d, 19%d.";
    assertThat(
            kind(
                String.format(road, 310, "Dorset", 34, "Easton", 15, 17, 76),
                String.format(road, 311, "Wexham", 55, "Millford", 3, 9, 57)))
        .isEqualTo(Kind.FORM);
  }

  @Test
  void anUpdatedStoryIsACopyThoughOneNumberChanged() {
    String story = FERRY + "据镇政府统计，这次大雾造成3人受伤，12条船停航，损失约40万元，2018年以来还没有过。";
    Result found = compare(story, story.replace("3人", "5人"));

    assertThat(found.kind()).isEqualTo(Kind.NEAR);
    assertThat(found.numbersDiffer()).isTrue();
  }

  @Test
  void aNumberWithAPointOrCommasIsOneNumber() {
    String story =
        "The central bank left its main lending rate unchanged on Thursday, surprising most"
            + " economists who had expected a small cut. Inflation stood at 3.2 percent in the"
            + " latest month, the governor told reporters after a long meeting of the board.";
    Result found = compare(story, story.replace("3.2", "4.7"));

    assertThat(found.kind()).isEqualTo(Kind.NEAR);
    assertThat(found.numbersDiffer()).isTrue();
    assertThat(kind(story, story.replace("3.2", "3.9"))).isEqualTo(Kind.NEAR);
    String people = story.replace("3.2 percent", "1,234,567 crowns");
    assertThat(kind(people, people.replace("1,234,567", "2,234,568"))).isEqualTo(Kind.NEAR);
  }

  @Test
  void digitsOfThaiAreNumbers() {
    String form =
        "เมื่อคืนนี้เกิดฝนตกหนักในพื้นที่อำเภอเมือง น้ำป่าไหลหลากเข้าท่วมบ้านเรือนประชาชนกว่า %s หลังคาเรือน"
            + " ถนนสายหลักถูกตัดขาด %s จุด คาดว่าระดับน้ำจะลดลงภายใน %s วัน หากไม่มีฝนตกลงมาเพิ่มเติม";
    String one = String.format(form, "๒๕๐", "๔", "๓");

    assertThat(kind(one, String.format(form, "๓๘๐", "๖", "๕"))).isEqualTo(Kind.FORM);
    assertThat(kind(one, String.format(form, "๓๕๙", "๔", "๓"))).isEqualTo(Kind.NEAR);
  }

  @Test
  void otherTextsAreNoCopies() {
    assertThat(kind(FERRY, MARKET)).isNull();
    assertThat(kind(FERRY, "")).isNull();
    assertThat(kind("", "")).isNull();
  }

  @Test
  void aTextThatRepeatsItselfIsAlignedAllTheSame() {
    assertThat(kind(FERRY + FERRY, reworded(FERRY) + reworded(FERRY))).isEqualTo(Kind.REWORDED);
  }

  @Provide
  Arbitrary<String> anyText() {
    return AnyText.any();
  }

  @Property(tries = 500)
  void anyTextIsLikeItself(@ForAll("anyText") String text, @ForAll("anyText") String other) {
    Result same = compare(text, text);
    if (Side.of(text).shingles().length > 0) {
      assertThat(same.kind()).isEqualTo(Kind.NEAR);
      assertThat(same.similarity()).isEqualTo(1);
    }
    assertThat(compare(text + FERRY, other + FERRY).kind())
        .isEqualTo(compare(text + FERRY, other + FERRY).kind());
  }
}

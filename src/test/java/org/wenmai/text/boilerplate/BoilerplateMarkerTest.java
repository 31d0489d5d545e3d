package org.wenmai.text.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.Span;

final class BoilerplateMarkerTest {
  private static final BoilerplateMarker MARKER = new BoilerplateMarker(BoilerplateRules.NONE);

  static Stream<Arguments> lastLines() {
    return Stream.of(
        arguments("责任编辑：贝壳", "credits"),
        arguments("【我要纠错】", "navigation"),
        arguments("下一篇：桥上的灯", "navigation"),
        arguments("字号：大 中 小", "navigation"),
        arguments("Read more: the bridge at night", "navigation"),
        arguments("関連記事", "navigation"),
        arguments("首页 > 河边 > 正文", "navigation"),
        arguments("Lire aussi : le pont la nuit", "navigation"),
        arguments("分享到：微信 微博", "share"),
        arguments("Share this article", "share"),
        arguments("© 2031 The Lantern. All rights reserved.", "copyright"),
        arguments("未经灯笼报许可，不得转载。", "copyright"),
        arguments("Alle Rechte vorbehalten.", "copyright"),
        arguments("무단 전재 및 재배포 금지", "copyright"),
        arguments("欢迎关注微信公众号灯笼报", "promotion"),
        arguments("长按二维码关注灯笼报", "promotion"),
        arguments("Sign up for our weekly newsletter.", "promotion"));
  }

  /** Time and stack must not grow faster than the length of the line. */
  @ParameterizedTest
  @ValueSource(strings = {"home", "x@a", "首页"})
  void terminatesOnAdversarialLines(String start) {
    for (String again : List.of("> ", ">", ".a", "»»", "@a.")) {
      String line = start + again.repeat(5_000) + "x";
      assertThat(MARKER.mark(line + "\n" + line + "\nHello world text")).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("lastLines")
  void recognizesBoilerplateByPattern(String line, String kind) {
    String story = PlantedBoilerplate.story(4);
    int start = story.codePointCount(0, story.length()) + 1;
    assertThat(MARKER.mark(story + "\n" + line))
        .containsExactly(new Span(start, start + line.codePointCount(0, line.length()), kind));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他合上书，关注的目光落在公众身上。",
        "The company said the share on its common stock rose.",
        "扫描文章里的二维码没有反应。",
        "编辑部的灯一直亮到天明。",
        "She wanted to read more of them.",
        "第三条 本办法自公布之日起施行。",
        "All rights are reserved to those who fight for them, he said.",
        "出版社编辑：一个正在消失的职业，正在大城市里重新被人们认识和讨论"
      })
  void leavesSentencesAlone(String sentence) {
    assertThat(MARKER.mark(PlantedBoilerplate.story(4) + "\n" + sentence)).isEmpty();
  }

  @Test
  void marksAnAdvertisementWithItsIntroduction() {
    String advertisement = "灯笼社已组建三百人的读者社群,成员来自各行各业。若想先读到故事,请在公众号对话框回复“灯笼”。";
    String text = PlantedBoilerplate.story(2).replace("\n", "") + "谁知道呢?" + advertisement;
    assertThat(PlantedBoilerplate.marked(List.of(), text)).containsExactly(advertisement);
  }

  @Test
  void marksAnAdvertisementLabelBetweenParagraphs() {
    String text = PlantedBoilerplate.story(1) + "\nAdvertisement\n" + PlantedBoilerplate.story(2);
    assertThat(PlantedBoilerplate.marked(List.of(), text)).containsExactly("Advertisement");
  }

  @Test
  void marksBarsRulesAndButtonsNextToBoilerplate() {
    String text = "首页 | 登录 | 字号：大 中 小 | 打印\n=====\n" + PlantedBoilerplate.story(3);
    assertThat(PlantedBoilerplate.marked(List.of(), text))
        .containsExactly("首页 | 登录 | 字号：大 中 小 | 打印\n=====");
  }

  @Test
  void doesNotMarkBoilerplateBehindText() {
    String text =
        PlantedBoilerplate.story(1)
            + "\n责任编辑：贝壳\n"
            + PlantedBoilerplate.story(2)
            + "\n"
            + PlantedBoilerplate.story(3);
    assertThat(MARKER.mark(text)).isEmpty();
  }

  @Test
  void leavesATextOfOnlyBoilerplateUnmarked() {
    assertThat(MARKER.mark("责任编辑：贝壳\n分享到：微信")).isEmpty();
    assertThat(MARKER.mark("")).isEmpty();
  }

  @Test
  void countsInCodePoints() {
    assertThat(MARKER.mark("𠀀𠀁在桥上走过。\n责任编辑：贝壳")).containsExactly(new Span(9, 16, "credits"));
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }

  @Property
  void givesValidSpansForAnyText(@ForAll("texts") String text) {
    int length = text.codePointCount(0, text.length());
    int from = 0;
    for (Span span : MARKER.mark(text + "\n责任编辑：贝壳")) {
      assertThat(span.start()).isGreaterThanOrEqualTo(from);
      assertThat(span.end()).isGreaterThan(span.start()).isLessThanOrEqualTo(length + 8);
      from = span.end();
    }
  }

  @Property
  void learnsFromAnyTexts(@ForAll("texts") String text) {
    List<SampledDocument> documents =
        PlantedBoilerplate.documents(
            8, i -> text + "\n" + PlantedBoilerplate.story(i) + "\n分享到\n" + text);
    List<BoilerplateRule> rules = new BoilerplateLearner(3).learn(documents);
    assertThat(new BoilerplateLearner(3).learn(documents)).isEqualTo(rules);
    documents.forEach(
        document -> new BoilerplateMarker(new BoilerplateRules(rules)).mark(document.text()));
  }
}

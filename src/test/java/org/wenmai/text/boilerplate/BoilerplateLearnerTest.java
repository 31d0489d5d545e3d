package org.wenmai.text.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BoilerplateLearnerTest {
  private static final String[] NAMES = {"海螺", "王小二", "欧阳修竹", "Ann Reed"};

  private static String page(int i) {
    return "来源：村报\n字号：默认 大 中 小\n"
        + PlantedBoilerplate.story(i)
        + "\n责任编辑："
        + NAMES[i % NAMES.length]
        + "\n渡口村史编写组整理";
  }

  @Test
  void learnsLinesThatRecurAtTheEdgesWithNamesMasked() {
    assertThat(PlantedBoilerplate.learned(40, BoilerplateLearnerTest::page))
        .extracting(
            BoilerplateRule::position,
            BoilerplateRule::kind,
            BoilerplateRule::template,
            BoilerplateRule::documents)
        .containsExactlyInAnyOrder(
            tuple(EdgePosition.HEAD, BoilerplateKind.CREDITS, "来源:{name}", 40L),
            tuple(EdgePosition.HEAD, BoilerplateKind.NAVIGATION, "字号:默认 大 中 小", 40L),
            tuple(EdgePosition.TAIL, BoilerplateKind.CREDITS, "责任编辑:{name}", 40L),
            tuple(EdgePosition.TAIL, BoilerplateKind.RECURRING, "渡口村史编写组整理", 40L));
  }

  @Test
  void marksTheLearnedLines() {
    List<BoilerplateRule> rules = PlantedBoilerplate.learned(40, BoilerplateLearnerTest::page);
    assertThat(PlantedBoilerplate.marked(rules, page(91)))
        .containsExactly("来源：村报", "字号：默认 大 中 小", "责任编辑：Ann Reed", "渡口村史编写组整理");
  }

  @Test
  void marksPassagesWithinOneLongParagraph() {
    List<BoilerplateRule> rules =
        PlantedBoilerplate.learned(
            30,
            i ->
                PlantedBoilerplate.story(i).replace("\n", "")
                    + " 【挑错】    【责任编辑:"
                    + NAMES[i % 4]
                    + "】   翻下一页：");
    String text = PlantedBoilerplate.story(77).replace("\n", "") + " 【挑错】    【责任编辑:李逵】   翻下一页：";
    assertThat(PlantedBoilerplate.marked(rules, text)).contains("【责任编辑:李逵】");
    assertThat(PlantedBoilerplate.marked(rules, text))
        .noneMatch(passage -> passage.contains("天早上"));
  }

  @Test
  void learnsFrontMatterWithAnyValues() {
    List<BoilerplateRule> rules =
        PlantedBoilerplate.learned(
            20,
            i ->
                "---\ntitle: Story "
                    + i
                    + " of the river\nlayout: page\nmood: "
                    + NAMES[i % 4]
                    + " again\n---\n"
                    + PlantedBoilerplate.story(i));
    assertThat(rules)
        .extracting(BoilerplateRule::template, BoilerplateRule::kind)
        .containsExactlyInAnyOrder(
            tuple("title:{value}", BoilerplateKind.FRONT_MATTER),
            tuple("layout:{value}", BoilerplateKind.FRONT_MATTER),
            tuple("mood:{value}", BoilerplateKind.FRONT_MATTER));
  }

  @Test
  void doesNotTakeCopiesForBoilerplate() {
    // Twenty copies of one text, each with a different last word, among different texts.
    String copied = PlantedBoilerplate.story(5) + "\n敬请关注我们的下一篇\n" + PlantedBoilerplate.story(6);
    assertThat(
            PlantedBoilerplate.learned(
                60, i -> i < 20 ? copied + "\n改动" + i : PlantedBoilerplate.story(i)))
        .isEmpty();
    assertThat(PlantedBoilerplate.learned(60, i -> i < 20 ? copied : PlantedBoilerplate.story(i)))
        .isEmpty();
  }

  @Test
  void doesNotTakeHeadingsClosingsOrDatelinesForBoilerplate() {
    assertThat(
            PlantedBoilerplate.learned(
                60,
                i ->
                    "第一章 总则\n新社山城"
                        + i
                        + "月3日电\n"
                        + PlantedBoilerplate.story(i)
                        + "\n第"
                        + i
                        + "条 附则\n本办法自2020年"
                        + (i % 12 + 1)
                        + "月1日起施行。"))
        .isEmpty();
    assertThat(
            PlantedBoilerplate.learned(
                60, i -> PlantedBoilerplate.story(i) + (i % 9 == 0 ? "\n谢谢大家！" : "")))
        .isEmpty();
    assertThat(
            PlantedBoilerplate.learned(
                60,
                i ->
                    PlantedBoilerplate.story(i)
                        + "\n## 总结\n"
                        + PlantedBoilerplate.story(i + 100)
                        + PlantedBoilerplate.story(i + 200)))
        .isEmpty();
  }

  @Test
  void doesNotTakeATitleWithAColonForBoilerplate() {
    assertThat(
            PlantedBoilerplate.learned(
                60,
                i ->
                    "有问必答：怎样"
                        + PlantedBoilerplate.story(i).substring(0, 20)
                        + "\n"
                        + PlantedBoilerplate.story(i)))
        .isEmpty();
  }

  @Test
  void ignoresLinesThatOftenOccurElsewhere() {
    assertThat(
            PlantedBoilerplate.learned(
                40,
                i ->
                    i % 2 == 0
                        ? PlantedBoilerplate.story(i) + "\n分享到"
                        : PlantedBoilerplate.story(i) + "\n分享到\n" + longStory(i)))
        .isEmpty();
  }

  private static String longStory(int i) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < 6; j++) {
      text.append(PlantedBoilerplate.story(i + 100 * (j + 1))).append('\n');
    }
    return text.toString();
  }

  @Test
  void requiresACueWordInASmallSample() {
    assertThat(
            PlantedBoilerplate.learned(5, i -> PlantedBoilerplate.story(i) + "\n喜欢木工的朋友，欢迎订阅刨花周报。"))
        .extracting(BoilerplateRule::kind)
        .containsExactly(BoilerplateKind.PROMOTION);
    assertThat(PlantedBoilerplate.learned(5, i -> PlantedBoilerplate.story(i) + "\n河水还是那样流着"))
        .isEmpty();
    assertThat(PlantedBoilerplate.learned(2, i -> PlantedBoilerplate.story(i) + "\n欢迎订阅刨花周报"))
        .isEmpty();
  }

  @Test
  void learnsLinesOfOneSiteAmongMany() {
    List<SampledDocument> documents =
        new ArrayList<>(PlantedBoilerplate.documents(900, PlantedBoilerplate::story));
    for (int i = 0; i < 20; i++) {
      documents.add(new SampledDocument("刨花报", PlantedBoilerplate.story(i + 1000) + "\n刨花报读者服务部"));
    }
    assertThat(new BoilerplateLearner(6).learn(documents))
        .extracting(BoilerplateRule::template)
        .containsExactly("刨花报读者服务部");
  }

  @Test
  void doesNotDependOnTheOrderOfDocuments() {
    List<SampledDocument> documents =
        new ArrayList<>(PlantedBoilerplate.documents(50, BoilerplateLearnerTest::page));
    List<BoilerplateRule> rules = new BoilerplateLearner(6).learn(documents);
    Collections.shuffle(documents, new Random(7));
    assertThat(new BoilerplateLearner(6).learn(documents))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("example")
        .isEqualTo(rules);
  }

  @Test
  void findsTheSameFragmentsInAnExcerpt() {
    String text = page(1) + "\n" + "x".repeat(5) + longStory(3).repeat(20) + "\n责任编辑：海螺";
    String excerpt = SampledDocument.excerpt(text);
    assertThat(excerpt.length()).isLessThan(text.length());
    assertThat(SampledDocument.excerpt(excerpt)).isEqualTo(excerpt);
    assertThat(DocumentFragments.of(excerpt).keys()).isEqualTo(DocumentFragments.of(text).keys());
  }
}

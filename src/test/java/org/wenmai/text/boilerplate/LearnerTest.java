package org.wenmai.text.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LearnerTest {
  private static final String[] NAMES = {"海螺", "王小二", "欧阳修竹", "Ann Reed"};

  private static String page(int i) {
    return "来源：村报\n字号：默认 大 中 小\n"
        + Planted.story(i)
        + "\n责任编辑："
        + NAMES[i % NAMES.length]
        + "\n渡口村史编写组整理";
  }

  @Test
  void learnsWhatRecursAtTheEdgesWithNamesMasked() {
    assertThat(Planted.learned(40, LearnerTest::page))
        .extracting(Rule::place, Rule::kind, Rule::template, Rule::documents)
        .containsExactlyInAnyOrder(
            tuple(Place.HEAD, Kind.CREDITS, "来源:{name}", 40L),
            tuple(Place.HEAD, Kind.NAVIGATION, "字号:默认 大 中 小", 40L),
            tuple(Place.TAIL, Kind.CREDITS, "责任编辑:{name}", 40L),
            tuple(Place.TAIL, Kind.RECURRING, "渡口村史编写组整理", 40L));
  }

  @Test
  void marksWhatItLearned() {
    List<Rule> rules = Planted.learned(40, LearnerTest::page);
    assertThat(Planted.marked(rules, page(91)))
        .containsExactly("来源：村报", "字号：默认 大 中 小", "责任编辑：Ann Reed", "渡口村史编写组整理");
  }

  @Test
  void findsPassagesWithinOneGiantParagraph() {
    List<Rule> rules =
        Planted.learned(
            30,
            i ->
                Planted.story(i).replace("\n", "")
                    + " 【挑错】    【责任编辑:"
                    + NAMES[i % 4]
                    + "】   翻下一页：");
    String text = Planted.story(77).replace("\n", "") + " 【挑错】    【责任编辑:李逵】   翻下一页：";
    assertThat(Planted.marked(rules, text)).contains("【责任编辑:李逵】");
    assertThat(Planted.marked(rules, text)).noneMatch(passage -> passage.contains("天早上"));
  }

  @Test
  void learnsFrontMatterWhateverItsValues() {
    List<Rule> rules =
        Planted.learned(
            20,
            i ->
                "---\ntitle: Story "
                    + i
                    + " of the river\nlayout: page\nmood: "
                    + NAMES[i % 4]
                    + " again\n---\n"
                    + Planted.story(i));
    assertThat(rules)
        .extracting(Rule::template, Rule::kind)
        .containsExactlyInAnyOrder(
            tuple("title:{value}", Kind.FRONT_MATTER),
            tuple("layout:{value}", Kind.FRONT_MATTER),
            tuple("mood:{value}", Kind.FRONT_MATTER));
  }

  @Test
  void takesNoCopiesForFurniture() {
    // Twenty copies of one text, each with a word of its own, among texts that differ.
    String copied = Planted.story(5) + "\n敬请关注我们的下一篇\n" + Planted.story(6);
    assertThat(Planted.learned(60, i -> i < 20 ? copied + "\n改动" + i : Planted.story(i))).isEmpty();
    assertThat(Planted.learned(60, i -> i < 20 ? copied : Planted.story(i))).isEmpty();
  }

  @Test
  void takesNoHeadingsClosingsOrDatelinesForFurniture() {
    assertThat(
            Planted.learned(
                60,
                i ->
                    "第一章 总则\n新社山城"
                        + i
                        + "月3日电\n"
                        + Planted.story(i)
                        + "\n第"
                        + i
                        + "条 附则\n本办法自2020年"
                        + (i % 12 + 1)
                        + "月1日起施行。"))
        .isEmpty();
    assertThat(Planted.learned(60, i -> Planted.story(i) + (i % 9 == 0 ? "\n谢谢大家！" : "")))
        .isEmpty();
    assertThat(
            Planted.learned(
                60,
                i ->
                    Planted.story(i)
                        + "\n## 总结\n"
                        + Planted.story(i + 100)
                        + Planted.story(i + 200)))
        .isEmpty();
  }

  @Test
  void takesNoTitleWithAColonForFurniture() {
    assertThat(
            Planted.learned(
                60, i -> "有问必答：怎样" + Planted.story(i).substring(0, 20) + "\n" + Planted.story(i)))
        .isEmpty();
  }

  @Test
  void leavesAloneWhatOftenStandsElsewhere() {
    assertThat(
            Planted.learned(
                40,
                i ->
                    i % 2 == 0
                        ? Planted.story(i) + "\n分享到"
                        : Planted.story(i) + "\n分享到\n" + long_(i)))
        .isEmpty();
  }

  private static String long_(int i) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < 6; j++) {
      text.append(Planted.story(i + 100 * (j + 1))).append('\n');
    }
    return text.toString();
  }

  @Test
  void believesFewDocumentsOnlyWhereWordsTellToo() {
    assertThat(Planted.learned(5, i -> Planted.story(i) + "\n喜欢木工的朋友，欢迎订阅刨花周报。"))
        .extracting(Rule::kind)
        .containsExactly(Kind.PROMOTION);
    assertThat(Planted.learned(5, i -> Planted.story(i) + "\n河水还是那样流着")).isEmpty();
    assertThat(Planted.learned(2, i -> Planted.story(i) + "\n欢迎订阅刨花周报")).isEmpty();
  }

  @Test
  void learnsWhatOnlyOneSiteOfManyHas() {
    List<Sampled> documents = new ArrayList<>(Planted.documents(900, Planted::story));
    for (int i = 0; i < 20; i++) {
      documents.add(new Sampled("刨花报", Planted.story(i + 1000) + "\n刨花报读者服务部"));
    }
    assertThat(new Learner(6).learn(documents))
        .extracting(Rule::template)
        .containsExactly("刨花报读者服务部");
  }

  @Test
  void doesNotDependOnTheOrderOfDocuments() {
    List<Sampled> documents = new ArrayList<>(Planted.documents(50, LearnerTest::page));
    List<Rule> rules = new Learner(6).learn(documents);
    Collections.shuffle(documents, new Random(7));
    assertThat(new Learner(6).learn(documents))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("example")
        .isEqualTo(rules);
  }

  @Test
  void seesTheSameInAnExcerpt() {
    String text = page(1) + "\n" + "x".repeat(5) + long_(3).repeat(20) + "\n责任编辑：海螺";
    String excerpt = Sampled.excerpt(text);
    assertThat(excerpt.length()).isLessThan(text.length());
    assertThat(Sampled.excerpt(excerpt)).isEqualTo(excerpt);
    assertThat(Observed.of(excerpt).keys()).isEqualTo(Observed.of(text).keys());
  }
}

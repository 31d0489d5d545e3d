package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.document.DocumentFixture.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.SketchStage;
import org.wenmai.dedup.sketch.JaccardSimilarity;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentPipeline;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.tokenize.jieba.UserWordList;

/** What marking boilerplate changes in the stages that follow. */
final class BoilerplateEffectTest {
  private static final String BOILERPLATE =
      "\n责任编辑：贝壳\n欢迎搜索关注微信公众号灯笼报，每天早上先读到河边的故事" + "\n未经灯笼报书面许可，任何网站和个人不得转载本报所载的文字和图片\n分享到：微信 微博 朋友圈";

  private static List<Document> documents(BoilerplateMode how) {
    DocumentPipeline pipeline =
        new DocumentPipeline(
            List.of(
                new RepairStage(new RepairConfig(true, true, how, 1000, 6)),
                new IdentifyStage(IdentifyConfig.DEFAULTS),
                new FoldStage(FoldConfig.DEFAULTS),
                new SegmentStage(SegmentConfig.DEFAULTS, UserWordList::none),
                new SketchStage(FamiliesConfig.DEFAULTS)));
    return Stream.of(
            document("a").raw("字号：大 中 小\n渡口的船工在雨停以后修好了那条旧船，村里的人都来帮忙抬船下水。" + BOILERPLATE),
            document("b").raw("字号：大 中 小\n山上的松树一夜之间落满了雪，护林员清早起来扫出一条通向木屋的小路。" + BOILERPLATE),
            document("c")
                .raw(
                    "Print this page\nSkip to content\nShare this article on all networks\n河边的灯亮了。"))
        .map(DocumentFixture::build)
        .map(pipeline::process)
        .toList();
  }

  private static double similarity(List<Document> documents) {
    return JaccardSimilarity.similarity(sample(documents.get(0)), sample(documents.get(1)));
  }

  private static long[] sample(Document document) {
    return document.findSketch().orElseThrow().sample();
  }

  @Test
  void takesNoDocumentsForCopiesBecauseOfTheirBoilerplate() {
    double threshold = FamiliesConfig.DEFAULTS.nearThreshold();
    assertThat(similarity(documents(BoilerplateMode.OFF))).isGreaterThan(threshold);
    assertThat(similarity(documents(BoilerplateMode.PATTERNS))).isLessThan(threshold / 3);
  }

  @Test
  void countsNoBoilerplateAmongTheTerms() {
    assertThat(terms(documents(BoilerplateMode.OFF).get(0))).contains("字号", "转载");
    assertThat(terms(documents(BoilerplateMode.PATTERNS).get(0)))
        .contains("船工", "旧船")
        .doesNotContain("字号", "转载", "责任编辑", "微信");
  }

  private static List<String> terms(Document document) {
    DocumentTerms terms = DocumentTerms.of(document.segmented().terms());
    return IntStream.range(0, terms.size()).mapToObj(terms::term).toList();
  }

  @Test
  void tellsTheLanguageByTheText() {
    assertThat(language(documents(BoilerplateMode.OFF).get(2))).isEqualTo("en");
    Document marked = documents(BoilerplateMode.PATTERNS).get(2);
    assertThat(language(marked)).isEqualTo("zh");
    assertThat(marked.text()).startsWith("Print this page");
  }

  private static String language(Document document) {
    return document.language().language().tag();
  }
}

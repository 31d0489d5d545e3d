package org.wenmai.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.report.view.RunView;
import org.wenmai.report.view.WrittenRun;
import org.wenmai.warehouse.Manifest;

@ExtendWith(SparkSessions.class)
final class ReportPageTest {
  @TempDir static Path warehouse;
  private static RunView view;
  private static String html;
  private static Document page;

  @BeforeAll
  static void render(SparkSession spark) {
    view = load(spark, "complete", WrittenRun.publish(spark, warehouse.resolve("complete")));
    html = ReportPage.render(view);
    page = Jsoup.parse(html);
  }

  static RunView load(SparkSession spark, String run, Manifest manifest) {
    return RunView.load(
        spark, new org.apache.hadoop.fs.Path(warehouse.resolve(run).toUri()), manifest);
  }

  @Test
  void sectionsComeInTheOrderOfAnAnalyst() {
    assertThat(page.select("main > section").eachAttr("id"))
        .containsExactly(
            "findings", "health", "languages", "copies", "topics", "terms", "time", "run");
  }

  @Test
  void theNavigationLeadsToEverySection() {
    assertThat(page.select("nav a").eachAttr("href"))
        .allSatisfy(link -> assertThat(page.select("section" + link)).hasSize(1));
  }

  @Test
  void theHeadlineSaysWhatIsThere() {
    assertThat(page.select("h1").text()).isEqualTo("80 documents in 9 languages on 6 topics");
    assertThat(page.select("#findings").text())
        .contains("Of 87 records read, 80 became documents and 7 were rejected")
        .contains("4 copies in 2 families")
        .contains("undecided language share did not pass: 0.21 against 0.2");
  }

  @Test
  void corpusTextNeverBecomesMarkup() {
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("img, iframe, object, embed, link, form, base, [onload], [onerror]"))
        .isEmpty();
    assertThat(page.select("main i, main b")).isEmpty();
    assertThat(page.text()).contains("document.title='owned'").contains("${7*7}<#if>");
  }

  @Test
  void nothingOutsideIsReferredTo() {
    assertThat(page.select("[src], [srcset], [data], [poster], [background]")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    assertThat(html).doesNotContain("@import").doesNotContain("sourceMappingURL");
    assertThat(page.select("style").html()).doesNotContain("url(");
  }

  @Test
  void thePolicyLetsOnlyThePagesOwnScriptsRun() {
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    assertThat(page.select("script, style")).hasSize(3);
    for (Element element : page.select("script, style")) {
      assertThat(policy).contains(TestHash.sha256(element.data()));
    }
    assertThat(page.select("[style]")).isEmpty();
  }

  @Test
  void foreignTextIsMarkedAndIsolated() {
    assertThat(page.select(".topic h3 bdi[lang=ar]").text()).isEqualTo("المياه · الزراعة · الجفاف");
    assertThat(page.select(".members bdi[lang=zh-Hant]")).isNotEmpty();
    assertThat(page.select("bdi[lang=und]")).isEmpty();
  }

  @Test
  void aFamilyShowsWhatItsLeastSimilarCopyChanged() {
    assertThat(page.select(".compared")).hasSize(1);
    assertThat(page.select(".compared del").eachText()).contains("模型");
    assertThat(page.select(".compared ins").eachText()).contains("模子");
    assertThat(page.select(".compared bdi").text()).contains("大");
  }

  @Test
  void everyChartHasItsTable() {
    assertThat(page.select("figure[data-chart]")).hasSize(5);
    for (Element figure : page.select("figure[data-chart]")) {
      Element table = page.getElementById(figure.attr("data-table"));
      assertThat(table.select("tbody tr")).isNotEmpty();
      assertThat(table.select("tbody tr").size())
          .isEqualTo(table.select("tbody td[data-value]").size());
    }
  }

  @Test
  void idsAreUnique() {
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void noTextIsLongEnoughToHideThePage() {
    assertThat(page.select("bdi, code, q").eachText()).allMatch(text -> text.length() < 400);
  }

  @Test
  void theSameViewGivesTheSamePage() {
    assertThat(ReportPage.render(view)).isEqualTo(html);
  }

  @Test
  void aPartialRunShowsWhatItHasAndSaysSo(SparkSession spark) {
    Manifest manifest = WrittenRun.publishPartial(spark, warehouse.resolve("partial"));

    Document partial = Jsoup.parse(ReportPage.render(load(spark, "partial", manifest)));

    assertThat(partial.select("main > section").eachAttr("id"))
        .containsExactly("findings", "health", "time", "run");
    assertThat(partial.select(".notice").text()).contains("stop after repair");
    assertThat(partial.select("h1").text()).isEqualTo("80 documents");
  }

  @Test
  void theSmallestRunHasAReportToo() {
    Document smallest = Jsoup.parse(ReportPage.render(SmallViews.oneDocument()));

    assertThat(smallest.select("h1").text()).isEqualTo("1 document");
    assertThat(smallest.text()).contains("none was rejected");
  }

  @Test
  void anyTextAtAllStaysText() {
    for (String hostile : SmallViews.HOSTILE) {
      Document rendered = Jsoup.parse(ReportPage.render(SmallViews.withText(hostile)));
      assertThat(rendered.select("script")).hasSize(2);
      assertThat(rendered.select("main > section")).hasSize(5);
    }
  }
}

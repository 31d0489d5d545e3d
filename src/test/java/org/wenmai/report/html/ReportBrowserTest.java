package org.wenmai.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.report.view.RunView;
import org.wenmai.report.view.WrittenRun;
import org.wenmai.warehouse.Manifest;

/** The report in a real browser: what the page's own script does, and what it must not do. */
@Tag("browser")
@ExtendWith(SparkSessions.class)
final class ReportBrowserTest {
  @TempDir static Path folder;
  private static Chromium chromium;
  private static Path report;

  @BeforeAll
  static void render(SparkSession spark) throws IOException {
    chromium = Chromium.found();
    Path run = folder.resolve("run");
    Manifest manifest = WrittenRun.publish(spark, run);
    RunView view = RunView.load(spark, new org.apache.hadoop.fs.Path(run.toUri()), manifest);
    report = Files.writeString(folder.resolve("report.html"), ReportPage.render(view));
  }

  @Test
  void everyChartIsDrawnWithNoMessageAndNoRequest() throws Exception {
    try (ProxyTrap trap = new ProxyTrap()) {
      Chromium.Shown shown = chromium.open(report, trap, folder.resolve("profile-1"));
      Document page = Jsoup.parse(shown.dom());

      assertThat(page.select("figure[data-chart]")).hasSize(5);
      for (Element figure : page.select("figure[data-chart]")) {
        int rows = page.select("#" + figure.attr("data-table") + " tbody tr").size();
        assertThat(figure.attr("data-drawn")).isEqualTo(String.valueOf(Math.min(rows, 20)));
        assertThat(figure.hasAttr("hidden")).isFalse();
      }
      assertThat(page.title()).startsWith("80 documents");
      assertThat(shown.consoleMessages()).isEmpty();
      assertThat(trap.requests()).isEmpty();
    }
  }

  @Test
  void hostileTextDoesNothingEvenIfItWereNotEscaped() throws Exception {
    Path unescaped = folder.resolve("unescaped.html");
    Files.writeString(
        unescaped,
        Files.readString(report)
            .replace(
                "<main>",
                "<main><script>document.title='owned'</script>"
                    + "<img src='http://trap.invalid/x.png' onerror=\"document.title='owned'\">"
                    + "<style>body{background:url(http://trap.invalid/y.png)}</style>"));
    try (ProxyTrap trap = new ProxyTrap()) {
      Chromium.Shown shown = chromium.open(unescaped, trap, folder.resolve("profile-2"));

      assertThat(Jsoup.parse(shown.dom()).title()).startsWith("80 documents");
      assertThat(shown.consoleMessages()).isNotEmpty();
      assertThat(trap.requests()).isEmpty();
    }
  }

  @Test
  void theTrapAndTheConsoleWouldTell() throws Exception {
    Path control = folder.resolve("control.html");
    Files.writeString(
        control, "<!doctype html><img src='http://trap.invalid/x.png'><script>nowhere()</script>");
    try (ProxyTrap trap = new ProxyTrap()) {
      Chromium.Shown shown = chromium.open(control, trap, folder.resolve("profile-3"));

      assertThat(trap.requests()).anyMatch(line -> line.contains("trap.invalid/x.png"));
      assertThat(shown.consoleMessages()).anyMatch(line -> line.contains("nowhere"));
    }
  }

  @Test
  void thePageIsNoWiderThanAPhone() throws Exception {
    Path narrow = folder.resolve("narrow.html");
    Files.writeString(
        narrow,
        """
        <!doctype html><iframe id="phone" width="400" height="800" src="report.html"></iframe>
        <script>
        phone.onload = () => {
          const page = phone.contentDocument.documentElement;
          document.body.dataset.width = page.scrollWidth + ' in ' + page.clientWidth;
          document.body.dataset.charts = Array.from(
            page.querySelectorAll('canvas'), (c) => c.offsetWidth <= c.parentNode.offsetWidth);
        };
        </script>
        """);
    try (ProxyTrap trap = new ProxyTrap()) {
      Chromium.Shown shown =
          chromium.open(
              narrow, trap, folder.resolve("profile-4"), "--allow-file-access-from-files");

      assertThat(Jsoup.parse(shown.dom()).body().attr("data-charts"))
          .isEqualTo("true,true,true,true,true");
      String[] widths = Jsoup.parse(shown.dom()).body().attr("data-width").split(" in ");
      assertThat(widths).hasSize(2);
      assertThat(Integer.parseInt(widths[0])).isLessThanOrEqualTo(Integer.parseInt(widths[1]));
      assertThat(Integer.parseInt(widths[1])).isBetween(380, 400);
    }
  }
}

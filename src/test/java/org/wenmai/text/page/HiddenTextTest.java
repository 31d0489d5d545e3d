package org.wenmai.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HiddenTextTest {
  private static final String ONE =
      "The well is older than the village, and its rope has been replaced so often that nobody knows how deep it is.";
  private static final String TWO =
      "Children throw stones into it and count; the longest count was eleven, on a windless day in autumn.";

  private static String read(String html) {
    return PageReader.read(html, null, PageTextMode.MAIN).orElseThrow().text();
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div id=js_content style='visibility: hidden; opacity: 0'>%s</div>",
        "<div style='display:none !important'>%s</div>",
        "<section hidden>%s</section>",
        "<noscript>%s</noscript>",
        "<template>%s</template>",
        "<div style='display:none'><div hidden>%s</div></div>",
        "<div style='opacity:0;height:0;overflow:hidden'>%s</div>",
        "<span class=hidden>%s</span>"
      })
  void showsHiddenTextThatIsMostOfThePage(String hiding) {
    String html = "<h1>The well</h1>" + hiding.formatted(p(ONE) + p(TWO)) + "<p>Scan to follow</p>";

    assertThat(read(html)).contains(ONE, TWO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=cookie-consent style='display:none'>%s</div>",
        "<div role=dialog hidden>%s</div>",
        "<div class=modal><div style='display:none'>%s</div></div>",
        "<nav hidden>%s</nav>",
        "<div class=tooltip>%s</div>",
        "<div hidden><p>Wir verwenden Cookies.</p>%s</div>"
      })
  void leavesDialogsHidden(String hiding) {
    String html = "<h1>The well</h1>" + p("Closed.") + hiding.formatted(p(ONE) + p(TWO));

    assertThat(read(html)).isEqualTo("Closed.");
  }

  @Test
  void leavesHiddenWhatIsASmallPartOrStandsTwice() {
    String article =
        p(ONE) + p(TWO) + p(TWO.replace("stones", "coins")) + p(ONE.replace("well", "mill"));

    assertThat(
            read(
                article
                    + "<div hidden>"
                    + p("A note, which is long enough to be prose.")
                    + "</div>"))
        .doesNotContain("A note");
    assertThat(
            read(
                p(ONE)
                    + p(TWO)
                    + "<div id=print-version hidden><div>"
                    + ONE
                    + " "
                    + TWO
                    + "</div></div>"))
        .isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void readsTheArticleOfJsonLdWhereLittleIsVisible() {
    String json =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + ONE
            + "\\n"
            + TWO
            + "\"}</script>";

    assertThat(read(json + "<p>Read it in our app.</p>")).isEqualTo(ONE + "\n" + TWO);
    assertThat(read(json + p(ONE) + p(TWO))).isEqualTo(ONE + "\n\n" + TWO);
  }

  @Test
  void readsTheDataOfAScriptWhereNothingIsVisible() {
    String state =
        "<script>window.__STATE__ = {page: {id: 7, author: 'Ann', body: '\\x3cp\\x3e"
            + ONE
            + "\\x3c/p\\x3e\\u003cp\\u003e"
            + TWO
            + "\\u003c/p\\u003e'}};</script>";
    String blocks =
        "<script type=application/json>{\"blocks\":[{\"text\":\""
            + ONE
            + "\"},{\"text\":\""
            + TWO
            + "\"}],"
            + "\"errorMessages\":{\"text\":\""
            + ONE.repeat(9)
            + "\"}}</script>";

    assertThat(read("<div id=app></div>" + state)).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(read("<div id=app></div>" + blocks)).isEqualTo(ONE + "\n\n" + TWO);
    assertThat(read(p(ONE) + blocks)).isEqualTo(ONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "var createTime = '2024-03-05 08:53';",
        "var ct = \"1709600000\";",
        "{\"publishTime\": 1709600000000}",
        "window.d={pub_date:'2024-03-05'}"
      })
  void findsTheDateInAScript(String script) {
    String html = "<h1>The well</h1>" + p(ONE) + "<script>" + script + "</script>";

    assertThat(PageReader.read(html, null, PageTextMode.MAIN).orElseThrow().published())
        .matches("2024-03-05( 08:53)?|1709600000(000)?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div hidden>",
        "<div style='display:none'><p>a",
        "<script>\"\\\"",
        "<script>'",
        "<script>{[",
        "<script>a:\"",
        "<noscript>"
      })
  void readsHostilePages(String piece) {
    assertThat(read(piece.repeat(20_000))).isNotNull();
  }
}

package org.wenmai.text.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageTextMode;
import org.wenmai.text.page.ParsedPage;

final class PageMetadataTest {
  private static ParsedPage page(String head) {
    return page(head, "<p>Words.</p>");
  }

  private static ParsedPage page(String head, String body) {
    String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
    return PageReader.read(html, "https://paper.example/2024/", PageTextMode.MAIN).orElseThrow();
  }

  private static String data(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @Test
  void findsTheArticleAnywhereInJsonLd() {
    ParsedPage page =
        page(
            data("{ not json")
                + data(
                    """
                    {"@context": "https://schema.org", "@graph": [
                      {"@type": "WebSite", "name": "Paper", "datePublished": "1999"},
                      {"@type": ["NewsArticle", "Thing"], "headline": "Bridges &amp; mills",
                       "datePublished": "2024-05-03T10:20:00+08:00",
                       "author": [{"@type": "Person", "name": "Ann Mason"}, "Li Hua", {"name": "Ann Mason"}],
                       "publisher": {"name": "Village Paper"},}
                    ]}
                    """));

    assertThat(page.title()).isEqualTo("Bridges & mills");
    assertThat(page.published()).isEqualTo("2024-05-03T10:20:00+08:00");
    assertThat(page.author()).isEqualTo("Ann Mason, Li Hua");
    assertThat(page.site()).isEqualTo("Village Paper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<meta property='article:published_time' content='2024-05-03'>|2024-05-03",
        "<meta name=PubDate content=' 2024-05-03 10:00 '>|2024-05-03 10:00",
        "<meta itemprop=datePublished content=2024-05-03>|2024-05-03",
        "<meta name=date content='0001-01-01T00:00:00Z'>|-",
        "<meta name=date content=yesterday>|-",
        "<time datetime=2024-05-04>a</time><time pubdate>3 May 2024</time>|3 May 2024",
        "<time datetime='2024-05-03'>Friday</time>|2024-05-03",
        "<time>soon</time>|-"
      })
  void findsTheDateOfPublication(String html, String published) {
    assertThat(page(html).published()).isEqualTo(published);
  }

  @Test
  void findsTheDateBelowTheHeadlineNotInTheText() {
    String text = "<p>二〇二四年的春天，这座桥在2020年1月2日的大水之后，终于又一次通车了。</p>";

    // Without a headline a line that is a date and nothing else will do.
    assertThat(
            page("<title>渡口</title>", "<h1>桥的故事</h1><div>2024-05-03 10:20:30</div>" + text)
                .published())
        .isEqualTo("2024-05-03 10:20:30");
    assertThat(
            page("<title>渡口</title>", "<h1>桥的故事</h1><div>今天是 2024-05-03 10:20</div>" + text)
                .published())
        .isNull();
    assertThat(
            page(
                    "<title>桥的故事_新闻</title>",
                    "<h1>桥的故事</h1><div>2024-05-03 10:20:30 来源：报</div>" + text)
                .published())
        .isEqualTo("2024-05-03 10:20:30");
    assertThat(page("<title>桥的故事</title>", "<h1>桥的故事</h1>" + text).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<meta name=author content='Ann Mason'>|Ann Mason",
        "<meta name=author content='By Ann Mason'>|Ann Mason",
        "<meta name=author content='https://paper.example/ann'>|-",
        "<meta name=author content='name, mail@paper.example'>|-",
        "<meta property=og:site_name content=Paper><meta name=author content=paper>|-",
        "<a rel=author href=/ann>李华</a>|李华",
        "<div itemprop=author>by Ann • 3 May 2024 • 5 min</div><a rel=author>Ann</a>|Ann"
      })
  void acceptsOnlyNamesAsAuthors(String html, String author) {
    String[] cut = html.split("(?=<a |<div)", 2);
    ParsedPage page = page(cut[0], cut.length > 1 ? cut[1] : "");

    assertThat(page.author()).isEqualTo(author);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "<link rel=canonical href=/river>|https://paper.example/river",
        "<base href='https://other.example/'><link rel='x Canonical' href=river>|https://other.example/river",
        "<meta property=og:url content='https://paper.example/og'>|https://paper.example/og",
        "<link rel=canonical href='javascript:void(0)'>|-",
        "<link rel=alternate href=/river>|-"
      })
  void resolvesTheCanonicalUrl(String head, String canonical) {
    assertThat(page(head).canonical()).isEqualTo(canonical);
  }

  @Test
  void removesTheSiteNameFromTheTitle() {
    String site = "<meta property=og:site_name content='Village Paper'>";

    assertThat(page(site + "<title>The river - Village Paper</title>").title())
        .isEqualTo("The river");
    assertThat(page(site + "<title>Village Paper</title>").title()).isEqualTo("Village Paper");
    assertThat(page("<title>The river - Village Paper</title>", "<h1>The\n river</h1>").title())
        .isEqualTo("The river");
    assertThat(page("<title>The river - Village Paper</title>", "<h1>Paper</h1>").title())
        .isEqualTo("The river - Village Paper");
    assertThat(page("<svg><title>Logo</title></svg>").title()).isNull();
  }

  @Test
  void ignoresMalformedMetadata() {
    ParsedPage page =
        page(
            data("[".repeat(5000))
                + data("null")
                + data(
                    "{\"@type\":\"Article\",\"headline\":7,\"author\":{\"name\":{}},\"datePublished\":[]}")
                + "<meta property=og:title content='"
                + "x".repeat(5000)
                + "'><html lang='no language'>");

    assertThat(page.title()).isNull();
    assertThat(page.author()).isNull();
    assertThat(page.published()).isNull();
    assertThat(page.language()).isNull();
  }
}

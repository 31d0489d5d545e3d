package org.wenmai.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageReaderTest {
  private static final String RIVER =
      "The river runs slowly past the village, and on its bank an old man tells the children, who"
          + " have heard it all before, how the bridge was built.";
  private static final String BRIDGE =
      "It took eleven years, he says, because every spring the water took back what the summer had"
          + " given; only when the masons began to build in winter did the arches stand.";

  private static ParsedPage main(String html) {
    return PageReader.read(html, "https://paper.example/2024/river", PageTextMode.MAIN)
        .orElseThrow();
  }

  private static String all(String body) {
    return PageReader.read(body, null, PageTextMode.ALL).orElseThrow().text();
  }

  private static String article(String... parts) {
    return "<html><title>How the bridge was built</title><body><h1>How the bridge was built</h1>"
        + String.join("", parts)
        + "</body></html>";
  }

  private static String p(String text) {
    return "<p>" + text + "</p>";
  }

  @Test
  void removesTheBoilerplateOfAnEnglishPage() {
    ParsedPage page =
        main(
            """
            <!doctype html><html lang="en-GB"><head><title>How the bridge was built | Village Paper</title>
            <meta property="og:site_name" content="Village Paper">
            <script>var text = "not for readers";</script><style>p { color: red }</style></head>
            <body class="single has-sidebar">
            <div class="cookie-banner"><p>We use cookies, as everybody does, to make this page better for you.</p></div>
            <div id="top-nav"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></div>
            <div class="page-wrap with-sidebar">
            <div class="story">
            <h1>How the bridge was built</h1>
            <div class="byline">By Ann Mason, 3 May 2024</div>
            <div class="share-buttons"><a href="#">Share</a> <a href="#">Tweet</a></div>
            <figure><img src="a.jpg"><figcaption>The bridge in winter, seen from the mill. Photo: A. Mason</figcaption></figure>
            <p>%s</p>
            <div class="ad-slot">Advertisement</div>
            <p>%s</p>
            <h2>The masons</h2>
            <p>They were paid in salt, <a href="/salt">which was rare</a>, and in bread.</p>
            <h3>Read more</h3>
            <ul><li><a href="/x">Why the mill burned down in the year of the flood</a></li></ul>
            </div>
            <div class="sidebar"><h4>Most read</h4><p>Ten facts about bridges that nobody knew, not even those who built them.</p></div>
            <div id="comments"><p>First! I have always said that the bridge is far too narrow for two carts.</p></div>
            </div>
            <footer><p>Copyright by the Village Paper, all rights reserved, in all countries of the world.</p></footer>
            </body></html>
            """
                .formatted(RIVER, BRIDGE));

    assertThat(page.text())
        .isEqualTo(
            RIVER
                + "\n\n"
                + BRIDGE
                + "\n\nThe masons\n\nThey were paid in salt, which was rare, and in bread.");
    assertThat(page.title()).isEqualTo("How the bridge was built");
    assertThat(page.site()).isEqualTo("Village Paper");
    assertThat(page.language()).isEqualTo("en-GB");
    assertThat(page.visibleCodePoints()).isGreaterThan(700);
  }

  @Test
  void extractsChineseParagraphsFromATableCell() {
    ParsedPage page =
        main(
            """
            <html><head><title>村里的桥_乡村新闻网</title></head><body>
            <table width="100%"><tr><td><a href="/">首页</a> <a href="/a">新闻</a> <a href="/b">体育</a></td></tr></table>
            <table><tr><td class="left"><a href="/1">去年的洪水</a><br><a href="/2">磨坊失火</a></td>
            <td><h1>村里的桥</h1>
            <div>2024年05月03日 10:20 来源：乡村新闻网</div>
            <font size="3">　　河水慢慢地流过村庄，老人坐在桥边，给孩子们讲这座桥是怎样造起来的。<br><br>
            　　他说，一共造了十一年，因为每年春天的大水都把夏天造好的部分冲走了。<br><br>
            　　后来石匠们改在冬天动工，桥拱才终于立住了。</font>
            <p>相关阅读</p><ul><li><a href="/2">磨坊失火的那一年，村里发生了什么事情</a></li></ul>
            </td></tr></table><div class="footer">版权所有，未经许可，不得转载本网站的任何内容。</div></body></html>
            """);

    assertThat(page.text())
        .isEqualTo(
            "河水慢慢地流过村庄，老人坐在桥边，给孩子们讲这座桥是怎样造起来的。\n\n"
                + "他说，一共造了十一年，因为每年春天的大水都把夏天造好的部分冲走了。\n\n"
                + "后来石匠们改在冬天动工，桥拱才终于立住了。");
    assertThat(page.title()).isEqualTo("村里的桥");
    assertThat(page.published()).isEqualTo("2024年05月03日 10:20");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hant|村裡的橋|河水慢慢地流過村莊，老人坐在橋邊，給孩子們講這座橋是怎樣造起來的。|延伸閱讀",
        "ja|村の橋|川は村のそばをゆっくりと流れ、老人は橋のたもとで、この橋がどう造られたかを子どもたちに話す。|関連記事",
        "ko|마을의 다리|강은 마을을 천천히 지나 흐르고, 노인은 다리 옆에 앉아 아이들에게 다리 이야기를 들려준다.|관련 기사",
        "ar|جسر القرية|يجري النهر ببطء قرب القرية، ويجلس الشيخ عند الجسر، ويحكي للأطفال كيف بني هذا الجسر قديما.|اقرأ أيضا",
        "ru|Мост в деревне|Река медленно течёт мимо деревни, и старик рассказывает детям, как был построен мост.|Читайте также",
        "th|สะพานของหมู่บ้าน|แม่น้ำไหลผ่านหมู่บ้านอย่างช้าๆ ชายชรานั่งอยู่ข้างสะพานและเล่าให้เด็กๆ ฟังว่าสะพานนี้สร้างขึ้นมาได้อย่างไรเมื่อนานมาแล้ว และใครเป็นคนสร้าง|ข่าวอื่น"
      })
  void extractsMainTextInManyScripts(String language, String title, String sentence, String more) {
    String html =
        ("<html lang='%s'><head><title>%s</title></head><body><nav><a href='/'>%s</a></nav><h1>%s</h1>"
                + "<p>%s</p><p>%s</p><h2>%s</h2><ul><li><a href='/x'>%s</a></li></ul></body></html>")
            .formatted(language, title, title, title, sentence, sentence, more, title);
    ParsedPage page = main(html);

    assertThat(page.text()).isEqualTo(sentence + "\n\n" + sentence);
    assertThat(page.title()).isEqualTo(title);
    assertThat(page.language()).isEqualTo(language);
  }

  @Test
  void formatsTablesListsCodeAndLineBreaks() {
    String text =
        main(article(
                p(RIVER),
                "<table><tr><th>Year</th><th>Arches <b>built</b></th></tr>"
                    + "<tr><td>first</td><td><p>none</p></td></tr></table>",
                "<ul><li>stone</li><li>salt and<br>bread</li></ul>",
                "<pre>  for (arch : arches)\n    build(arch);\n</pre>",
                p("One line<br>and another, as in a poem.")))
            .text();

    assertThat(text)
        .isEqualTo(
            RIVER
                + "\n\nYear\tArches built\nfirst\tnone"
                + "\n\nstone\nsalt and\nbread"
                + "\n\n  for (arch : arches)\n    build(arch);"
                + "\n\nOne line\nand another, as in a poem.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a<p hidden>b<p style='color:red; DISPLAY : none'>c<p>d|a d",
        "<p>a <span class=sr-only>b</span><span class='x hidden'>c</span>d|a d",
        "a<script>b</script><style>c</style><noscript>d</noscript><template>e</template>f|af",
        "<ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby>は|川は",
        "<b>村</b><i>庄</i>|村庄",
        "a&nbsp;&amp;\u200b b|a & b",
        "<title>a</title><svg><title>b</title></svg>c|c",
        "<select><option>a</select><button>b</button><textarea>c</textarea>d|d",
        "a<!-- b -->c|ac",
        "<a>b<div>c</a>d|b cd"
      })
  void extractsVisibleText(String html, String text) {
    assertThat(all(html).replaceAll("\\s+", " ")).isEqualTo(text);
  }

  @Test
  void extractsOnlyTheArticleWithTheHeadline() {
    String others =
        ("<article class=post><h2>Another</h2><p>" + BRIDGE + "</p></article>").repeat(4);
    String html =
        "<title>The river</title><div><article class=post><h1>The river</h1>"
            + p(RIVER)
            + p(RIVER.replace("slowly", "fast"))
            + "</article>"
            + others
            + "</div>";

    assertThat(main(html).text()).contains(RIVER).doesNotContain(BRIDGE);
  }

  @Test
  void keepsADiscussionWithoutOtherText() {
    String html =
        "<body><div class=comments><div class=comment>"
            + p(RIVER)
            + "</div><div class=comment>"
            + p(BRIDGE)
            + "</div></div></body>";

    assertThat(main(html).text()).isEqualTo(RIVER + "\n\n" + BRIDGE);
    assertThat(main(article(p(RIVER), p(RIVER), html)).text()).doesNotContain(BRIDGE);
  }

  @Test
  void ignoresTheClassOfABoxThatContainsThePage() {
    for (String name :
        new String[] {"with-sidebar", "subscriber-content", "no-nav", "share-page"}) {
      String html = "<div class='" + name + "'>" + article(p(RIVER), p(BRIDGE)) + "</div>";
      assertThat(main(html).text()).as(name).isEqualTo(RIVER + "\n\n" + BRIDGE);
    }
  }

  @Test
  void returnsAllTextOfAListing() {
    assertThat(main("<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>").text())
        .isEqualTo("One\nTwo");
    assertThat(main("just words").text()).isEqualTo("just words");
    assertThat(main("").text()).isEmpty();
    assertThat(main("<script>alert(1)</script>").visibleCodePoints()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote><p>",
        "<a href=x><i>",
        "<h1>",
        "<x-y>"
      })
  void parsesDeeplyNestedPages(String tag) {
    ParsedPage page =
        main(tag.repeat(tag.equals("<div>") ? 100_000 : 20_000) + "deep" + "</div>".repeat(10));

    assertThat(page.text()).isEqualTo("deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<table>x<b>", "<table><tr><i>x</i>", "<tr></tr><table><p>x</p>", "<p></p><br>"})
  void rejectsMarkupThatWouldStallTheParser(String piece) {
    assertThat(PageReader.read(piece.repeat(400_000), null, PageTextMode.MAIN)).isEmpty();
    assertThat(PageReader.read(piece.repeat(100), null, PageTextMode.MAIN)).isPresent();
  }

  @Test
  void formatsALargeDataTable() {
    String rows = "<tr><td>a</td><td>b</td></tr>".repeat(50_000);

    assertThat(all("<table>" + rows + "</table>").lines()).hasSize(50_000).containsOnly("a\tb");
  }
}

package org.wenmai.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wenmai.text.AnyText;

final class PageReaderProperties {
  private static final List<String> MARKUP =
      List.of(
          "<html>",
          "<body>",
          "<div class='comment nav'>",
          "</div>",
          "<p>",
          "</p>",
          "<br>",
          "<br>",
          "<table>",
          "<tr>",
          "<td>",
          "</table>",
          "<ul>",
          "<li>",
          "<h1>",
          "</h1>",
          "<a href=x>",
          "</a>",
          "<pre>\n",
          "</pre>",
          "<script>",
          "</script>",
          "<script type=application/ld+json>",
          "{\"@type\":\"Article\",\"headline\":\"",
          "\"}",
          "<!--",
          "-->",
          "<",
          "&",
          "&#xd800;",
          "&#0;",
          "<title>",
          "</title>",
          "<meta property=og:title content=\"",
          "\">",
          "<time datetime=2024>",
          "<article>",
          "</article>",
          "<form>",
          "<figure><figcaption>",
          "<p style='display:none'>",
          "<svg>",
          "<math>",
          "<template>",
          "<b>",
          "<i>",
          "</b>",
          "<select>",
          "<frameset>",
          "]]>",
          "<blockquote>",
          "Words, and more of them, with a full stop at their end.");

  @Provide
  Arbitrary<String> soup() {
    Arbitrary<String> piece = Arbitraries.oneOf(Arbitraries.of(MARKUP), AnyText.any());
    return piece.list().ofMaxSize(60).map(pieces -> String.join("", pieces));
  }

  @Property(tries = 1000)
  void isDeterministicForAnyString(@ForAll("soup") String html, @ForAll PageTextMode mode) {
    ParsedPage page = PageReader.read(html, "http://a/", mode).orElseThrow();

    assertThat(PageReader.read(html, "http://a/", mode)).contains(page);
  }

  @Property(tries = 500)
  void extractsASubsetOfTheVisibleText(@ForAll("soup") String html) {
    ParsedPage main = PageReader.read(html, null, PageTextMode.MAIN).orElseThrow();
    ParsedPage all = PageReader.read(html, null, PageTextMode.ALL).orElseThrow();

    assertThat(all.text().lines().map(String::strip).toList())
        .containsAll(main.text().lines().map(String::strip).filter(l -> !l.isEmpty()).toList());
    assertThat(main.visibleCodePoints()).isEqualTo(all.visibleCodePoints()).isEqualTo(count(all));
    assertThat(main.text().isEmpty()).isEqualTo(all.text().isEmpty());
  }

  @Property(tries = 1000)
  void readsAnyStringAsAFragment(@ForAll("soup") String html) {
    assertThat(HtmlFragmentReader.isHtml(html)).isEqualTo(HtmlFragmentReader.isHtml(html));
    assertThat(HtmlFragmentReader.read(html)).isPresent().isEqualTo(HtmlFragmentReader.read(html));
  }

  private static long count(ParsedPage page) {
    return page.text().codePoints().filter(c -> !BlockText.isSpace(c)).count();
  }

  @Property(tries = 300)
  void roundTripsPlainText(@ForAll("words") String text) {
    String html = text.replace("&", "&amp;").replace("<", "&lt;");

    assertThat(PageReader.read(html, null, PageTextMode.ALL).orElseThrow().text()).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ab,.<>&;\"'文字。é𠀀").ofMaxLength(50);
  }
}

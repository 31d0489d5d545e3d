package org.wenmai.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlFragmentReaderTest {
  private static String read(String html) {
    assertThat(HtmlFragmentReader.isHtml(html)).as(html).isTrue();
    return HtmlFragmentReader.read(html).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>雨停了。</p><p>路上<em>没有</em>人。</p>|雨停了。¶¶路上没有人。",
        "<P>The rain stopped.<P>Nobody was out.|The rain stopped.¶¶Nobody was out.",
        "雨停了。<br>路上没有人。<br/>|雨停了。¶路上没有人。",
        "The rain stopped. <br />Nobody was out.|The rain stopped.¶Nobody was out.",
        "The rain <b>stopped</b>, at last.|The rain stopped, at last.",
        "비가 <a href=\"https://a.example/?x=1&amp;y=2\">그쳤다</a>.|비가 그쳤다.",
        "<span style='font-size:12px'>雨</span>停了<img src=\"/a/b_01.jpg\" alt=\"x\">。|雨停了。",
        "<div class=\"a\"><script>var p = '<p>';</script>The rain stopped.</div>|The rain stopped.",
        "<!-- wp:paragraph --><p>Rain.</p><!-- /wp:paragraph -->|Rain.",
        "<table><tr><td>May</td><td>12 mm</td></tr><tr><td>June</td><td>3 mm</td></tr></table>|May\t12 mm¶June\t3 mm",
        "<ul><li>salt</li><li>bread</li></ul>|salt¶bread",
        "<o:p></o:p><p class=MsoNormal>The rain stopped.<o:p></o:p></p>|The rain stopped.",
        "<p>a &lt; b, and 3 &gt; 2</p>|a < b, and 3 > 2",
        "&lt;div&gt;雨停了。&lt;/div&gt;&lt;div&gt;路上没有人。&lt;/div&gt;|雨停了。¶¶路上没有人。",
        "<div>&lt;p&gt;雨停了。&lt;/p&gt;&lt;p&gt;路上没有人。&lt;/p&gt;</div>|雨停了。¶¶路上没有人。",
        "雨停了。&lt;br&gt;&lt;br&gt;路上没有人。|雨停了。¶¶路上没有人。",
        "<p>Set the text in <code>&lt;b&gt;</code> to make it bold.</p>|Set the text in <b> to make it bold.",
        "<p>A page begins so:</p><pre>&lt;p&gt;One&lt;/p&gt;</pre>|A page begins so:¶¶<p>One</p>",
        "<p>&lt;b&gt; makes a word bold, as the book says.</p>|<b> makes a word bold, as the book says."
      })
  void readsWhatReadersSee(String html, String text) {
    assertThat(read(html)).isEqualTo(text.replace('¶', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b && b > c",
        "if (a<b && c>d) return a<i;",
        "List<String> names and Map<String, List<Integer>> ages",
        "Vec<u8>, Option<a> and Result<i, b> are types.",
        "template <class T> void sort(T* first, T* last);",
        "#include <stdio.h>\nint main() { return 0; }",
        "She wrote to <ann@mail.example> and to <https://a.example/>.",
        "5 <6> 7, x <y> z, <3 you",
        "Use the <p> tag for paragraphs and <br> for a line break.",
        "The <b>tag</b> is older than the <strong>element</strong>.",
        "段落用 <p> 标签，换行用 <br/> 标签。",
        "段落用“<p>”，换行用“<br>”。",
        "A list looks like this:\n\n<ul>\n  <li>One</li>\n</ul>\n\nEach entry is an element of its own.",
        "# Links\n\n```html\n<a href=\"/x\">x</a>\n```\n\nThat is a link to another page of the site.",
        "`<em>` is slanted, `<b>` is bold.",
        "&lt;p&gt; marks a paragraph, and it may be left open.",
        "Prices &lt; 5 &amp; weights &gt; 3",
        "<name> must be replaced by your own name, <date> by the day.",
        "<Alice> hello <Bob> hi there",
        "<note><to>Ann</to><from>Ben</from><body>Milk</body></note>",
        "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> branch",
        "<sigh> I do not know. <b",
        "The well\n========\n\n<center>![a well](well.jpg)</center>\n\nIt is deep, and its rope is old.",
        "---\ntitle: x\n---\n\nThe rope is <em>old</em>, and see [the picture](a.png).",
        "plain text, nothing else",
        ""
      })
  void leavesTextThatShowsTags(String text) {
    assertThat(HtmlFragmentReader.isHtml(text)).isFalse();
  }

  @Test
  void keepsTheLineEndsOfATextWithEmphasisOnly() {
    assertThat(read("第一段有<strong>粗体</strong>。\n\n第二段没有，\n但有两行。"))
        .isEqualTo("第一段有粗体。\n\n第二段没有，\n但有两行。");
  }

  @Test
  void knowsAWholePage() {
    assertThat(HtmlFragmentReader.isPage("<!-- saved -->\n<!DOCTYPE html><p>a")).isTrue();
    assertThat(HtmlFragmentReader.isPage("<body class=x>a")).isTrue();
    assertThat(HtmlFragmentReader.isPage("<p>a</p>")).isFalse();
  }

  @Test
  void readsWhatItIsForcedToRead() {
    assertThat(HtmlFragmentReader.read("salt & bread\n<b>a")).contains("salt & bread\na");
    assertThat(HtmlFragmentReader.read("<img src=a.png>")).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<a",
        "<a b=\"",
        "<a b='",
        "<!--",
        "<script>",
        "</",
        "<a ",
        "<b>",
        "</b>",
        "<p>x",
        "&lt;",
        "&lt;p&gt;",
        "<a b=\"<a c='",
        "<a x=1 y=2 z"
      })
  void takesLinearTime(String piece) {
    for (int rest = 0; rest < piece.length(); rest++) {
      String text = piece.repeat(300_000) + piece.substring(0, rest);
      assertThat(List.of(true, false)).contains(HtmlFragmentReader.isHtml(text));
    }
  }
}

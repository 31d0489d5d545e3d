package org.wenmai.examples;

import org.wenmai.text.page.PageReader;
import org.wenmai.text.page.PageTextMode;
import org.wenmai.text.page.ParsedPage;

final class ReadPage {
  public static void main(String[] args) {
    String html =
        """
        <html><head><title>The river | Valley News</title>
        <meta property="og:site_name" content="Valley News">
        <meta name="author" content="An Bo"></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>The river</h1><time datetime="2024-05-06">6 May</time>
        <p>The river runs through the valley, and willows grow on its banks.</p>
        <table><tr><th>Year</th><th>Metres</th></tr><tr><td>2023</td><td>4</td></tr></table>
        </article><footer>© Valley News</footer></body></html>
        """;

    ParsedPage page =
        PageReader.read(html, "https://example.org/river", PageTextMode.MAIN).orElseThrow();

    System.out.println(page.title() + " / " + page.author() + " / " + page.published());
    System.out.println(page.text());
  }
}

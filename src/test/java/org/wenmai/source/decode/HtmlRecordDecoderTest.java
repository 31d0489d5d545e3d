package org.wenmai.source.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.document.DecodedContent;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.IngestConfig;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.RawRecord;
import org.wenmai.text.page.PageTextMode;

@ExtendWith(SparkSessions.class)
final class HtmlRecordDecoderTest {
  private static final String RIVER = "河水慢慢地流过村庄，老人坐在门前，给孩子们讲从前的故事，一直讲到月亮升起来。";

  @TempDir Path folder;

  private static String page(String head, String body) {
    return "<!DOCTYPE html>\n<html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  @Test
  void readsMainTextAndWhatThePageSaysOfItself(SparkSession spark) {
    String head =
        """
        <title>The river - Village Paper</title>
        <meta property="og:title" content="The river">
        <meta property="article:published_time" content="2024-05-01T08:00:00+08:00">
        <meta name="author" content="Li Hua">
        <link rel="canonical" href="https://paper.example/river">
        """;
    String body =
        "<nav><a href=/a>Home</a> <a href=/b>Sport</a></nav><article><h1>The river</h1><p>"
            + RIVER
            + "</p><p>"
            + RIVER.replace("月亮", "太阳")
            + "</p></article>";
    DecodedRecord row =
        new SourceFixture(folder).with("river.html", page(head, body)).read(spark).get(0);

    assertThat(SourceFixture.text(row)).contains(RIVER).doesNotContain("Sport", "<");
    assertThat(row.title()).isEqualTo("The river");
    assertThat(row.publishedDate()).isEqualTo("2024-05-01");
    assertThat(row.author()).isEqualTo("Li Hua");
    assertThat(row.canonicalUri()).isEqualTo("https://paper.example/river");
    assertThat(row.pageCharCount())
        .isGreaterThan(SourceFixture.text(row).replaceAll("\\s", "").length());
  }

  @Test
  void decodesAPageInTheCharsetOfItsHead(SparkSession spark) {
    String gbk = page("<meta charset=gb2312><title>河</title>", "<p>" + RIVER + "</p>");
    String big5 =
        page(
            "<meta http-equiv='Content-Type' content='text/html; charset=big5'>",
            "<p>河水慢慢地流過村莊</p>");
    String utf16 = page("<meta charset=utf-8>", "<p>" + RIVER + "</p>");
    List<DecodedRecord> rows =
        new SourceFixture(folder)
            .with("a.htm", gbk.getBytes(Charset.forName("GBK")))
            .with("b.shtml", big5.getBytes(Charset.forName("Big5")))
            .with("c.xhtml", ("\ufeff" + utf16).getBytes(StandardCharsets.UTF_16LE))
            .read(spark);

    assertThat(rows)
        .extracting(row -> row.charset(), SourceFixture::text)
        .containsExactly(
            tuple("GB18030", RIVER), tuple("Big5-HKSCS", "河水慢慢地流過村莊"), tuple("UTF-16LE", RIVER));
  }

  @Test
  void knowsPagesByContentUnlessTextIsAskedFor(SparkSession spark) {
    String page = "\n<!-- saved --><HTML><body><p>Words.</p></body></HTML>";
    new SourceFixture(folder)
        .with("crawled.txt", page)
        .with("noextension", page)
        .with("utf16", page.getBytes(StandardCharsets.UTF_16BE))
        .with("about.txt", "<html> is how a page begins.\n".replace("<html>", "The tag <html>"))
        .with("notes.md", page);
    List<DecodedRecord> auto =
        SourceFixture.read(spark, SourceFixture.config(folder.toString()), SourceFixture.SMALL, 2);
    List<DecodedRecord> text =
        SourceFixture.read(
            spark,
            SourceFixture.config(folder + "/crawled.txt", SourceFormat.TEXT, Map.of()),
            SourceFixture.SMALL,
            1);

    assertThat(auto)
        .extracting(SourceFixture::name, SourceFixture::text)
        .containsExactly(
            tuple("about.txt", "The tag <html> is how a page begins.\n"),
            tuple("crawled.txt", "Words."),
            tuple("noextension", "Words."),
            tuple("notes.md", page),
            tuple("utf16", "Words."));
    assertThat(text).extracting(SourceFixture::text).containsExactly(page);
  }

  @Test
  void rejectsAPageWithoutAnArticle(SparkSession spark) {
    List<DecodedRecord> rows =
        new SourceFixture(folder)
            .with("empty.html", page("<title>App</title>", "<script>var a = 1;</script>"))
            .with("list.html", page("", "<ul><li><a href=1>One</a><li><a href=2>Two</a></ul>"))
            .read(spark);

    assertThat(rows)
        .extracting(SourceFixture::name, SourceFixture::reason, SourceFixture::text)
        .containsExactly(
            tuple("empty.html", "no_text", null), tuple("list.html", "no_article", null));
    assertThat(rows.get(0).pageCharCount()).isNull();
  }

  @Test
  void givesAllVisibleTextWhereThatIsAskedFor(SparkSession spark) {
    new SourceFixture(folder)
        .with("a.html", page("", "<nav><a href=/>Home</a></nav><p>" + RIVER + "</p>"));
    IngestConfig all = new IngestConfig(20_000, 60_000, 50, 1 << 20, PageTextMode.ALL);
    List<DecodedRecord> rows =
        SourceFixture.read(spark, SourceFixture.config(folder.toString()), all, 1);

    assertThat(rows).extracting(SourceFixture::text).containsExactly("Home\n\n" + RIVER);
  }

  @Test
  void weighsTheCharsetOfAnHttpHeaderWithTheBytes() {
    RawRecord record = new RawRecord(0, "d", "r", "u");
    record.format = SourceFormat.HTML;
    record.namedCharset = "windows-1251";
    record.bytes = "<p>Текст</p>".getBytes(Charset.forName("windows-1251"));
    RawRecord wrong = new RawRecord(0, "d", "r", "u");
    wrong.format = SourceFormat.HTML;
    wrong.namedCharset = "ISO-8859-1";
    wrong.bytes = ("<p>" + RIVER + "</p>").getBytes(UTF_8);
    RecordDecoder decoder = new RecordDecoder(SourceFixture.config("u"), PageTextMode.MAIN);

    assertThat(decoder.decode(record).content())
        .extracting(DecodedContent::text, DecodedContent::charset)
        .containsExactly("Текст", "windows-1251");
    assertThat(decoder.decode(wrong).content().text()).isEqualTo(RIVER);
  }
}

package org.wenmai.source.format.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.FixtureReader;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.record.ExpectedIds;

final class WarcRecordReaderTest {
  /** "Words, words." in Brotli (RFC 7932): a header, one stored block, and an empty last one. */
  private static final byte[] BROTLI = {
    0x0b, 0x06, (byte) 0x80, 'W', 'o', 'r', 'd', 's', ',', ' ', 'w', 'o', 'r', 'd', 's', '.', 0x03
  };

  @TempDir Path folder;

  private List<DecodedRecord> read(String name, byte[] bytes) {
    new SourceFixture(folder).with(name, bytes);
    return FixtureReader.rows(folder);
  }

  private List<DecodedRecord> read(WarcFileBuilder warc) {
    return read("a.warc", warc.plain());
  }

  @Test
  void readsResponsesResourcesAndConversionsAndNothingElse() {
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .record("warcinfo", "i", "", "application/warc-fields", "a: b\r\n".getBytes(UTF_8))
            .request("q")
            .text("r", "a response")
            .record("metadata", "m", "http://a.b/", "text/plain", "no".getBytes(UTF_8))
            .record(
                "revisit",
                "v",
                "http://a.b/",
                "application/http",
                "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8))
            .record("resource", "s", "file:/s.txt", "text/plain", "a resource".getBytes(UTF_8))
            .conversion("c", "a conversion");

    for (List<DecodedRecord> rows :
        List.of(read("a.warc", warc.plain()), read("a.warc", warc.gzip()))) {
      assertThat(rows)
          .extracting(SourceFixture::text, r -> r.uri(), r -> r.recordId())
          .containsExactly(
              tuple("a response", "http://example.org/r", ExpectedIds.record("a.warc#urn:uuid:r")),
              tuple("a resource", "file:/s.txt", ExpectedIds.record("a.warc#urn:uuid:s")),
              tuple(
                  "a conversion", "http://example.org/c", ExpectedIds.record("a.warc#urn:uuid:c")));
    }
  }

  @Test
  void namesTheDocumentByTheBytesOfItsBody() {
    DecodedRecord row = read(new WarcFileBuilder().text("r", "the body")).get(0);

    assertThat(row.docId()).isEqualTo(ExpectedIds.document("a.warc#urn:uuid:r", "the body"));
  }

  @Test
  void removesTheCodingsOfBodies() throws IOException {
    byte[] words = "Words, words.".getBytes(UTF_8);
    String type = "Content-Type: text/plain\nContent-Encoding: ";
    byte[] chunks = "5\r\nWords\r\n8;x=1\r\n, words.\r\n0\r\n\r\n".getBytes(UTF_8);
    byte[] zipped = SourceFixture.gzip(words);
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .response("1", "200 OK", "Content-Type: text/plain\nTransfer-Encoding: chunked", chunks)
            .response("2", "200 OK", type + "gzip", zipped)
            .response("3", "200 OK", type + "deflate", deflated(words))
            .response("4", "200 OK", type + "zstd", Zstd.compress(words))
            .response("5", "200 OK", type + "br", BROTLI)
            .response("6", "200 OK", type + "gzip\nTransfer-Encoding: chunked", chunked(zipped))
            .response("7", "200 OK", type + "identity", words);

    assertThat(read(warc)).extracting(SourceFixture::text).hasSize(7).containsOnly("Words, words.");
  }

  @Test
  void keepsBodiesThatTheArchiveHasDecodedAlready() {
    byte[] words = "Words, words.".getBytes(UTF_8);
    String type = "Content-Type: text/plain\n";
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .response("1", "200 OK", type + "Content-Encoding: gzip", words)
            .response("2", "200 OK", type + "Transfer-Encoding: chunked", words);

    assertThat(read(warc)).extracting(SourceFixture::text).containsOnly("Words, words.");
  }

  @Test
  void readsTheCharsetThatTheServerNames() {
    byte[] latin = "caf\u00e9 \u017dena".getBytes(Charset.forName("ISO-8859-2"));
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .response("1", "200 OK", "Content-Type: text/plain; charset=ISO-8859-2", latin);

    DecodedRecord row = read(warc).get(0);

    assertThat(SourceFixture.text(row)).isEqualTo("caf\u00e9 \u017dena");
    assertThat(row.charset()).isEqualTo("ISO-8859-2");
  }

  @Test
  void rejectsWhatIsNoPageAndWhatWasNotFound() {
    byte[] body = "x".getBytes(UTF_8);
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .response("1", "404 Not Found", "Content-Type: text/html", body)
            .response("2", "301 Moved", "Location: /x", body)
            .response("3", "200 OK", "Content-Type: image/gif", body)
            .response("4", "200 OK", "Content-Type: text/css; charset=utf-8", body)
            .record("response", "5", "dns:a.b", "text/dns", body)
            .record("response", "6", "http://a.b/", "application/http", body)
            .response("7", "200 OK", "Content-Type: text/plain", new byte[0])
            .response("8", "206 Partial Content", "Content-Type: text/plain", body)
            .response("9", "200 OK", "Server: x", "<!DOCTYPE html><p>x".getBytes(UTF_8));

    assertThat(read(warc))
        .extracting(r -> r.uri(), SourceFixture::reason)
        .containsExactly(
            tuple("http://example.org/1", "http_status"),
            tuple("http://example.org/2", "http_status"),
            tuple("http://example.org/3", "not_text"),
            tuple("http://example.org/4", "not_text"),
            tuple("dns:a.b", "not_text"),
            tuple("http://a.b/", "bad_format"),
            tuple("http://example.org/7", "kept"),
            tuple("http://example.org/8", "kept"),
            tuple("http://example.org/9", "kept"));
  }

  @Test
  void readsPagesWithTheirOwnDateBeforeThatOfTheServer() {
    String page =
        "<html><head><title>The river</title><meta name=author content=An>"
            + "<meta property=\"article:published_time\" content=\"2021-03-04\"></head><body><p>"
            + "The river flows slowly past the village, and the old man tells his stories. "
                .repeat(5)
            + "</p></body></html>";
    String headers = "Content-Type: text/html\nLast-Modified: Tue, 02 Jan 2024 10:00:00 GMT";

    DecodedRecord row =
        read(new WarcFileBuilder().response("1", "200 OK", headers, page.getBytes(UTF_8))).get(0);

    assertThat(SourceFixture.text(row)).startsWith("The river flows").doesNotContain("<p>");
    assertThat(row.title()).isEqualTo("The river");
    assertThat(row.author()).isEqualTo("An");
    assertThat(row.publishedDate()).hasToString("2021-03-04");
  }

  @Test
  void takesLastModifiedForTheDateIfThePageIsOlderThanItsCapture() {
    String type = "Content-Type: text/plain\nLast-Modified: ";
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .response("1", "200 OK", type + "Tue, 02 Jan 2024 10:00:00 GMT", "a".getBytes(UTF_8))
            .response("2", "200 OK", type + "Mon, 06 May 2024 07:08:00 GMT", "b".getBytes(UTF_8))
            .response("3", "200 OK", type + "yesterday", "c".getBytes(UTF_8))
            .text("4", "d");

    assertThat(read(warc))
        .extracting(r -> r.publishedDate())
        .containsExactly(java.time.LocalDate.of(2024, 1, 2), null, null, null);
  }

  @Test
  void rejectsRecordsThatAreTooLargeOrDecompressTooFar() {
    byte[] zeros = new byte[3 << 20];
    byte[] large = new byte[1_100_000];
    new Random(1).nextBytes(large);
    String type = "Content-Type: text/plain";
    WarcFileBuilder warc =
        new WarcFileBuilder()
            .response("1", "200 OK", type + "\nContent-Encoding: gzip", SourceFixture.gzip(zeros))
            .response("2", "200 OK", type, large)
            .response("3", "200 OK", "Content-Type: video/mp4", large)
            .text("4", "x".repeat(20_000))
            .text("5", "x".repeat(20_001));

    for (byte[] bytes : List.of(warc.plain(), warc.gzip())) {
      assertThat(read("a.warc", bytes))
          .extracting(SourceFixture::reason)
          .containsExactly("too_large", "too_large", "not_text", "kept", "too_large");
    }
  }

  @Test
  void stopsMembersThatAreBombsAndReadsOn() {
    byte[] zeros = new byte[40 << 20];
    byte[] bytes =
        new WarcFileBuilder()
            .text("1", "before")
            .response("2", "200 OK", "Content-Type: text/plain", zeros)
            .response("4", "200 OK", "Content-Type: text/plain", zeros)
            .text("3", "after")
            .gzip();

    assertThat(read("a.warc.gz", bytes))
        .extracting(SourceFixture::text, SourceFixture::reason)
        .containsExactly(
            tuple("before", "kept"),
            tuple(null, "too_large"),
            tuple(null, "too_large"),
            tuple("after", "kept"));
  }

  @Test
  void detectsAWebArchiveByItsContent() {
    WarcFileBuilder warc =
        new WarcFileBuilder().request("q").text("1", "one").conversion("2", "two");
    new SourceFixture(folder)
        .with("a.txt", warc.plain())
        .with("b", warc.gzip())
        .with("c.warc", SourceFixture.gzip(warc.plain()))
        .with("d.warc.gz", warc.plain())
        .with("e.warc.zst", Zstd.compress(warc.plain()))
        .with("f.wet.gz", warc.gzip());

    assertThat(FixtureReader.rows(folder))
        .hasSize(12)
        .allSatisfy(row -> assertThat(SourceFixture.text(row)).isIn("one", "two"));
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] chunked(byte[] bytes) {
    return SourceFixture.concat(
        (Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8),
        bytes,
        "\r\n0\r\n\r\n".getBytes(UTF_8));
  }
}

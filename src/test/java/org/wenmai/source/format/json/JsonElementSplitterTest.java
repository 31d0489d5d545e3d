package org.wenmai.source.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.FixtureReader;
import org.wenmai.source.IngestConfig;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.text.page.PageTextMode;

/** Reads JSON that is not one object a line, and nested records. */
final class JsonElementSplitterTest {
  private static final String ARRAY =
      """
      [
        {"text": "one, [with] {all} \\"signs\\" \\\\"},
        {"text": "two", "deep": {"er": [1, {"x": "]}"}]}} ,
        {"text": "文"}
      ]
      """;

  @TempDir Path folder;

  private List<DecodedRecord> read(String name, byte[] bytes) {
    new SourceFixture(folder).with(name, bytes);
    return FixtureReader.rows(folder.resolve(name));
  }

  private List<DecodedRecord> read(String name, String text) {
    return read(name, text.getBytes(UTF_8));
  }

  @Test
  void readsTheElementsOfAnArray() {
    assertThat(read("a.json", ARRAY))
        .extracting(SourceFixture::name, SourceFixture::text)
        .containsExactly(
            tuple("a.json#4", "one, [with] {all} \"signs\" \\"),
            tuple("a.json#" + ARRAY.indexOf("{\"text\": \"two"), "two"),
            tuple("a.json#" + ARRAY.indexOf("{\"text\": \"文"), "文"));
    assertThat(read("b", ARRAY)).extracting(SourceFixture::text).contains("two");
    assertThat(read("c.jsonl", ARRAY)).extracting(SourceFixture::text).contains("two");
    assertThat(read("d.json", "[]")).isEmpty();
    assertThat(read("e.json", "")).isEmpty();
  }

  @Test
  void readsObjectsOverManyLinesAndOneALine() {
    String pretty = "{\n  \"text\": \"one\"\n}\n";

    assertThat(read("a.json", pretty)).extracting(SourceFixture::text).containsExactly("one");
    assertThat(read("b.json", pretty + pretty.replace("one", "two")))
        .extracting(SourceFixture::text)
        .containsExactly("one", "two");
    assertThat(read("c.json", "{\"text\":\"one\"}\n{broken\n{\"text\":\"two\"}\n"))
        .extracting(SourceFixture::text)
        .containsExactly("one", null, "two");
    assertThat(read("d.json", pretty + "," + pretty.replace("one", "two")))
        .extracting(SourceFixture::text)
        .containsExactly("one", "two");
  }

  @Test
  void readsOtherCharsetsThanUtf8() {
    String long1 = "[{\"text\":\"今天的天气很好，我们一起去公园里散步。\"},{\"text\":\"誠實\"}]";
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030")) {
      assertThat(read("a.json", long1.getBytes(Charset.forName(charset))))
          .as(charset)
          .extracting(SourceFixture::text)
          .containsExactly("今天的天气很好，我们一起去公园里散步。", "誠實");
    }
    for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
      byte[] marked = ("\ufeff" + long1).getBytes(Charset.forName(charset));
      assertThat(read("a.json", marked))
          .as(charset)
          .hasSize(2)
          .allMatch(r -> SourceFixture.text(r) != null);
      String lines = "\ufeff{\"text\":\"one\"}\n{\"text\":\"two\"}\n";
      assertThat(read("a.jsonl", lines.getBytes(Charset.forName(charset))))
          .as(charset)
          .extracting(SourceFixture::text)
          .containsExactly("one", "two");
    }
    assertThat(read("b.json", "\ufeff" + long1))
        .extracting(SourceFixture::name)
        .contains("b.json#4");
  }

  @Test
  void rejectsElementsThatAreNoRecordAndGoesOn() {
    String elements =
        "[{\"text\":\"good\"},7,\"a, b\",[{\"text\":\"x\"}],{\"text\" \"y\"},{\"title\":\"t\"},{\"text\":\""
            + "z".repeat(70_000)
            + "\"},{\"text\":\"last\"}]";

    assertThat(read("a.json", elements))
        .extracting(SourceFixture::reason)
        .containsExactly(
            "kept",
            "bad_format",
            "bad_format",
            "bad_format",
            "bad_format",
            "no_text",
            "too_large",
            "kept");
    assertThat(read("b.json", "[{\"text\":\"a\"}] and more"))
        .extracting(SourceFixture::reason)
        .containsExactly("kept", "bad_format");
  }

  @Test
  void isNotStoppedByDepth() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    IngestConfig wide = new IngestConfig(1 << 20, 1 << 20, 50, 1 << 20, PageTextMode.MAIN);
    String objects = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    new SourceFixture(folder)
        .with("a.json", "[{\"text\":\"first\",\"x\":" + deep + "},{\"text\":\"last\"}]")
        .with("b.jsonl", "{\"text\":\"first\",\"x\":" + deep + "}\n{\"text\":\"last\"}\n")
        .with("c.json", "[{\"text\":\"first\",\"x\":" + objects + "},{\"text\":\"last\"}]");

    assertThat(FixtureReader.rows(folder, wide))
        .extracting(SourceFixture::text, SourceFixture::reason)
        .containsExactly(
            tuple(null, "bad_format"), tuple("last", "kept"),
            tuple(null, "bad_format"), tuple("last", "kept"),
            tuple(null, "bad_format"), tuple("last", "kept"));
  }

  @Test
  void givesTheGoodElementsAndOneRejectionWhereverTheFileIsTruncated() {
    byte[] bytes = ARRAY.strip().getBytes(UTF_8);
    for (int length = 5; length < bytes.length; length++) {
      List<DecodedRecord> rows = read("a.json", Arrays.copyOf(bytes, length));

      assertThat(rows)
          .as("truncated to " + length)
          .last()
          .extracting(SourceFixture::reason)
          .isEqualTo("truncated");
      assertThat(rows.subList(0, rows.size() - 1))
          .extracting(SourceFixture::reason)
          .doesNotContain("truncated", "bad_format");
    }
  }

  @Test
  void mapsNestedFieldsAndLists() {
    new SourceFixture(folder)
        .with(
            "a.jsonl",
            """
            {"article":{"body":["First.","Second."]},"meta":{"title":"T","tags":["x","y"]},"by.line":"B"}
            """);
    Map<String, String> fields =
        Map.of(
            "text",
            "article.body",
            "title",
            "meta.title",
            "source",
            "by\\.line",
            "id",
            "meta.tags.1");

    DecodedRecord row =
        FixtureReader.rows(
                SourceFixture.config(folder.toString(), SourceFormat.AUTO, fields),
                SourceFixture.SMALL)
            .get(0);

    assertThat(SourceFixture.text(row)).isEqualTo("First.\nSecond.");
    assertThat(row.title()).isEqualTo("T");
    assertThat(row.source()).isEqualTo("B");
    assertThat(row.externalId()).isEqualTo("y");
  }
}

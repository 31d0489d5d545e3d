package org.wenmai.stage.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.stage.ingest.Corpus.detail;
import static org.wenmai.stage.ingest.Corpus.gzip;
import static org.wenmai.stage.ingest.Corpus.name;
import static org.wenmai.stage.ingest.Corpus.reason;
import static org.wenmai.stage.ingest.Corpus.text;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;
import org.wenmai.stage.Work;

@ExtendWith(SparkSessions.class)
final class IngestStageTest {
  @TempDir Path folder;

  private Corpus corpus() {
    return new Corpus(folder);
  }

  @Test
  void hasTheColumnsOfTheContract() {
    StructField[] fields = IngestStage.COLUMNS.fields();

    assertThat(fields)
        .extracting(StructField::name)
        .containsExactly(
            "doc_id",
            "record_id",
            "external_id",
            "uri",
            "source",
            "title",
            "author",
            "canonical_uri",
            "published_at",
            "published_date",
            "published_precision",
            Work.RAW_TEXT,
            "charset",
            "charset_confidence",
            "page_char_count",
            Work.DECLARED_LANGUAGE,
            Work.REJECTION);
    for (StructField field : fields) {
      if (List.of(Tables.DOCUMENTS.schema().fieldNames()).contains(field.name())) {
        assertThat(field.dataType())
            .as(field.name())
            .isEqualTo(Tables.DOCUMENTS.schema().apply(field.name()).dataType());
      }
    }
  }

  @Test
  void readsOneRecordPerTextFileInItsCharset(SparkSession spark) {
    String chinese = "河水慢慢地流过村庄，老人坐在门前讲从前的故事。";
    List<Row> rows =
        corpus()
            .with("gbk.txt", chinese.getBytes(Charset.forName("GBK")))
            .with("empty.txt", "")
            .with("noextension", "plain words")
            .with("pretty", "{\n  \"a\": 1\n}\n")
            .with("template", "{name}, hello")
            .with("utf16.txt", ("\ufeff" + chinese).getBytes(Charset.forName("UTF-16LE")))
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::name, Corpus::text, row -> row.getAs("charset"), Corpus::reason)
        .containsExactly(
            tuple("empty.txt", "", "UTF-8", "kept"),
            tuple("gbk.txt", chinese, "GB18030", "kept"),
            tuple("noextension", "plain words", "UTF-8", "kept"),
            tuple("pretty", "{\n  \"a\": 1\n}\n", "UTF-8", "kept"),
            tuple("template", "{name}, hello", "UTF-8", "kept"),
            tuple("utf16.txt", chinese, "UTF-16LE", "kept"));
  }

  @Test
  void readsTitleAndDateOfMarkdown(SparkSession spark) {
    Row row =
        corpus()
            .with("a.md", "---\ntitle: A walk\ndate: 2024-05-01\n---\nWords.")
            .read(spark)
            .get(0);

    assertThat(text(row)).isEqualTo("Words.");
    assertThat(row.<String>getAs("title")).isEqualTo("A walk");
    assertThat(row.<Date>getAs("published_date")).isEqualTo("2024-05-01");
    assertThat(row.<String>getAs("published_precision")).isEqualTo("day");
  }

  @Test
  void mapsTheFieldsOfJsonLines(SparkSession spark) {
    corpus()
        .with(
            "a.jsonl",
            """
            {"key":"k1","body":{"text":"Words."},"title":"T","date":"2024-06-05T23:00:00-08:00","source":"paper","lang":"de"}
            {"key":7,"body":{"text":"More."}}
            {"body.text":"Dotted."}
            """);
    CorpusConfig config =
        Corpus.config(folder.toString(), Format.AUTO, Map.of("id", "key", "text", "body.text"));

    List<Row> rows = Corpus.read(spark, config, Corpus.SMALL, 2);

    assertThat(rows)
        .extracting(row -> row.getAs("external_id"), Corpus::text, row -> row.getAs("source"))
        .containsExactlyInAnyOrder(
            tuple("k1", "Words.", "paper"), tuple("7", "More.", ""), tuple(null, "Dotted.", ""));
    Row first = rows.stream().filter(r -> "T".equals(r.getAs("title"))).findFirst().orElseThrow();
    assertThat(first.<Timestamp>getAs("published_at"))
        .isEqualTo(Timestamp.from(Instant.parse("2024-06-06T07:00:00Z")));
    assertThat(first.<Date>getAs("published_date")).isEqualTo("2024-06-05");
    assertThat(first.<String>getAs(Work.DECLARED_LANGUAGE)).isEqualTo("de");
    assertThat(first.<String>getAs("record_id")).isEqualTo(Ids.record("", "k1"));
    assertThat(first.<String>getAs("doc_id"))
        .isEqualTo(Ids.document("", "k1", "Words.".getBytes(UTF_8)));
  }

  @Test
  void givesEveryLineItsPlaceWhateverTheLineEnds(SparkSession spark) {
    List<Row> rows =
        corpus().with("a.jsonl", "\ufeff{\"text\":\"文\"}\r\n\r\n  \n{\"text\":\"b\"}").read(spark);

    assertThat(rows)
        .extracting(Corpus::name, Corpus::text)
        .containsExactly(tuple("a.jsonl#24", "b"), tuple("a.jsonl#3", "文"));
  }

  @Test
  void rejectsLinesThatAreNoRecordAndGoesOn(SparkSession spark) {
    List<Row> rows =
        corpus()
            .with(
                "a.jsonl",
                "{\"text\":\"good\"}\n{\"text\":\n[1]\n{\"title\":\"no text\"}\n"
                    + "{\"text\":[\"x\"]}\n{\"text\":\"lone \\ud83d half\"} \n{\"text\":\"x\"} {}\n"
                    + "[".repeat(5000)
                    + "\n{\"text\":\""
                    + "y".repeat(70_000)
                    + "\"}\n"
                    + "{\"text\":\""
                    + "z".repeat(30_000)
                    + "\"}\n{\"text\":\"last\"}")
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::reason)
        .containsExactlyInAnyOrder(
            "kept",
            "bad_format",
            "bad_format",
            "no_text",
            "no_text",
            "kept",
            "bad_format",
            "bad_format",
            "too_large",
            "too_large",
            "kept");
    assertThat(rows).extracting(Corpus::text).contains("good", "lone \ufffd half", "last");
    Row broken = rows.stream().filter(r -> name(r).equals("a.jsonl#16")).findFirst().orElseThrow();
    assertThat(detail(broken)).startsWith("line 2, byte 16: ");
    assertThat(broken.<Row>getAs(Work.REJECTION).getString(3)).isEqualTo("{\"text\":");
  }

  @Test
  void readsCsvWithQuotesAndItsOwnDelimiterAndCharset(SparkSession spark) {
    String comma = "id,text,date\n1,\"two\r\nlines, \"\"quoted\"\"\",2024\n\n2,,\n3\n";
    String tabs = "\ufeffid\ttext\nx\t文字\n";
    String chinese = "id;text\n甲;今天的天气很好，我们一起去公园里散步。\n乙;你们\n";
    List<Row> rows =
        corpus()
            .with("a.csv", comma)
            .with("b.tsv", tabs)
            .with("c.csv", chinese.getBytes(Charset.forName("GBK")))
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::name, r -> r.getAs("external_id"), Corpus::text, Corpus::reason)
        .containsExactly(
            tuple("a.csv#13", "1", "two\r\nlines, \"quoted\"", "kept"),
            tuple("a.csv#45", "2", "", "kept"),
            tuple("a.csv#50", null, null, "no_text"),
            tuple("b.tsv#11", "x", "文字", "kept"),
            tuple("c.csv#50", "乙", "你们", "kept"),
            tuple("c.csv#8", "甲", "今天的天气很好，我们一起去公园里散步。", "kept"));
    assertThat(rows.get(5).<String>getAs("charset")).isEqualTo("GB18030");
  }

  @Test
  void rejectsTheRestOfACsvFileThatBreaks(SparkSession spark) {
    List<Row> rows =
        corpus()
            .with("a.csv", "id,text\n1,good\n2,\"never closed\n" + "more\n".repeat(10))
            .with("b.csv", "id,text\n3,good\n2,\"never closed\n" + "more\n".repeat(90_000))
            .with("c.csv", "id,body\n1,x\n")
            .with("d.csv", "")
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::name, Corpus::reason)
        .containsExactlyInAnyOrder(
            tuple("a.csv#8", "kept"),
            tuple("a.csv#8+", "bad_format"),
            tuple("b.csv#8", "kept"),
            tuple("b.csv#8+", "too_large"),
            tuple("c.csv", "bad_format"));
  }

  @Test
  void readsTheRowsOfParquet(SparkSession spark) throws IOException {
    spark
        .sql(
            "select cast(id as string) id, named_struct('text', concat('row ', id)) meta,"
                + " date'2024-06-05' date, id unused from range(0, 900, 1, 1)")
        .write()
        .option("parquet.block.size", 1000)
        .option("parquet.block.row.check.size.min", 100)
        .parquet(folder + "/t.parquet");
    corpus().with("bad.parquet", "no parquet at all").with("cut.parquet", "PAR1 and then nothing");
    CorpusConfig config =
        Corpus.config(folder.toString(), Format.AUTO, Map.of("id", "", "text", "meta.text"));

    List<Row> whole = Corpus.read(spark, config, Corpus.SMALL, 3);
    List<Row> split =
        Corpus.read(spark, config, new IngestConfig(20_000, 60_000, 50, 3_000, null), 2);

    assertThat(whole).hasSize(902).isEqualTo(split);
    assertThat(whole)
        .filteredOn(r -> name(r).endsWith("#899"))
        .extracting(Corpus::text, r -> r.getAs("published_date"))
        .containsExactly(tuple("row 899", Date.valueOf("2024-06-05")));
    assertThat(whole)
        .filteredOn(r -> !reason(r).equals("kept"))
        .extracting(Corpus::name, Corpus::reason)
        .containsExactly(tuple("bad.parquet", "bad_format"), tuple("cut.parquet", "truncated"));
  }

  @Test
  void readsCompressedFilesByTheirContent(SparkSession spark) {
    List<Row> rows =
        corpus()
            .with("a.txt.gz", gzip("zipped"))
            .with("b.txt", gzip("zipped without saying so"))
            .with("c.txt.gz", "not zipped")
            .with("d.jsonl.gz", concat(gzip("{\"text\":\"one\"}\n"), gzip("{\"text\":\"two\"}\n")))
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::text)
        .containsExactly("zipped", "zipped without saying so", "not zipped", "one", "two");
  }

  @Test
  void readsTheOtherCompressionsThatCorporaComeIn(SparkSession spark) throws IOException {
    ByteArrayOutputStream bzip2 = new ByteArrayOutputStream();
    ByteArrayOutputStream xz = new ByteArrayOutputStream();
    ByteArrayOutputStream zstd = new ByteArrayOutputStream();
    for (OutputStream out :
        List.of(
            new BZip2CompressorOutputStream(bzip2),
            new XZCompressorOutputStream(xz),
            new ZstdOutputStream(zstd))) {
      out.write("packed".getBytes(UTF_8));
      out.close();
    }
    List<Row> rows =
        corpus()
            .with("a.txt.bz2", bzip2.toByteArray())
            .with("b.txt.xz", xz.toByteArray())
            .with("c.txt.zst", zstd.toByteArray())
            .with("d.txt.zst", java.util.Arrays.copyOf(zstd.toByteArray(), 9))
            .with("e.txt", "BZh is how it begins")
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::text, Corpus::reason)
        .containsExactly(
            tuple("packed", "kept"),
            tuple("packed", "kept"),
            tuple("packed", "kept"),
            tuple(null, "truncated"),
            tuple("BZh is how it begins", "kept"));
  }

  @Test
  void isNotMisledByACharacterThatTheHeadOfTheFileCuts(SparkSession spark) {
    String line = "{\"text\":\"" + "x".repeat(90) + "\"}\n";
    String lines = line.repeat(Content.HEAD_BYTES / line.length());
    String pad = "y".repeat(Content.HEAD_BYTES - lines.length() - "{\"text\":\"".length() - 1);
    List<Row> rows = corpus().with("a.jsonl", lines + "{\"text\":\"" + pad + "é\"}\n").read(spark);

    assertThat(rows)
        .extracting(r -> r.getAs("charset"), r -> r.getAs("charset_confidence"))
        .containsOnly(tuple("UTF-8", 1.0));
    assertThat(rows).extracting(Corpus::text).contains(pad + "é");
  }

  @Test
  void keepsTheGoodRecordsOfATruncatedContainer(SparkSession spark) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      lines.append("{\"text\":\"").append(Ids.record("line", "" + i)).append("\"}\n");
    }
    byte[] zipped = gzip(lines.toString());
    List<Row> rows =
        corpus()
            .with("a.jsonl.gz", java.util.Arrays.copyOf(zipped, zipped.length / 2))
            .with("b.txt.gz", java.util.Arrays.copyOf(zipped, 400))
            .with("c.jsonl.gz", "")
            .read(spark);

    long kept = rows.stream().filter(r -> reason(r).equals("kept")).count();
    assertThat(kept).isBetween(1000L, 2000L);
    assertThat(rows)
        .filteredOn(r -> !reason(r).equals("kept"))
        .extracting(r -> name(r).replaceAll("#.*", ""), Corpus::reason)
        .containsExactlyInAnyOrder(
            tuple("a.jsonl.gz", "truncated"),
            tuple("b.txt.gz", "truncated"),
            tuple("c.jsonl.gz", "truncated"));
  }

  @Test
  void stopsDecompressionBombsAndLargeFiles(SparkSession spark) {
    byte[] bomb = new byte[30 << 20];
    java.util.Arrays.fill(bomb, (byte) 'a');
    List<Row> rows =
        corpus()
            .with("bomb.txt.gz", gzip(bomb))
            .with("bomb.jsonl.gz", gzip(bomb))
            .with("large.txt", "b".repeat(20_001))
            .with("allowed.txt", "c".repeat(20_000))
            .read(spark);

    assertThat(rows)
        .extracting(r -> name(r).replaceAll("#.*", ""), Corpus::reason)
        .containsExactly(
            tuple("allowed.txt", "kept"),
            tuple("bomb.jsonl.gz", "too_large"),
            tuple("bomb.txt.gz", "too_large"),
            tuple("large.txt", "too_large"));
    assertThat(detail(rows.get(1))).contains("ingest.max-compression-ratio");
    assertThat(detail(rows.get(2))).contains("ingest.max-document-bytes");
  }

  @Test
  void rejectsWhatIsNoText(SparkSession spark) {
    List<Row> rows =
        corpus()
            .with("a.txt", new byte[3000])
            .with("b.txt", "%PDF-1.7 and so on")
            .with("c.jsonl", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 0})
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::name, Corpus::reason)
        .containsExactly(
            tuple("a.txt", "undecodable"),
            tuple("b.txt", "undecodable"),
            tuple("c.jsonl", "bad_format"));
    assertThat(rows).extracting(r -> r.<String>getAs("charset")).containsOnly("");
  }

  @Test
  void rejectsAFileThatVanishedAfterListing(SparkSession spark) throws IOException {
    corpus().with("a.txt", "a").with("b.jsonl", "{\"text\":\"b\"}");
    InputListing listing = InputListing.list(new Configuration(), corpus().config());
    Files.delete(folder.resolve("a.txt"));
    Files.delete(folder.resolve("b.jsonl"));

    List<Row> rows =
        Corpus.rows(
            spark, new IngestStage(corpus().config(), Corpus.SMALL).read(spark, listing, 1));

    assertThat(rows).extracting(Corpus::reason).containsExactly("unreadable", "unreadable");
    assertThat(rows).extracting(r -> r.<String>getAs("doc_id")).doesNotHaveDuplicates();
  }

  @Test
  void keepsTheFirstOfRepeatedRecordsOnly(SparkSession spark) {
    String line = "{\"id\":\"x\",\"text\":\"same\"}\n";
    List<Row> rows =
        corpus()
            .with("b.jsonl", line + line)
            .with("a.jsonl", line)
            .with("c.jsonl", "{\"id\":\"x\",\"text\":\"other\"}\n")
            .with("d.jsonl", "{\"id\":\"y\",\"text\":\"same\"}\n")
            .read(spark);

    assertThat(rows)
        .extracting(Corpus::name, Corpus::reason)
        .containsExactly(
            tuple("a.jsonl#0", "kept"),
            tuple("b.jsonl#0", "repeated"),
            tuple("b.jsonl#25", "repeated"),
            tuple("c.jsonl#0", "kept"),
            tuple("d.jsonl#0", "kept"));
    assertThat(rows.get(1).<String>getAs("doc_id")).isEqualTo(rows.get(0).getAs("doc_id"));
    assertThat(rows.get(3).<String>getAs("record_id")).isEqualTo(rows.get(0).getAs("record_id"));
    assertThat(rows.get(1).<Row>getAs(Work.REJECTION).getString(3)).isEqualTo("same");
  }

  @Test
  void keepsIdsWhereTheFolderMoves(SparkSession spark) throws IOException {
    new Corpus(folder.resolve("one")).with("x/a.txt", "a").with("b.jsonl", "{\"text\":\"b\"}\n");
    List<Row> before = Corpus.read(spark, Corpus.config(folder + "/one"), Corpus.SMALL, 2);
    Files.move(folder.resolve("one"), folder.resolve("two"));

    List<Row> after = Corpus.read(spark, Corpus.config(folder + "/two"), Corpus.SMALL, 2);

    assertThat(after).extracting(r -> r.getString(0)).isEqualTo(ids(before, 0));
    assertThat(after).extracting(r -> r.getString(1)).isEqualTo(ids(before, 1));
    assertThat(after).extracting(r -> r.getString(3)).isNotEqualTo(ids(before, 3));
  }

  private static List<String> ids(List<Row> rows, int column) {
    return rows.stream().map(r -> r.getString(column)).toList();
  }

  @Test
  void givesTheSameRowsHoweverTheyAreSplitAndSpread(SparkSession spark) {
    StringBuilder lines = new StringBuilder("\ufeff");
    for (int i = 0; i < 400; i++) {
      lines.append(i % 50 == 7 ? "{broken" : "{\"text\":\"第" + i + "条\"}");
      lines.append(i % 3 == 0 ? "\r\n" : i % 11 == 0 ? "\n\n" : "\n");
    }
    corpus().with("a.jsonl", lines.toString()).with("b", lines.toString()).with("c", "just text");
    IngestConfig tiny = new IngestConfig(20_000, 60_000, 50, 71, null);

    List<Row> whole = Corpus.read(spark, corpus().config(), Corpus.SMALL, 1);

    assertThat(whole.size()).isEqualTo(801);
    assertThat(Corpus.read(spark, corpus().config(), tiny, 7)).isEqualTo(whole);
    assertThat(Corpus.read(spark, corpus().config(), Corpus.SMALL, 2)).isEqualTo(whole);
    assertThat(Corpus.read(spark, corpus().config(), Corpus.SMALL, 7)).isEqualTo(whole);
  }

  @Test
  void readsNamesWithSignsAndScripts(SparkSession spark) {
    List<String> names = List.of("a b.txt", "a#b.txt", "a%20b.txt", "a+b.txt", "a:b.txt", "文脉.txt");
    names.forEach(name -> corpus().with(name, name));

    List<Row> rows = corpus().read(spark);

    assertThat(rows).extracting(Corpus::reason).containsOnly("kept");
    assertThat(rows).extracting(Corpus::name).containsExactlyElementsOf(names);
    assertThat(rows).extracting(Corpus::text).containsExactlyElementsOf(names);
  }

  @Test
  void keepsSourcesOfDifferentNamesApart(SparkSession spark) {
    corpus().with("a.txt", "same");
    SourceConfig left = new SourceConfig(folder.toString(), "left", Format.AUTO, Map.of(), "en");
    SourceConfig right = new SourceConfig(folder.toString(), "right", Format.AUTO, Map.of(), null);
    CorpusConfig both = new CorpusConfig(List.of(left, right, right), "UTC");

    List<Row> rows = Corpus.read(spark, both, Corpus.SMALL, 2);

    assertThat(rows)
        .extracting(r -> r.getAs("source"), Corpus::reason, r -> r.getAs(Work.DECLARED_LANGUAGE))
        .containsExactlyInAnyOrder(
            tuple("left", "kept", "en"),
            tuple("right", "kept", null),
            tuple("right", "repeated", null));
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}

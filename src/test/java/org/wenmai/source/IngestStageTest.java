package org.wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.source.SourceFixture.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.source.plan.InputListing;

@ExtendWith(SparkSessions.class)
final class IngestStageTest {
  @TempDir Path folder;

  private SourceFixture corpus() {
    return new SourceFixture(folder);
  }

  @Test
  void readsOneRecordPerTextFileInItsCharset(SparkSession spark) {
    String chinese = "河水慢慢地流过村庄，老人坐在门前讲从前的故事。";
    List<DecodedRecord> rows =
        corpus()
            .with("gbk.txt", chinese.getBytes(Charset.forName("GBK")))
            .with("empty.txt", "")
            .with("noextension", "plain words")
            .with("pretty", "{\n  \"a\": 1\n}\n")
            .with("template", "{name}, hello")
            .with("utf16.txt", ("\ufeff" + chinese).getBytes(Charset.forName("UTF-16LE")))
            .read(spark);

    assertThat(rows)
        .extracting(
            SourceFixture::name, SourceFixture::text, row -> row.charset(), SourceFixture::reason)
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
    DecodedRecord row =
        corpus()
            .with("a.md", "---\ntitle: A walk\ndate: 2024-05-01\n---\nWords.")
            .read(spark)
            .get(0);

    assertThat(text(row)).isEqualTo("Words.");
    assertThat(row.title()).isEqualTo("A walk");
    assertThat(row.publishedDate()).isEqualTo("2024-05-01");
    assertThat(row.publishedPrecision()).isEqualTo("day");
  }

  @Test
  void rejectsWhatIsNoText(SparkSession spark) {
    List<DecodedRecord> rows =
        corpus()
            .with("a.txt", new byte[3000])
            .with("b.txt", "%PDF-1.7 and so on")
            .with("c.jsonl", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, 0})
            .read(spark);

    assertThat(rows)
        .extracting(SourceFixture::name, SourceFixture::reason)
        .containsExactly(
            tuple("a.txt", "undecodable"),
            tuple("b.txt", "bad_format"),
            tuple("c.jsonl", "bad_format"));
    assertThat(rows).extracting(r -> r.charset()).containsOnly("");
  }

  @Test
  void rejectsAFileThatVanishedAfterListing(SparkSession spark) throws IOException {
    corpus().with("a.txt", "a").with("b.jsonl", "{\"text\":\"b\"}");
    InputListing listing = InputListing.list(new Configuration(), corpus().config());
    Files.delete(folder.resolve("a.txt"));
    Files.delete(folder.resolve("b.jsonl"));

    List<DecodedRecord> rows =
        SourceFixture.rows(
            new IngestStage(corpus().config(), SourceFixture.SMALL).open(spark, listing, 1));

    assertThat(rows).extracting(SourceFixture::reason).containsExactly("unreadable", "unreadable");
    assertThat(rows).extracting(r -> r.docId()).doesNotHaveDuplicates();
  }
}

package org.wenmai.source.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.source.SourceFixture.detail;
import static org.wenmai.source.SourceFixture.name;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.record.ExpectedIds;

/** Reads JSON Lines. */
@ExtendWith(SparkSessions.class)
final class JsonRecordReaderTest {
  @TempDir Path folder;

  private SourceFixture corpus() {
    return new SourceFixture(folder);
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
        SourceFixture.config(
            folder.toString(), SourceFormat.AUTO, Map.of("id", "key", "text", "body.text"));

    List<DecodedRecord> rows = SourceFixture.read(spark, config, SourceFixture.SMALL, 2);

    assertThat(rows)
        .extracting(row -> row.externalId(), SourceFixture::text, row -> row.source())
        .containsExactlyInAnyOrder(
            tuple("k1", "Words.", "paper"), tuple("7", "More.", ""), tuple(null, "Dotted.", ""));
    DecodedRecord first =
        rows.stream().filter(r -> "T".equals(r.title())).findFirst().orElseThrow();
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2024-06-06T07:00:00Z"));
    assertThat(first.publishedDate()).isEqualTo("2024-06-05");
    assertThat(first.language()).isEqualTo("de");
    assertThat(first.recordId()).isEqualTo(ExpectedIds.record("k1"));
    assertThat(first.docId()).isEqualTo(ExpectedIds.document("k1", "Words."));
  }

  @Test
  void givesEveryLineItsPlaceWhateverTheLineEnds(SparkSession spark) {
    List<DecodedRecord> rows =
        corpus().with("a.jsonl", "\ufeff{\"text\":\"文\"}\r\n\r\n  \n{\"text\":\"b\"}").read(spark);

    assertThat(rows)
        .extracting(SourceFixture::name, SourceFixture::text)
        .containsExactly(tuple("a.jsonl#24", "b"), tuple("a.jsonl#3", "文"));
  }

  @Test
  void rejectsLinesThatAreNoRecordAndGoesOn(SparkSession spark) {
    List<DecodedRecord> rows =
        corpus()
            .with(
                "a.jsonl",
                "{\"text\":\"good\"}\n{\"text\":\n[1]\n{\"title\":\"no text\"}\n"
                    + "{\"text\":[{}]}\n{\"text\":\"lone \\ud83d half\"} \n{\"text\":\"x\"} {}\n"
                    + "[".repeat(5000)
                    + "\n{\"text\":\""
                    + "y".repeat(70_000)
                    + "\"}\n"
                    + "{\"text\":\""
                    + "z".repeat(30_000)
                    + "\"}\n{\"text\":\"last\"}")
            .read(spark);

    assertThat(rows)
        .extracting(SourceFixture::reason)
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
    assertThat(rows).extracting(SourceFixture::text).contains("good", "lone \ufffd half", "last");
    DecodedRecord broken =
        rows.stream().filter(r -> name(r).equals("a.jsonl#16")).findFirst().orElseThrow();
    assertThat(detail(broken)).startsWith("line 2, byte 16: ");
    assertThat(broken.excerpt()).isEqualTo("{\"text\":");
  }
}

package org.wenmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.source.SourceFixture.name;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.plan.TextMarkup;
import org.wenmai.text.page.PageTextMode;

/** Which records are the same, in later runs, in other folders and in several sources. */
@ExtendWith(SparkSessions.class)
final class RecordIdentityTest {
  @TempDir Path folder;

  private SourceFixture corpus() {
    return new SourceFixture(folder);
  }

  @Test
  void keepsTheFirstOfRepeatedRecordsOnly(SparkSession spark) {
    String line = "{\"id\":\"x\",\"text\":\"same\"}\n";
    List<DecodedRecord> rows =
        corpus()
            .with("b.jsonl", line + line)
            .with("a.jsonl", line)
            .with("c.jsonl", "{\"id\":\"x\",\"text\":\"other\"}\n")
            .with("d.jsonl", "{\"id\":\"y\",\"text\":\"same\"}\n")
            .read(spark);

    assertThat(rows)
        .extracting(SourceFixture::name, SourceFixture::reason)
        .containsExactly(
            tuple("a.jsonl#0", "kept"),
            tuple("b.jsonl#0", "repeated"),
            tuple("b.jsonl#25", "repeated"),
            tuple("c.jsonl#0", "kept"),
            tuple("d.jsonl#0", "kept"));
    assertThat(rows.get(1).docId()).isEqualTo(rows.get(0).docId());
    assertThat(rows.get(3).recordId()).isEqualTo(rows.get(0).recordId());
    assertThat(rows.get(1).excerpt()).isEqualTo("same");
  }

  @Test
  void keepsIdsWhereTheFolderMoves(SparkSession spark) throws IOException {
    new SourceFixture(folder.resolve("one"))
        .with("x/a.txt", "a")
        .with("b.jsonl", "{\"text\":\"b\"}\n");
    List<DecodedRecord> before =
        SourceFixture.read(spark, SourceFixture.config(folder + "/one"), SourceFixture.SMALL, 2);
    Files.move(folder.resolve("one"), folder.resolve("two"));

    List<DecodedRecord> after =
        SourceFixture.read(spark, SourceFixture.config(folder + "/two"), SourceFixture.SMALL, 2);

    assertThat(after)
        .extracting(DecodedRecord::docId)
        .isEqualTo(values(before, DecodedRecord::docId));
    assertThat(after)
        .extracting(DecodedRecord::recordId)
        .isEqualTo(values(before, DecodedRecord::recordId));
    assertThat(after)
        .extracting(DecodedRecord::uri)
        .isNotEqualTo(values(before, DecodedRecord::uri));
  }

  private static List<String> values(
      List<DecodedRecord> rows, Function<DecodedRecord, String> value) {
    return rows.stream().map(value).toList();
  }

  @Test
  void givesTheSameRowsHoweverTheyAreSplitAndSpread(SparkSession spark) {
    StringBuilder lines = new StringBuilder("\ufeff");
    for (int i = 0; i < 400; i++) {
      lines.append(i % 50 == 7 ? "{broken" : "{\"text\":\"第" + i + "条\"}");
      lines.append(i % 3 == 0 ? "\r\n" : i % 11 == 0 ? "\n\n" : "\n");
    }
    corpus().with("a.jsonl", lines.toString()).with("b", lines.toString()).with("c", "just text");
    IngestConfig tiny = new IngestConfig(20_000, 60_000, 50, 71, PageTextMode.MAIN);

    List<DecodedRecord> whole =
        SourceFixture.read(spark, corpus().config(), SourceFixture.SMALL, 1);

    assertThat(whole.size()).isEqualTo(801);
    assertThat(SourceFixture.read(spark, corpus().config(), tiny, 7)).isEqualTo(whole);
    assertThat(SourceFixture.read(spark, corpus().config(), SourceFixture.SMALL, 2))
        .isEqualTo(whole);
    assertThat(SourceFixture.read(spark, corpus().config(), SourceFixture.SMALL, 7))
        .isEqualTo(whole);
  }

  @Test
  void readsNamesWithSignsAndScripts(SparkSession spark) {
    List<String> names = List.of("a b.txt", "a#b.txt", "a%20b.txt", "a+b.txt", "a:b.txt", "文脉.txt");
    names.forEach(name -> corpus().with(name, name));

    List<DecodedRecord> rows = corpus().read(spark);

    assertThat(rows).extracting(SourceFixture::reason).containsOnly("kept");
    assertThat(rows).extracting(SourceFixture::name).containsExactlyElementsOf(names);
    assertThat(rows).extracting(SourceFixture::text).containsExactlyElementsOf(names);
  }

  @Test
  void keepsSourcesOfDifferentNamesApart(SparkSession spark) {
    corpus().with("a.txt", "same");
    SourceConfig left =
        new SourceConfig(
            folder.toString(),
            "left",
            SourceFormat.AUTO,
            Map.of(),
            "en",
            CsvConfig.DEFAULTS,
            TextMarkup.AUTO,
            true);
    SourceConfig right =
        new SourceConfig(
            folder.toString(),
            "right",
            SourceFormat.AUTO,
            Map.of(),
            null,
            CsvConfig.DEFAULTS,
            TextMarkup.AUTO,
            true);
    CorpusConfig both = new CorpusConfig(List.of(left, right, right), "UTC");

    List<DecodedRecord> rows = SourceFixture.read(spark, both, SourceFixture.SMALL, 2);

    assertThat(rows)
        .extracting(r -> r.source(), SourceFixture::reason, r -> r.language())
        .containsExactlyInAnyOrder(
            tuple("left", "kept", "en"),
            tuple("right", "kept", null),
            tuple("right", "repeated", null));
  }
}

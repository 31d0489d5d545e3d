package org.wenmai.source.format.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.source.SourceFixture.name;
import static org.wenmai.source.SourceFixture.reason;
import static org.wenmai.source.SourceFixture.text;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.IngestConfig;
import org.wenmai.source.SourceFixture;
import org.wenmai.source.plan.CorpusConfig;
import org.wenmai.source.plan.CsvConfig;
import org.wenmai.source.plan.SourceConfig;
import org.wenmai.source.plan.SourceFormat;
import org.wenmai.source.plan.TextMarkup;
import org.wenmai.text.page.PageTextMode;

@ExtendWith(SparkSessions.class)
final class ParquetRecordReaderTest {
  @TempDir Path folder;

  private SourceFixture corpus() {
    return new SourceFixture(folder);
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
        SourceFixture.config(
            folder.toString(), SourceFormat.AUTO, Map.of("id", "", "text", "meta.text"));

    List<DecodedRecord> whole = SourceFixture.read(spark, config, SourceFixture.SMALL, 3);
    List<DecodedRecord> split =
        SourceFixture.read(
            spark, config, new IngestConfig(20_000, 60_000, 50, 3_000, PageTextMode.MAIN), 2);

    assertThat(whole).hasSize(902).isEqualTo(split);
    assertThat(whole)
        .filteredOn(r -> name(r).endsWith("#899"))
        .extracting(SourceFixture::text, r -> r.publishedDate())
        .containsExactly(tuple("row 899", LocalDate.of(2024, 6, 5)));
    assertThat(whole)
        .filteredOn(r -> !reason(r).equals("kept"))
        .extracting(SourceFixture::name, SourceFixture::reason)
        .containsExactly(tuple("bad.parquet", "bad_format"), tuple("cut.parquet", "truncated"));
  }

  @Test
  void whatIsNotMappedIsKeptWherePeopleCanReadIt(SparkSession spark) {
    spark
        .sql(
            "select 'A text.' text, 'harbour' desk, 3 page, 0.5D score, array('a', 'b') tags,"
                + " named_struct('name', 'Quay', 'open', true) place, cast('x' as binary) picture,"
                + " array(0.1D, 0.2D) vector, array(named_struct('at', 0.5D)) points")
        .write()
        .parquet(folder + "/t.parquet");

    assertThat(corpus().read(spark).get(0).extra())
        .containsOnly(
            Map.entry("desk", "harbour"),
            Map.entry("page", "3"),
            Map.entry("score", "0.5"),
            Map.entry("tags", "a, b"),
            Map.entry("place.name", "Quay"),
            Map.entry("place.open", "true"));
    SourceConfig lean =
        new SourceConfig(
            folder.toString(),
            "",
            SourceFormat.AUTO,
            Map.of(),
            null,
            CsvConfig.DEFAULTS,
            TextMarkup.AUTO,
            false);
    assertThat(
            SourceFixture.read(
                    spark, new CorpusConfig(List.of(lean), "UTC"), SourceFixture.SMALL, 1)
                .get(0)
                .extra())
        .isEmpty();
  }

  @Test
  void leadsIntoListsAndStructsOfParquet(SparkSession spark) {
    spark
        .sql(
            "select named_struct('body', array('First.', null, 'Second.')) article,"
                + " array(named_struct('name', 'An', 'age', 7), named_struct('name', 'Bo', 'age', 8))"
                + " authors, array(array(1, 2), array(3)) nested, 'dotted' `by.line`")
        .write()
        .parquet(folder + "/t.parquet");
    Map<String, String> fields =
        Map.of("text", "article.body", "title", "authors.name", "source", "authors.1.age");
    Map<String, String> others =
        Map.of("text", "by\\.line", "title", "nested", "source", "by.line", "id", "authors.0");

    DecodedRecord row =
        SourceFixture.read(
                spark,
                SourceFixture.config(folder + "", SourceFormat.AUTO, fields),
                SourceFixture.SMALL,
                1)
            .get(0);
    DecodedRecord other =
        SourceFixture.read(
                spark,
                SourceFixture.config(folder + "", SourceFormat.AUTO, others),
                SourceFixture.SMALL,
                1)
            .get(0);

    assertThat(text(row)).isEqualTo("First.\nSecond.");
    assertThat(row.title()).isEqualTo("An, Bo");
    assertThat(row.source()).isEqualTo("8");
    assertThat(text(other)).isEqualTo("dotted");
    assertThat(other.title()).isEqualTo("1, 2, 3");
    assertThat(other.source()).isEqualTo("dotted");
    assertThat(other.externalId()).isNull();
  }
}

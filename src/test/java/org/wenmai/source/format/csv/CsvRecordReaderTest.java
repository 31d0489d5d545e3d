package org.wenmai.source.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.source.DecodedRecord;
import org.wenmai.source.SourceFixture;

@ExtendWith(SparkSessions.class)
final class CsvRecordReaderTest {
  @TempDir Path folder;

  private SourceFixture corpus() {
    return new SourceFixture(folder);
  }

  @Test
  void readsCsvWithQuotesAndItsOwnDelimiterAndCharset(SparkSession spark) {
    String comma = "id,text,date\n1,\"two\r\nlines, \"\"quoted\"\"\",2024\n\n2,,\n3\n";
    String tabs = "\ufeffid\ttext\nx\t文字\n";
    String chinese = "id;text\n甲;今天的天气很好，我们一起去公园里散步。\n乙;你们\n";
    List<DecodedRecord> rows =
        corpus()
            .with("a.csv", comma)
            .with("b.tsv", tabs)
            .with("c.csv", chinese.getBytes(Charset.forName("GBK")))
            .read(spark);

    assertThat(rows)
        .extracting(
            SourceFixture::name,
            DecodedRecord::externalId,
            SourceFixture::text,
            SourceFixture::reason)
        .containsExactly(
            tuple("a.csv#13", "1", "two\r\nlines, \"quoted\"", "kept"),
            tuple("a.csv#45", "2", "", "kept"),
            tuple("a.csv#50", null, null, "no_text"),
            tuple("b.tsv#11", "x", "文字", "kept"),
            tuple("c.csv#50", "乙", "你们", "kept"),
            tuple("c.csv#8", "甲", "今天的天气很好，我们一起去公园里散步。", "kept"));
    assertThat(rows.get(5).charset()).isEqualTo("GB18030");
  }

  @Test
  void rejectsEachLineOfARecordThatNeverEnds(SparkSession spark) {
    List<DecodedRecord> rows =
        corpus()
            .with("a.csv", "id,text\n1,good\n2,\"never closed\n" + "more\n".repeat(3))
            .with("b.csv", "id,text\n3,good\n2,\"never closed\n" + "more\n".repeat(20_000))
            .with("c.csv", "id,what\n1,x\n")
            .with("d.csv", "")
            .read(spark);

    assertThat(rows.stream().filter(row -> !SourceFixture.name(row).startsWith("b")))
        .extracting(SourceFixture::name, SourceFixture::reason)
        .containsExactlyInAnyOrder(
            tuple("a.csv#8", "kept"),
            tuple("a.csv#15", "bad_format"),
            tuple("a.csv#31", "bad_format"),
            tuple("a.csv#36", "bad_format"),
            tuple("a.csv#41", "bad_format"),
            tuple("c.csv", "bad_format"));
    assertThat(rows.stream().filter(row -> SourceFixture.name(row).startsWith("b")))
        .hasSize(20_002)
        .filteredOn(row -> row.reason() == null)
        .hasSize(1);
  }
}

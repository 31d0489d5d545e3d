package org.wenmai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.error.WenmaiException;
import org.wenmai.report.view.WrittenRun;
import org.wenmai.schema.Tables;

@ExtendWith(SparkSessions.class)
final class PublishedTablesTest {
  @TempDir static Path warehouse;
  private static PublishedTables tables;

  @BeforeAll
  static void publish(SparkSession spark) {
    Path run = warehouse.resolve("run");
    WrittenRun.publish(spark, run);
    tables = tablesOf(run);
  }

  private static PublishedTables tablesOf(Path run) {
    return RunFolders.tables(new Configuration(), run);
  }

  @Test
  void rowsHaveTheColumnsOfTheContractInOrder() {
    List<PublishedRow> rows = tables.rows(Tables.DOCUMENTS, 1000);

    assertThat(rows).hasSize(80);
    assertThat(rows.get(0).values().keySet())
        .containsExactlyElementsOf(Tables.DOCUMENTS.columnNames());
  }

  @Test
  void valuesArePlainJava() {
    Map<String, Object> row = tables.rows(Tables.DOCUMENTS, 14).get(13).values();

    assertThat(row)
        .containsEntry("title", "大衛\u2DE8饅斯談半導體")
        .containsEntry("external_id", null)
        .containsEntry("published_date", LocalDate.of(2026, 1, 29))
        .containsEntry("published_at", Instant.parse("2026-01-29T08:30:00.123456Z"))
        .containsEntry("charset_confidence", 0.83)
        .containsEntry("family_size", 1L)
        .containsEntry("repairs", Map.of("gbk_lost_byte", 2, "torn_tag", 1))
        .containsEntry(
            "damage",
            List.of(
                Map.of("start", 0, "end", 5, "kind", "mojibake"),
                Map.of("start", 10, "end", 15, "kind", "mojibake")));
  }

  @Test
  void emptyListsAndMapsAreEmptyNotNull() {
    Map<String, Object> row = tables.rows(Tables.DOCUMENTS, 6).get(5).values();

    assertThat(row).containsEntry("repairs", Map.of()).containsEntry("damage", List.of());
  }

  @Test
  void timestampsInBothFormsOfSparkReadTheSame(SparkSession spark) {
    Path run = warehouse.resolve("micros");
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    try {
      WrittenRun.publishPartial(spark, run);
    } finally {
      spark.conf().unset("spark.sql.parquet.outputTimestampType");
    }

    assertThat(tablesOf(run).rows(Tables.DOCUMENTS, 80))
        .extracting(row -> row.values().get("published_at"))
        .isEqualTo(
            tables.rows(Tables.DOCUMENTS, 80).stream()
                .map(row -> row.values().get("published_at"))
                .toList());
  }

  @Test
  void theLimitIsKeptAndZeroIsAllowed() {
    assertThat(tables.rows(Tables.TOPICS, 2)).hasSize(2);
    assertThat(tables.rows(Tables.TOPICS, 0)).isEmpty();
  }

  @Test
  void aTableThatIsNotThereHasNoRows() {
    assertThat(tables.has(Tables.TOPIC_LINKS)).isFalse();
    assertThat(tables.rows(Tables.TOPIC_LINKS, 10)).isEmpty();
  }

  @Test
  void hiddenFilesAndMarkersAreSkippedAndDamageIsNamed(SparkSession spark) throws IOException {
    Path run = warehouse.resolve("damaged");
    WrittenRun.publishPartial(spark, run);
    Path folder = run.resolve("rejected");
    Files.writeString(folder.resolve("_started"), "no parquet");
    Files.writeString(folder.resolve(".part.parquet"), "no parquet");
    assertThat(tablesOf(run).rows(Tables.REJECTED, 100)).hasSize(7);

    Files.writeString(folder.resolve("a.parquet"), "no parquet");
    assertThatThrownBy(() -> tablesOf(run).rows(Tables.REJECTED, 100))
        .isInstanceOf(WenmaiException.class)
        .hasMessageContaining("[RUN_DAMAGED]")
        .hasMessageContaining("a.parquet");
  }
}

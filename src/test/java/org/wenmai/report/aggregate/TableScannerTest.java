package org.wenmai.report.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;
import org.wenmai.warehouse.PublishedRow;
import org.wenmai.warehouse.PublishedTables;
import org.wenmai.warehouse.RunFolders;

/** Both scanners do the same with the same scans. */
@ExtendWith(SparkSessions.class)
final class TableScannerTest {
  @TempDir static Path run;
  private static PublishedTables tables;

  /** Thirty variants in four files, with six canonical forms; and two new words. */
  @BeforeAll
  static void publish(SparkSession spark) {
    List<Row> variants = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      variants.add(RowFactory.create("v" + i, "c" + i % 6, "zh", (long) i, "sound"));
    }
    spark
        .createDataFrame(variants, Tables.VARIANTS.schema())
        .repartition(4)
        .write()
        .parquet(run.resolve("variants").toString());
    spark
        .createDataFrame(
            List.of(
                RowFactory.create("c1", 100L, 1L, 1.0, 1.0, 1.0, "model", null),
                RowFactory.create("c9", 1L, 1L, 1.0, 1.0, 1.0, "model", null)),
            Tables.NEW_WORDS.schema())
        .write()
        .parquet(run.resolve("new_words").toString());
    tables = RunFolders.tables(new Configuration(), run);
  }

  private record Sum(String key, long count) implements Ranked<Sum> {
    Sum plus(Sum other) {
      return new Sum(key, count + other.count);
    }

    @Override
    public String list() {
      return "all";
    }

    @Override
    public int compareTo(Sum other) {
      return Long.compare(other.count, count);
    }
  }

  private static final TableScan<Sum> VARIANTS =
      new TableScan<>(
          Tables.VARIANTS,
          List.of("canonical", "count"),
          row -> Stream.of(new Sum(row.text("canonical"), row.count("count"))));

  private static final TableScan<Sum> NEW_WORDS =
      new TableScan<>(
          Tables.NEW_WORDS,
          List.of("term", "count"),
          row -> Stream.of(new Sum(row.text("term"), row.count("count"))));

  private static final TableScan<Sum> ABSENT =
      new TableScan<>(Tables.TOPICS, List.of("topic_id"), TableScannerTest::unexpected);

  private static Stream<Sum> unexpected(PublishedRow row) {
    throw new IllegalStateException("There is no such table, but " + row.values());
  }

  @Nested
  final class Here extends Contract {
    @Override
    TableScanner scanner() {
      return new LocalScanner(tables, new Configuration());
    }
  }

  @Nested
  final class OnSpark extends Contract {
    @Override
    TableScanner scanner() {
      return new SparkScanner(SparkSessions.shared(), tables);
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Contract {
    abstract TableScanner scanner();

    @Test
    void allFilesOfAllTablesAreScanned() {
      assertThat(scanner().scan(List.of(VARIANTS, NEW_WORDS)).toList())
          .hasSize(32)
          .contains(new Sum("c5", 29), new Sum("c9", 1));
    }

    @Test
    void rowsOfTheSameKeyAreMergedAcrossFilesAndTables() {
      assertThat(
              scanner().scan(List.of(VARIANTS, NEW_WORDS)).mergeByKey(Sum::key, Sum::plus).toList())
          .containsExactlyInAnyOrder(
              new Sum("c0", 60),
              new Sum("c1", 165),
              new Sum("c2", 70),
              new Sum("c3", 75),
              new Sum("c4", 80),
              new Sum("c5", 85),
              new Sum("c9", 1));
    }

    @Test
    void aRowMayGiveManyOrNone() {
      assertThat(
              scanner()
                  .scan(List.of(NEW_WORDS))
                  .<Sum>flatMap(
                      sum ->
                          sum.count() == 1 ? Stream.empty() : Stream.of(sum, new Sum(sum.key(), 7)))
                  .toList())
          .containsExactlyInAnyOrder(new Sum("c1", 100), new Sum("c1", 7));
    }

    @Test
    void anAggregateSeesAllRows() {
      TopLists<Sum> top =
          scanner()
              .scan(List.of(VARIANTS, NEW_WORDS))
              .mergeByKey(Sum::key, Sum::plus)
              .aggregate(new TopLists<>(2));

      assertThat(top.lists().get("all")).containsExactly(new Sum("c1", 165), new Sum("c5", 85));
    }

    @Test
    void aTableThatTheRunLacksHasNoRows() {
      Rows<Sum> none = scanner().scan(List.of(ABSENT));

      assertThat(none.mergeByKey(Sum::key, Sum::plus).aggregate(new TopLists<>(2)).lists())
          .isEmpty();
    }
  }
}

package org.wenmai.dedup.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.families.model.RandomPairs;
import org.wenmai.dedup.history.IndexEntry;

/** The stage's families are those that a search through all pairs finds. */
@ExtendWith(SparkSessions.class)
final class FamilyJoiningTest {
  private static final int ALL_PAIRS_UP_TO = 5;

  @ParameterizedTest
  @CsvSource({"1, 0, 3", "2, 0, 3", "3, 1000, 1"})
  void joinsThePairsOfACorpus(long seed, int maxDriverLinks, int partitions, SparkSession spark) {
    List<CopyPair> pairs = new RandomPairs(seed).pairs(150, 120);
    NaiveFamilies naive = new NaiveFamilies(pairs, List.of(), ALL_PAIRS_UP_TO);

    check(pairs, List.of(), naive, maxDriverLinks, partitions, spark);
    assertThat(naive.matches()).hasSizeLessThan(pairs.size());
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 3", "2, 0, 3", "3, 1000, 1"})
  void joinsPairsToOldFamilies(long seed, int maxDriverLinks, int partitions, SparkSession spark) {
    RandomPairs random = new RandomPairs(seed).withHistory(150);
    List<CopyPair> pairs = random.pairs(150, 120);
    NaiveFamilies naive = new NaiveFamilies(pairs, random.known(), ALL_PAIRS_UP_TO);

    check(pairs, random.known(), naive, maxDriverLinks, partitions, spark);
    assertThat(naive.renamed()).isNotEmpty();
    assertThat(naive.members())
        .anyMatch(row -> row.contains(",known,"))
        .anyMatch(row -> row.contains(",run-1,"));
  }

  private static void check(
      List<CopyPair> pairs,
      Collection<IndexEntry> known,
      NaiveFamilies expected,
      int maxDriverLinks,
      int partitions,
      SparkSession spark) {
    FamiliesConfig config =
        new FamiliesConfig(0.3, 0.5, 0.3, 0.5, 20, 10, ALL_PAIRS_UP_TO, maxDriverLinks);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    try (TestWorkspace workspace = new TestWorkspace(spark, partitions)) {
      FamilyTables tables =
          new FamilyJoining(workspace, config, partitions)
              .of(context.parallelize(pairs, 3), context.parallelize(List.copyOf(known), 2));
      assertThat(lines(tables.members())).isEqualTo(expected.members());
      assertThat(lines(tables.pairs())).isEqualTo(expected.matches());
      assertThat(lines(tables.renamed())).isEqualTo(expected.renamed());
    }
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> row.mkString(",")).sorted().toList();
  }
}

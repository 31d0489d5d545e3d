package org.wenmai.dedup.families;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/** Joining on the driver and joining on the executors are two ways to the same families. */
@ExtendWith(SparkSessions.class)
final class FamilyJoiningTest {
  private static final StructType PAIRS =
      new StructType().add("id", "string").add("other", "string");

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void givesTheSameTablesOnDriverAndExecutors(long seed, SparkSession spark) {
    FamiliesConfig config = new FamiliesConfig(0.3, 0.5, 64, 2, 10, 100, 5, 0);
    List<CopyPair> edges = edges(new Random(seed), 150, 120);
    FamilyTables local = new LocalFamilies(edges, List.of(), config).tables(spark);
    try (TestWorkspace workspace = new TestWorkspace(spark, 3)) {
      Dataset<Row> rows =
          spark.createDataFrame(edges.stream().map(CopyPair::toRow).toList(), CopyPair.SCHEMA);
      FamilyTables distributed =
          new SparkFamilies(workspace, config)
              .of(rows.repartition(3), spark.createDataFrame(List.of(), IndexEntry.SCHEMA));
      assertThat(sorted(distributed.families())).isEqualTo(sorted(local.families()));
      assertThat(sorted(distributed.matches())).isEqualTo(sorted(local.matches()));
      assertThat(sorted(distributed.assignments())).isEqualTo(sorted(local.assignments()));
      assertThat(sorted(local.matches())).hasSizeLessThan(edges.size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = 1)
  void findsTheComponentsThatUnionFindFinds(long seed, SparkSession spark) {
    Random random = new Random(seed);
    List<Row> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pairs.add(RowFactory.create("chain-" + (i * 7 % 41), "chain-" + ((i + 1) * 7 % 41)));
    }
    for (int i = 0; i < 200; i++) {
      pairs.add(RowFactory.create("d" + random.nextInt(300), "e" + random.nextInt(300)));
    }
    DisjointSets<String> sets = new DisjointSets<>();
    pairs.forEach(pair -> sets.join(pair.getString(0), pair.getString(1)));
    Map<String, String> least = new HashMap<>();
    for (Row pair : pairs) {
      for (String id : List.of(pair.getString(0), pair.getString(1))) {
        least.merge(sets.root(id), id, (x, y) -> x.compareTo(y) < 0 ? x : y);
      }
    }
    try (TestWorkspace workspace = new TestWorkspace(spark, 3)) {
      Dataset<Row> found =
          new ConnectedComponents(workspace).of(spark.createDataFrame(pairs, PAIRS).repartition(3));
      List<Row> roots = found.collectAsList();
      assertThat(roots).extracting(row -> row.getString(0)).doesNotHaveDuplicates();
      assertThat(roots)
          .allMatch(row -> row.getString(1).equals(least.get(sets.root(row.getString(0)))));
      assertThat(roots.stream().map(row -> row.getString(1)).distinct().count())
          .isEqualTo(least.size());
    }
  }

  /**
   * Some documents are old, some were seen before, some are new; families of the past are small.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void givesTheSameTablesAfterAPast(long seed, SparkSession spark) {
    FamiliesConfig config = new FamiliesConfig(0.3, 0.5, 64, 2, 10, 100, 5, 0);
    Random random = new Random(seed);
    List<IndexEntry> marks = marks(random, 150);
    Set<String> old =
        marks.stream()
            .filter(IndexEntry::isOld)
            .map(mark -> mark.member().docId())
            .collect(toSet());
    List<CopyPair> edges =
        edges(random, 150, 120).stream()
            .filter(edge -> !old.contains(edge.a().docId()) || !old.contains(edge.b().docId()))
            .toList();
    FamilyTables local = new LocalFamilies(edges, marks, config).tables(spark);
    try (TestWorkspace workspace = new TestWorkspace(spark, 3)) {
      Dataset<Row> rows =
          spark.createDataFrame(edges.stream().map(CopyPair::toRow).toList(), CopyPair.SCHEMA);
      Dataset<Row> known =
          spark.createDataFrame(
              marks.stream().map(FamilyJoiningTest::row).toList(), IndexEntry.SCHEMA);
      FamilyTables distributed =
          new SparkFamilies(workspace, config).of(rows.repartition(3), known.repartition(3));
      assertThat(sorted(distributed.families())).isEqualTo(sorted(local.families()));
      assertThat(sorted(distributed.matches())).isEqualTo(sorted(local.matches()));
      assertThat(sorted(distributed.assignments())).isEqualTo(sorted(local.assignments()));
      assertThat(sorted(distributed.renamed())).containsAll(sorted(local.renamed())).isNotEmpty();
      assertThat(sorted(local.families()))
          .anyMatch(row -> row.contains(FamilyTables.KNOWN))
          .anyMatch(row -> row.contains("run-1"));
    }
  }

  private static List<IndexEntry> marks(Random random, int documents) {
    List<IndexEntry> marks = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      int family = i - i % 3;
      PairMember first = new PairMember("d" + family, family % 4, 1, 0);
      IndexEntry.Rest rest =
          family % 2 == 0 ? new IndexEntry.Rest(1 + family % 5, first, 3 + family % 7) : null;
      String run = rest != null && i % 3 != 1 ? "run-1" : null;
      if (random.nextBoolean()) {
        PairMember member = new PairMember("d" + i, i % 4, 1, 10);
        marks.add(new IndexEntry(member, first.docId(), run, rest));
      }
    }
    return marks;
  }

  private static Row row(IndexEntry mark) {
    PairMember member = mark.member();
    IndexEntry.Rest rest = mark.rest();
    return RowFactory.create(
        member.docId(),
        member.time(),
        member.length(),
        member.shingles(),
        mark.familyId(),
        mark.run(),
        rest == null ? null : rest.size(),
        rest == null ? null : rest.first().time(),
        rest == null ? null : rest.first().length(),
        rest == null ? null : rest.first().docId(),
        rest == null ? null : rest.least());
  }

  private static List<CopyPair> edges(Random random, int documents, int pairs) {
    List<PairMember> members = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      long time = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(5);
      members.add(new PairMember("d" + i, time, random.nextInt(3), 10 + random.nextInt(4)));
    }
    Map<String, CopyPair> edges = new HashMap<>();
    while (edges.size() < pairs) {
      PairMember a = members.get(random.nextInt(documents));
      PairMember b = members.get(random.nextInt(documents));
      if (a.docId().compareTo(b.docId()) < 0) {
        edges.put(a.docId() + b.docId(), edge(random, a, b));
      }
    }
    return List.copyOf(edges.values());
  }

  private static CopyPair edge(Random random, PairMember a, PairMember b) {
    String kind = List.of(CopyPair.EXACT, CopyPair.NEAR, CopyPair.CONTAINED).get(random.nextInt(3));
    double similarity = random.nextInt(3) / 4.0;
    double inB = random.nextInt(3) / 2.0;
    return new CopyPair(a, b, kind, similarity, inB, random.nextInt(3) / 2.0, random.nextBoolean());
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .map(Row::toString)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}

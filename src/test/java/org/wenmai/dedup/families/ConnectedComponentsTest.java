package org.wenmai.dedup.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.dedup.families.model.DisjointSets;
import org.wenmai.dedup.families.model.Link;
import scala.Tuple2;

@ExtendWith(SparkSessions.class)
final class ConnectedComponentsTest {

  /** A long chain takes the stars most rounds. */
  private static List<Link> links() {
    Random random = new Random(1);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      links.add(Link.of("chain-" + (i * 7 % 41), "chain-" + ((i + 1) * 7 % 41)));
    }
    for (int i = 0; i < 200; i++) {
      links.add(Link.of("d" + random.nextInt(300), "e" + random.nextInt(300)));
    }
    return links;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void namesEachComponentByOneOfItsNodes(int maxDriverLinks, SparkSession spark) {
    DisjointSets<String> sets = new DisjointSets<>();
    Set<String> nodes = new HashSet<>();
    for (Link link : links()) {
      sets.join(link.high(), link.low());
      nodes.addAll(List.of(link.high(), link.low()));
    }
    Map<String, String> names = new HashMap<>();

    List<Tuple2<String, String>> roots = components(links(), maxDriverLinks, spark);

    assertThat(roots).extracting(root -> root._1).containsExactlyInAnyOrderElementsOf(nodes);
    for (Tuple2<String, String> root : roots) {
      String set = sets.root(root._1);
      assertThat(sets.root(root._2)).isEqualTo(set);
      assertThat(names.computeIfAbsent(set, unnamed -> root._2)).isEqualTo(root._2);
    }
  }

  @Test
  void hasNoComponentsWithoutLinks(SparkSession spark) {
    assertThat(components(List.of(), 0, spark)).isEmpty();
  }

  private static List<Tuple2<String, String>> components(
      List<Link> links, int maxDriverLinks, SparkSession spark) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<Tuple2<String, String>> nodes =
        links.stream().map(link -> new Tuple2<>(link.low(), link.high())).toList();
    try (TestWorkspace workspace = new TestWorkspace(spark, 3)) {
      return new ConnectedComponents(workspace, maxDriverLinks)
          .of(context.parallelize(nodes, 3).map(pair -> Link.of(pair._1, pair._2)))
          .map(roots -> roots.collect())
          .orElse(List.of());
    }
  }
}

package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.BoundedCollect;
import org.wenmai.corpus.Workspace;
import org.wenmai.dedup.families.model.DisjointSets;
import org.wenmai.dedup.families.model.Link;
import scala.Tuple2;

/**
 * Connected components. Few links are joined on the driver; many by alternating large-star and
 * small-star (Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii: Connected Components in
 * MapReduce and Beyond, 2014), until nothing changes: a few rounds, each linear in the links. The
 * driver sees two numbers per round.
 */
final class ConnectedComponents {
  private final Workspace workspace;
  private final int maxDriverLinks;

  /**
   * Creates the step.
   *
   * @param maxDriverLinks links up to which the driver joins them
   */
  ConnectedComponents(Workspace workspace, int maxDriverLinks) {
    this.workspace = workspace;
    this.maxDriverLinks = maxDriverLinks;
  }

  /**
   * The component of every node that has a link.
   *
   * @return node and root, by which one node of each component names it; empty without links
   */
  Optional<JavaPairRDD<String, String>> of(JavaRDD<Link> links) {
    Dataset<Row> rows =
        workspace.spark().createDataFrame(links.map(LinkCodec::toRow), LinkCodec.SCHEMA);
    Optional<List<Row>> few = BoundedCollect.of(rows, maxDriverLinks);
    return few.isPresent()
        ? onDriver(few.get().stream().map(LinkCodec::fromRow).toList())
        : Optional.of(onExecutors(rows));
  }

  private Optional<JavaPairRDD<String, String>> onDriver(List<Link> links) {
    if (links.isEmpty()) {
      return Optional.empty();
    }
    DisjointSets<String> sets = new DisjointSets<>();
    Set<String> nodes = new HashSet<>();
    for (Link link : links) {
      sets.join(link.high(), link.low());
      nodes.add(link.high());
      nodes.add(link.low());
    }
    List<Tuple2<String, String>> roots =
        nodes.stream().map(node -> new Tuple2<>(node, sets.root(node))).toList();
    return Optional.of(
        JavaSparkContext.fromSparkContext(workspace.spark().sparkContext())
            .parallelizePairs(roots, 1));
  }

  private JavaPairRDD<String, String> onExecutors(Dataset<Row> found) {
    Dataset<Row> links = settled(found.distinct());
    String before = "";
    String now = state(links);
    while (!now.equals(before)) {
      links = settled(smallStar(largeStar(links)));
      before = now;
      now = state(links);
    }
    Dataset<Row> roots = links.union(links.selectExpr("low as high", "low").distinct());
    return roots
        .javaRDD()
        .map(LinkCodec::fromRow)
        .mapToPair(link -> new Tuple2<>(link.high(), link.low()));
  }

  /** Links each larger neighbour of a node to the smallest of the node and its neighbours. */
  private static Dataset<Row> largeStar(Dataset<Row> links) {
    Dataset<Row> both =
        links
            .selectExpr("high as node", "low as next")
            .union(links.selectExpr("low as node", "high as next"));
    return both.withColumn("least", expr("least(node, min(next) over (partition by node))"))
        .where("next > node")
        .selectExpr("next as high", "least as low")
        .distinct();
  }

  /** Links a node and its smaller neighbours to the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> links) {
    Dataset<Row> least = links.withColumn("least", expr("min(low) over (partition by high)"));
    return least
        .selectExpr("explode(array(high, low)) as high", "least as low")
        .where(col("high").notEqual(col("low")))
        .distinct();
  }

  /** Keeps the links and cuts their long history off the plan. */
  private Dataset<Row> settled(Dataset<Row> links) {
    Dataset<Row> kept = workspace.keep(links);
    return workspace.spark().createDataFrame(kept.javaRDD(), LinkCodec.SCHEMA);
  }

  /** Equal for equal links, whatever their order. */
  private String state(Dataset<Row> links) {
    Dataset<Row> state = links.selectExpr("count(1)", "bit_xor(xxhash64(high, low))");
    List<Row> one = workspace.collect(state, 1, "families.max-driver-edges");
    return one.get(0).toString();
  }
}

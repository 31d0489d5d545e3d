package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.Workspace;

/**
 * Connected components by alternating large-star and small-star (Kiveris, Lattanzi, Mirrokni,
 * Rastogi, Vassilvitskii: Connected Components in MapReduce and Beyond, 2014), until nothing
 * changes: a few rounds, each linear in the pairs. The driver sees two numbers per round.
 */
final class ConnectedComponents {
  private static final StructType LINKS =
      new StructType()
          .add("high", DataTypes.StringType, false)
          .add("low", DataTypes.StringType, false);

  private final Workspace workspace;

  ConnectedComponents(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The component of every document that some pair has.
   *
   * @param pairs (id, other)
   * @return (id, root); the root is the smallest id of the component
   */
  Dataset<Row> of(Dataset<Row> pairs) {
    Dataset<Row> links =
        settled(
            pairs.selectExpr("greatest(id, other) as high", "least(id, other) as low").distinct());
    String before = "";
    String now = state(links);
    while (!now.equals(before)) {
      links = settled(smallStar(largeStar(links)));
      before = now;
      now = state(links);
    }
    Dataset<Row> ids = links.selectExpr("high as id", "low as root");
    return ids.union(links.selectExpr("low as id", "low as root").distinct());
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
    return workspace.spark().createDataFrame(kept.javaRDD(), LINKS);
  }

  /** Equal for equal links, whatever their order. */
  private String state(Dataset<Row> links) {
    Dataset<Row> state = links.selectExpr("count(1)", "bit_xor(xxhash64(high, low))");
    List<Row> one = workspace.collect(state, 1, "families.max-driver-edges");
    return one.get(0).toString();
  }
}

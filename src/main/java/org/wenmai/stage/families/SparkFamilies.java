package org.wenmai.stage.families;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.schema.Tables;
import org.wenmai.stage.Workspace;

/** Families of any number of pairs, on the executors; the same as {@link LocalFamilies} gives. */
final class SparkFamilies {
  private static final Column SAME_RUN = lit(null).cast(DataTypes.StringType);

  private final Workspace workspace;
  private final FamiliesConfig config;

  SparkFamilies(Workspace workspace, FamiliesConfig config) {
    this.workspace = workspace;
    this.config = config;
  }

  FamilyTables of(Dataset<Row> edges) {
    Dataset<Row> roots = new Components(workspace).of(joining(edges));
    Dataset<Row> members = workspace.keep(members(ends(edges), roots));
    return new FamilyTables(families(members), matches(edges, members), assignments(members));
  }

  /** The pairs that make families: of the parts of a container only one. */
  private static Dataset<Row> joining(Dataset<Row> edges) {
    Column contained = col("kind").equalTo(Edge.CONTAINED);
    Dataset<Row> parts =
        ends(edges.where(contained))
            .where("shingles > other_shingles or (shingles = other_shingles and id < other)")
            .withColumn(
                "place",
                row_number()
                    .over(
                        Window.partitionBy("id")
                            .orderBy(
                                expr("-other_containment"),
                                expr("-similarity"),
                                expr("other_rank"))))
            .where("place = 1")
            .select("id", "other");
    return edges
        .where(contained.equalTo(false))
        .selectExpr("doc_a as id", "doc_b as other")
        .union(parts);
  }

  /** Each pair twice, seen from both sides. */
  private static Dataset<Row> ends(Dataset<Row> edges) {
    return side(edges, "a", "b").union(side(edges, "b", "a"));
  }

  /** Ranks sort as {@link Member#ORIGINAL_FIRST} does. */
  private static Dataset<Row> side(Dataset<Row> edges, String self, String other) {
    return edges.selectExpr(
        "doc_" + self + " as id",
        "doc_" + other + " as other",
        "struct(time_" + self + ", -length_" + self + ", doc_" + self + " as id) as rank",
        "struct(time_" + other + ", -length_" + other + ", doc_" + other + " as id) as other_rank",
        "shingles_" + self + " as shingles",
        "shingles_" + other + " as other_shingles",
        "containment_" + self + " as containment",
        "containment_" + other + " as other_containment",
        "similarity",
        "kind",
        "cross_script");
  }

  /** One row for each member of a family: root, original, size and best match. */
  private static Dataset<Row> members(Dataset<Row> ends, Dataset<Row> roots) {
    Dataset<Row> others = roots.selectExpr("id as other", "root as other_root");
    Column best =
        expr(
            "min(struct(-similarity as distance, -containment as outside, other_rank, other, kind,"
                + " cross_script)) as best");
    return ends.join(roots, "id")
        .join(others, "other")
        .where("root = other_root")
        .groupBy("id", "root")
        .agg(best, expr("min(rank) as rank"))
        .withColumn("family_id", expr("min(rank) over (partition by root).id"))
        .withColumn("size", expr("count(1) over (partition by root)"))
        .withColumn("is_original", expr("id = family_id"))
        .select("id", "family_id", "size", "is_original", "best");
  }

  private static Dataset<Row> families(Dataset<Row> members) {
    return members.select(
        col("family_id"),
        col("id").as("doc_id"),
        role().as("role"),
        expr("if(is_original, 'original', best.kind)").as("kind"),
        expr("if(is_original, null, best.other)").as("matched_doc_id"),
        SAME_RUN.as("matched_run"),
        expr("if(is_original, 1d, -best.distance)").as("similarity"),
        expr("if(is_original, 1d, -best.outside)").as("containment"),
        expr("not is_original and best.cross_script").as("cross_script"));
  }

  private static Dataset<Row> assignments(Dataset<Row> members) {
    return members.select(
        col("id").as("doc_id"),
        col("family_id"),
        role().as("family_role"),
        col("size").as("family_size"));
  }

  private static Column role() {
    return expr("if(is_original, '" + FamilyTables.ORIGINAL + "', '" + FamilyTables.COPY + "')");
  }

  private Dataset<Row> matches(Dataset<Row> edges, Dataset<Row> members) {
    String wanted =
        "not coalesce(family_a = family_b, false) or size_a <= "
            + config.allPairsUpTo()
            + " or original_a or original_b or best_a = doc_b or best_b = doc_a";
    return edges
        .join(renamed(members, "a"), new String[] {"doc_a"}, "left")
        .join(renamed(members, "b"), new String[] {"doc_b"}, "left")
        .where(wanted)
        .withColumn("matched_run", SAME_RUN)
        .withColumn("passages", array().cast(Tables.PASSAGES))
        .selectExpr(Tables.MATCHES.columnNames().toArray(new String[0]));
  }

  private static Dataset<Row> renamed(Dataset<Row> members, String side) {
    return members.selectExpr(
        "id as doc_" + side,
        "family_id as family_" + side,
        "size as size_" + side,
        "is_original as original_" + side,
        "best.other as best_" + side);
  }
}

package org.wenmai.dedup.families;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.wenmai.corpus.Workspace;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;
import org.wenmai.schema.Tables;

/** Families of any number of pairs, on the executors; the same as {@link LocalFamilies} gives. */
final class SparkFamilies {
  /** Before the id of an old family, where the set of its documents has to have a name. */
  private static final String FAMILY = "#";

  private final Workspace workspace;
  private final FamiliesConfig config;

  SparkFamilies(Workspace workspace, FamiliesConfig config) {
    this.workspace = workspace;
    this.config = config;
  }

  /**
   * Joins the families.
   *
   * @param found rows of {@link CopyPair#SCHEMA}
   * @param marks rows of {@link IndexEntry#SCHEMA}; what the past knows of their documents, and of
   *     others whose family it knows
   */
  FamilyTables of(Dataset<Row> found, Dataset<Row> marks) {
    Dataset<Row> edges = withRun(withRun(found, marks, "a"), marks, "b");
    Dataset<Row> roots = new ConnectedComponents(workspace).of(joining(edges, marks));
    Dataset<Row> known = marks.join(roots, "id");
    Dataset<Row> parts = people(ends(edges), roots, known).unionByName(past(known), true);
    Dataset<Row> families = workspace.keep(named(parts));
    Dataset<Row> members = families.where("id is not null");
    Dataset<Row> ours = members.where("run is null");
    return new FamilyTables(
        families(ours), matches(edges, members), assignments(ours), renamed(families));
  }

  /** With the run of one side, null where it is this one. */
  private static Dataset<Row> withRun(Dataset<Row> edges, Dataset<Row> marks, String side) {
    String id = "doc_" + side;
    Dataset<Row> runs =
        marks.where("run is not null").selectExpr("id as " + id, "run as run_" + side);
    return edges.join(runs, new String[] {id}, "left");
  }

  /** The pairs that make families: of the parts of a container only one. */
  private static Dataset<Row> joining(Dataset<Row> edges, Dataset<Row> marks) {
    Column contained = col("kind").equalTo(CopyPair.CONTAINED);
    Dataset<Row> parts =
        ends(edges.where(contained))
            .where("shingles > other_shingles or (shingles = other_shingles and id < other)")
            .join(marks.select("id", "least"), new String[] {"id"}, "left")
            .where("least is null or 2L * least > shingles")
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
        .union(parts)
        .union(
            marks
                .where("rest_size is not null")
                .selectExpr("id", "concat('" + FAMILY + "', family_id) as other"));
  }

  /** Each pair twice, seen from both sides. */
  private static Dataset<Row> ends(Dataset<Row> edges) {
    return side(edges, "a", "b").union(side(edges, "b", "a"));
  }

  private static Dataset<Row> side(Dataset<Row> edges, String self, String other) {
    return edges.selectExpr(
        "doc_" + self + " as id",
        "doc_" + other + " as other",
        rank("time_" + self, "length_" + self, "doc_" + self) + " as rank",
        rank("time_" + other, "length_" + other, "doc_" + other) + " as other_rank",
        "run_" + self + " as run",
        "run_" + other + " as other_run",
        "shingles_" + self + " as shingles",
        "shingles_" + other + " as other_shingles",
        "containment_" + self + " as containment",
        "containment_" + other + " as other_containment",
        "similarity",
        "kind",
        "cross_script");
  }

  /** Sorts as {@link PairMember#ORIGINAL_FIRST} does. */
  private static String rank(String time, String length, String id) {
    return "struct(" + time + " as time, -" + length + " as shortness, " + id + " as id)";
  }

  /**
   * One row for each document that has a family: by one of its pairs, or because this run has only
   * some of the family that an earlier one knew.
   */
  private static Dataset<Row> people(Dataset<Row> ends, Dataset<Row> roots, Dataset<Row> known) {
    String best =
        "struct(-similarity as distance, -containment as outside, other_rank, other, kind,"
            + " cross_script, other_run) as best";
    Dataset<Row> met =
        ends.join(roots, "id")
            .join(roots.selectExpr("id as other", "root as other_root"), "other")
            .where("root = other_root")
            .selectExpr("id", "root", "run", "rank", best);
    Dataset<Row> staying =
        known
            .where("run is null and rest_size is not null")
            .selectExpr("id", "root", rank("time", "length", "id") + " as rank_then");
    return met.unionByName(staying, true)
        .groupBy("id", "root")
        .agg(
            expr("max(run) as run"),
            expr("coalesce(min(rank), min(rank_then)) as rank"),
            expr("min(best) as best"))
        .withColumn("documents", expr("if(run is null, 1L, 0L)"));
  }

  /** What else a family is made of: its old documents, and the ids that it had. */
  private static Dataset<Row> past(Dataset<Row> known) {
    Dataset<Row> rests =
        known
            .where("rest_size is not null")
            .selectExpr(
                "root",
                "family_id as old_id",
                "rest_size as documents",
                rank("rest_time", "rest_length", "rest_id") + " as rank")
            .distinct();
    Dataset<Row> founders =
        known
            .where("rest_size is null and family_id = id")
            .selectExpr("root", "family_id as old_id", "0L as documents");
    return rests.unionByName(founders, true);
  }

  /** With family_id, size and original. */
  private static Dataset<Row> named(Dataset<Row> parts) {
    return parts
        .withColumn("original", expr("min(rank) over (partition by root).id"))
        .withColumn("size", expr("sum(documents) over (partition by root)"))
        .withColumn("family_id", expr("coalesce(min(old_id) over (partition by root), original)"))
        .withColumn("is_original", expr("id = original"))
        .select("id", "family_id", "size", "is_original", "best", "run", "old_id");
  }

  private static Dataset<Row> renamed(Dataset<Row> families) {
    return families.where("old_id <> family_id").select("old_id", "family_id");
  }

  private static Dataset<Row> families(Dataset<Row> members) {
    return members.select(
        col("family_id"),
        col("id").as("doc_id"),
        role().as("role"),
        expr("if(is_original, 'original', coalesce(best.kind, '" + FamilyTables.KNOWN + "'))")
            .as("kind"),
        expr("if(is_original, null, best.other)").as("matched_doc_id"),
        expr("if(is_original, null, best.other_run)").as("matched_run"),
        expr("if(is_original, 1d, coalesce(-best.distance, 0d))").as("similarity"),
        expr("if(is_original, 1d, coalesce(-best.outside, 0d))").as("containment"),
        expr("not is_original and coalesce(best.cross_script, false)").as("cross_script"));
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
        .withColumn("matched_run", expr("coalesce(run_a, run_b)"))
        .withColumn("passages", array().cast(Tables.PASSAGES))
        .selectExpr(Tables.MATCHES.columnNames().toArray(new String[0]));
  }

  private static Dataset<Row> renamed(Dataset<Row> members, String side) {
    return members.selectExpr(
        "id as doc_" + side,
        "family_id as family_" + side,
        "size as size_" + side,
        "is_original as original_" + side,
        "if(run is null, best.other, null) as best_" + side);
  }
}

package org.wenmai.dedup.history;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Predecessor;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.Tables;

/** The documents of all earlier runs, as the predecessor published them. Lazy. */
public final class PredecessorIndex {
  private static final String DOC_ID = "doc_id";

  private final Dataset<Row> index;
  private final Dataset<Row> ids;

  private PredecessorIndex(Dataset<Row> index, Dataset<Row> ids) {
    this.index = index;
    this.ids = ids;
  }

  /**
   * What the predecessor of a run has left.
   *
   * @param documents those of this run
   * @return empty for a run without predecessor, or with one that left no index
   */
  public static Optional<PredecessorIndex> of(Workspace workspace, Dataset<Row> documents) {
    Optional<Predecessor> past = workspace.past();
    return past.flatMap(before -> before.table(Tables.INDEX.name()))
        .map(
            table ->
                new PredecessorIndex(resolved(table, past.get().run()), documents.select(DOC_ID)));
  }

  /** A document without a run is one of the predecessor's. */
  private static Dataset<Row> resolved(Dataset<Row> index, String run) {
    return index.withColumn("run", coalesce(col("run"), lit(run)));
  }

  /** Every document, also those that this run has. */
  public Dataset<Row> all() {
    return index;
  }

  /** Documents that this run does not have. */
  public Dataset<Row> old() {
    return index.join(ids, new String[] {DOC_ID}, "leftanti");
  }

  /**
   * The old documents as the next index has them.
   *
   * @param renamed (old_id, family_id) of families that go on under another id
   */
  public Dataset<Row> carried(Dataset<Row> renamed) {
    Dataset<Row> names = renamed.selectExpr("old_id as family_id", "family_id as new_id");
    return old()
        .join(names, new String[] {"family_id"}, "left")
        .withColumn("family_id", coalesce(col("new_id"), col("family_id")))
        .drop("new_id");
  }

  /**
   * What is known of the documents that matter: those named, and those that this run has of old
   * families of which it lacks others.
   *
   * @param named distinct doc_id
   * @return rows of {@link IndexEntryCodec#SCHEMA}
   */
  public Dataset<Row> entries(Dataset<Row> named) {
    Dataset<Row> known =
        index
            .select(
                col(DOC_ID),
                IndexTable.time().as("time"),
                col("length"),
                col("shingles"),
                col("family_id"),
                col("run"))
            .join(flagged(ids, "seen"), new String[] {DOC_ID}, "left")
            .join(flagged(named, "named"), new String[] {DOC_ID}, "left");
    return known
        .join(missing(known), new String[] {"family_id"}, "left")
        .where("named or (seen and missing_documents is not null)")
        .withColumn("run", expr("if(seen, null, run)"))
        .selectExpr(IndexEntryCodec.SCHEMA.fieldNames());
  }

  /** Of the families of which this run lacks documents; the first as an original sorts. */
  private static Dataset<Row> missing(Dataset<Row> known) {
    return known
        .groupBy("family_id")
        .agg(
            expr("count_if(seen is null) as missing_documents"),
            expr(
                "min(if(seen is null, struct(time, -length as shortness, doc_id), null)) as first"),
            expr("min(shingles) as fewest_shingles"))
        .where("missing_documents > 0")
        .selectExpr(
            "family_id",
            "missing_documents",
            "first.doc_id as missing_first_id",
            "first.time as missing_first_time",
            "-first.shortness as missing_first_length",
            "fewest_shingles");
  }

  private static Dataset<Row> flagged(Dataset<Row> ids, String flag) {
    return ids.withColumn(flag, lit(true));
  }
}

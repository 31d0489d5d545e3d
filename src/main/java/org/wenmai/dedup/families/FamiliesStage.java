package org.wenmai.dedup.families;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.corpus.BoundedCollect;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.candidates.BucketPairs;
import org.wenmai.dedup.candidates.CandidatePairs;
import org.wenmai.dedup.history.IndexEntry;
import org.wenmai.dedup.history.IndexTable;
import org.wenmai.dedup.history.PredecessorIndex;
import org.wenmai.dedup.verification.PairVerification;
import org.wenmai.schema.Tables;

/**
 * Finds families of copies: exact, near and contained, across scripts where the text was folded,
 * among the documents of this run and all those before it that the index of its predecessor names.
 *
 * <p>Likely pairs come from {@link CandidatePairs}, are compared shingle by shingle in {@link
 * Verification}, and joined to families: on the driver while there are at most {@code
 * families.max-driver-edges} of them, else on the executors. Both give the same tables.
 *
 * <p>Reads {@code records} with doc_id, published_at, text, script, {@link WorkColumns#SKETCH} and,
 * where there are, {@link WorkColumns#FOLDED} and boilerplate; doc_id is unique. Besides the
 * published tables it makes {@code assignments} (doc_id, family_id, family_role, family_size) of
 * the members of families of two and more; all other documents are their own family.
 *
 * <p>A document that this run has is of this run, whatever came before. One that only earlier runs
 * had is old: it has no row but in {@code index} and, with its run, as the match of another. It
 * counts, though: family_size has all known members, and if the original is old, all members that
 * this run has are copies. Of each pair one at least is of this run; what earlier runs found among
 * old documents stands.
 *
 * <p>An old family of which this run lacks a document stays together, and a container in it that
 * has joined a part joins no other. An old family that this run has in full is judged afresh, so
 * that another configuration shows. A family that holds an old one goes on under its id, the
 * smallest of several; if an old family falls apart, the part that has the document by whose id it
 * goes. A new family takes the id of its original. So the id is always that of a member, and no two
 * families share one.
 */
public final class FamiliesStage implements TableStage {
  private static final String DRIVER_EDGES = "families.max-driver-edges";

  private final FamiliesConfig config;

  /** Creates the stage. */
  public FamiliesStage(FamiliesConfig config) {
    this.config = requireNonNull(config, "config");
  }

  @Override
  public List<String> writes() {
    return List.of("families", "matches", "substitutions", "index", "assignments");
  }

  @Override
  public Map<String, Dataset<Row>> run(Workspace workspace) {
    Dataset<Row> documents = IndexTable.of(workspace.table("records"));
    Optional<PredecessorIndex> past = PredecessorIndex.of(workspace, documents);
    FamilyTables tables = tables(workspace, new ComparedDocuments(documents, past));
    Dataset<Row> substitutions =
        workspace.spark().createDataFrame(List.<Row>of(), Tables.SUBSTITUTIONS.schema());
    return tables.byName(substitutions, index(documents, past, tables));
  }

  private FamilyTables tables(Workspace workspace, ComparedDocuments corpus) {
    int partitions = workspace.partitions();
    Dataset<Row> pairs = workspace.keep(CandidatePairs.of(corpus.all(), config, partitions));
    Optional<List<Row>> few = BoundedCollect.of(pairs, config.maxDriverEdges());
    return few.isPresent()
        ? onDriver(workspace, corpus, verified(workspace, corpus, few.get()))
        : onExecutors(
            workspace,
            corpus,
            workspace.keep(PairVerification.of(corpus.all(), pairs, config, partitions)));
  }

  private List<Row> verified(Workspace workspace, ComparedDocuments corpus, List<Row> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    Dataset<Row> edges =
        PairVerification.of(
            corpus.of(workspace.spark(), pairs),
            workspace.spark().createDataFrame(pairs, BucketPairs.SCHEMA),
            config,
            workspace.partitions());
    return workspace.collect(edges, config.maxDriverEdges(), DRIVER_EDGES);
  }

  /** Few pairs still are too many for the driver if the past knows too much of their families. */
  private FamilyTables onDriver(Workspace workspace, ComparedDocuments corpus, List<Row> verified) {
    SparkSession spark = workspace.spark();
    Dataset<Row> edges = spark.createDataFrame(verified, CopyPair.SCHEMA);
    Optional<List<Row>> marks =
        corpus.past().isEmpty()
            ? Optional.of(List.of())
            : BoundedCollect.of(corpus.marks(spark, edges), config.maxDriverEdges());
    return marks
        .map(known -> new LocalFamilies(edges(verified), marks(known), config).tables(spark))
        .orElseGet(() -> onExecutors(workspace, corpus, edges));
  }

  private static List<CopyPair> edges(List<Row> rows) {
    return rows.stream().map(CopyPair::of).toList();
  }

  private static List<IndexEntry> marks(List<Row> rows) {
    return rows.stream().map(IndexEntry::of).toList();
  }

  private FamilyTables onExecutors(
      Workspace workspace, ComparedDocuments corpus, Dataset<Row> edges) {
    Dataset<Row> marks = corpus.marks(workspace.spark(), edges);
    return new SparkFamilies(workspace, config)
        .of(edges, corpus.past().isPresent() ? workspace.keep(marks) : marks);
  }

  /** All documents of this run and, unchanged but for their family, those before it. */
  private static Dataset<Row> index(
      Dataset<Row> documents, Optional<PredecessorIndex> past, FamilyTables tables) {
    String[] columns = Tables.INDEX.columnNames().toArray(new String[0]);
    Dataset<Row> index =
        documents
            .join(
                tables.assignments().select("doc_id", "family_id"), new String[] {"doc_id"}, "left")
            .withColumn("family_id", coalesce(col("family_id"), col("doc_id")))
            .withColumn("run", lit(null).cast(DataTypes.StringType))
            .selectExpr(columns);
    return past.map(before -> index.union(before.carried(tables.renamed()).selectExpr(columns)))
        .orElse(index);
  }
}

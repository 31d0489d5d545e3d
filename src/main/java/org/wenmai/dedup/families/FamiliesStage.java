package org.wenmai.dedup.families;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.candidates.CandidatePairs;
import org.wenmai.dedup.history.IndexTable;
import org.wenmai.dedup.history.PredecessorIndex;
import org.wenmai.dedup.verification.PairVerification;
import org.wenmai.schema.Tables;

/**
 * Finds families of copies: exact, near, contained and reworded, across scripts where the text was
 * folded, among the documents of this run and all those before it that the index of its predecessor
 * names.
 *
 * <p>{@link CandidatePairs} finds likely pairs, {@link PairVerification} compares their texts, and
 * {@link FamilyJoining} makes families of those that are copies. Forms are listed as matches and
 * join nothing. How many the driver may hold, {@code families.max-driver-edges}, never shows in the
 * tables.
 *
 * <p>Reads {@code records} with doc_id, published_at, text, script, {@link WorkColumns#SKETCH} and,
 * where there are, {@link WorkColumns#FOLDED} and boilerplate; doc_id is unique. Besides the
 * published tables it makes {@code assignments} (doc_id, family_id, family_role, family_size) of
 * the members of families of two and more; every other document is its own family.
 *
 * <p>A document that this run has is of this run, whatever came before. One that only earlier runs
 * had is old: it has no row but in {@code index} and, with its run, as the match of another. It
 * counts, though: family_size has all known members, and if the original is old, all members that
 * this run has are copies. Of each pair one at least is of this run; what earlier runs found among
 * old documents stands.
 *
 * <p>An old family of which this run lacks a document stays together, and a container in it that
 * has joined a part joins no other. An old family that this run has in full is found again from its
 * pairs, so that another configuration takes effect. A family that contains an old one keeps its
 * id, the smallest of several; if an old family falls apart, the part with the document of that id
 * keeps it. A new family takes the id of its original. So the id is always that of a member, and no
 * two families share one.
 */
public final class FamiliesStage implements TableStage {
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
    CopySearch.Result found =
        new CopySearch(workspace, new ComparedDocuments(documents, past), config).find();
    FamilyTables tables = tables(workspace, found);
    return Map.of(
        "families", tables.families(),
        "matches", tables.matches(found.evidence()),
        "substitutions", tables.substitutions(found.evidence()),
        "index", index(documents, past, tables),
        "assignments", tables.assignments());
  }

  /** Few rows are brought to the driver: Spark plans a join with them without an exchange. */
  private FamilyTables tables(Workspace workspace, CopySearch.Result found) {
    FamilyTables tables =
        new FamilyJoining(workspace, config, found.areFew() ? 1 : workspace.partitions())
            .of(found.pairs(), found.known());
    SparkSession spark = workspace.spark();
    return found.areFew()
        ? tables.map(rows -> spark.createDataFrame(rows.collectAsList(), rows.schema()))
        : new FamilyTables(workspace.keep(tables.members()), tables.pairs(), tables.renamed());
  }

  /** All documents of this run and, unchanged but for their family, those before it. */
  private static Dataset<Row> index(
      Dataset<Row> documents, Optional<PredecessorIndex> past, FamilyTables tables) {
    String[] columns = Tables.INDEX.columnNames().toArray(new String[0]);
    Dataset<Row> index =
        documents
            .join(tables.members().select("doc_id", "family_id"), new String[] {"doc_id"}, "left")
            .withColumn("family_id", coalesce(col("family_id"), col("doc_id")))
            .selectExpr(columns);
    return past.map(before -> index.union(before.carried(tables.renamed()).selectExpr(columns)))
        .orElse(index);
  }
}

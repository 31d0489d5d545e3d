package org.wenmai.stage.families;

import static java.util.Objects.requireNonNull;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.wenmai.schema.Tables;
import org.wenmai.stage.BoundedCollect;
import org.wenmai.stage.TableStage;
import org.wenmai.stage.Work;
import org.wenmai.stage.Workspace;

/**
 * Finds families of copies: exact, near and contained, across scripts where the text was folded.
 *
 * <p>Likely pairs come from {@link Candidates}, are compared shingle by shingle in {@link
 * Verification}, and joined to families: on the driver while there are at most {@code
 * families.max-driver-edges} of them, else on the executors. Both give the same tables.
 *
 * <p>Reads {@code records} with doc_id, published_at, text, script, {@link Work#SKETCH} and, where
 * there are, {@link Work#FOLDED} and boilerplate; doc_id is unique. Besides the published tables it
 * makes {@code assignments} (doc_id, family_id, family_role, family_size) of the members of
 * families of two and more; all other documents are their own family.
 */
public final class FamiliesStage implements TableStage {
  private static final String DRIVER_EDGES = "families.max-driver-edges";

  private final FamiliesConfig config;

  /** Creates the stage. */
  public FamiliesStage(FamiliesConfig config) {
    this.config = requireNonNull(config, "config");
  }

  @Override
  public String name() {
    return "families";
  }

  @Override
  public List<String> reads() {
    return List.of("records");
  }

  @Override
  public List<String> writes() {
    return List.of("families", "matches", "substitutions", "assignments");
  }

  @Override
  public Map<String, Dataset<Row>> run(Workspace workspace) {
    Dataset<Row> records = workspace.table("records");
    Dataset<Row> pairs = workspace.keep(Candidates.of(records, config, workspace.partitions()));
    Optional<List<Row>> few = BoundedCollect.of(pairs, config.maxDriverEdges());
    Dataset<Row> substitutions =
        workspace.spark().createDataFrame(List.<Row>of(), Tables.SUBSTITUTIONS.schema());
    FamilyTables tables =
        few.isPresent()
            ? onDriver(workspace, records, few.get())
            : onExecutors(workspace, records, pairs);
    return tables.byName(substitutions);
  }

  private FamilyTables onDriver(Workspace workspace, Dataset<Row> records, List<Row> pairs) {
    if (pairs.isEmpty()) {
      return new LocalFamilies(List.of(), config).tables(workspace.spark());
    }
    Dataset<Row> edges =
        Verification.of(
            ofPairs(workspace, records, pairs),
            workspace.spark().createDataFrame(pairs, BucketPairs.SCHEMA),
            config,
            workspace.partitions());
    List<Row> verified = workspace.collect(edges, config.maxDriverEdges(), DRIVER_EDGES);
    return new LocalFamilies(verified.stream().map(Edge::of).toList(), config)
        .tables(workspace.spark());
  }

  private FamilyTables onExecutors(Workspace workspace, Dataset<Row> records, Dataset<Row> pairs) {
    Dataset<Row> edges =
        workspace.keep(Verification.of(records, pairs, config, workspace.partitions()));
    return new SparkFamilies(workspace, config).of(edges);
  }

  /** The documents that some pair has; the others need not be read further. */
  private static Dataset<Row> ofPairs(Workspace workspace, Dataset<Row> records, List<Row> pairs) {
    Set<String> ids = new HashSet<>();
    for (Row pair : pairs) {
      ids.add(pair.getString(0));
      ids.add(pair.getString(1));
    }
    Broadcast<Set<String>> wanted =
        JavaSparkContext.fromSparkContext(workspace.spark().sparkContext()).broadcast(ids);
    UserDefinedFunction isWanted =
        udf((UDF1<String, Boolean>) id -> wanted.value().contains(id), DataTypes.BooleanType);
    return records.where(isWanted.apply(col("doc_id")));
  }
}

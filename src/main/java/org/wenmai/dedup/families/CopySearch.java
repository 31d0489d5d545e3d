package org.wenmai.dedup.families;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.corpus.BoundedCollect;
import org.wenmai.corpus.Workspace;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.CopyPairCodec;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.candidates.CandidatePairCodec;
import org.wenmai.dedup.candidates.CandidatePairs;
import org.wenmai.dedup.history.IndexEntry;
import org.wenmai.dedup.history.IndexEntryCodec;
import org.wenmai.dedup.verification.PairVerification;
import org.wenmai.dedup.verification.VerifiedPairCodec;

/**
 * Finds the verified pairs, and what earlier runs know of documents.
 *
 * <p>Few candidate pairs are brought to the driver: then only the texts that they name are read
 * again, and what follows needs one partition. Results do not depend on it.
 */
final class CopySearch {
  private static final Logger LOG = LoggerFactory.getLogger(CopySearch.class);
  private static final String CANDIDATES = "{} pairs of documents are compared";
  private static final String DRIVER_EDGES = "families.max-driver-edges";

  private final Workspace workspace;
  private final ComparedDocuments documents;
  private final FamiliesConfig config;

  CopySearch(Workspace workspace, ComparedDocuments documents, FamiliesConfig config) {
    this.workspace = workspace;
    this.documents = documents;
    this.config = config;
  }

  /**
   * What was found.
   *
   * @param pairs verified pairs
   * @param known what earlier runs know of their documents, and of others whose family they know
   * @param areFew there are no more than the driver may hold
   * @param evidence the same pairs with passages and substitutions; rows of {@link
   *     VerifiedPairCodec#SCHEMA}
   */
  record Result(
      JavaRDD<CopyPair> pairs, JavaRDD<IndexEntry> known, boolean areFew, Dataset<Row> evidence) {}

  Result find() {
    Dataset<Row> candidates =
        workspace.keep(CandidatePairs.of(documents.all(), config, workspace.partitions()));
    return BoundedCollect.of(candidates, config.maxDriverEdges())
        .map(this::ofFew)
        .orElseGet(() -> ofManyCandidates(candidates));
  }

  /** They are kept, so that counting them makes none twice. */
  private Result ofManyCandidates(Dataset<Row> candidates) {
    LOG.info(CANDIDATES, candidates.count());
    return ofMany(workspace.keep(verified(documents.all(), candidates)));
  }

  private Result ofFew(List<Row> candidates) {
    LOG.info(CANDIDATES, candidates.size());
    SparkSession spark = workspace.spark();
    Dataset<Row> evidence =
        candidates.isEmpty()
            ? spark.createDataFrame(List.of(), VerifiedPairCodec.SCHEMA)
            : workspace.keep(verified(candidates));
    List<Row> pairs = workspace.collect(slim(evidence), config.maxDriverEdges(), DRIVER_EDGES);
    Dataset<Row> rows = spark.createDataFrame(pairs, CopyPairCodec.SCHEMA);
    return knownIfFew(rows)
        .map(
            known ->
                new Result(
                    onePartition(pairs, CopyPairCodec::fromRow),
                    onePartition(known, IndexEntryCodec::fromRow),
                    true,
                    evidence))
        .orElseGet(() -> ofMany(evidence));
  }

  private Dataset<Row> verified(List<Row> candidates) {
    SparkSession spark = workspace.spark();
    return verified(
        documents.of(spark, candidates.stream().map(CandidatePairCodec::fromRow).toList()),
        spark.createDataFrame(candidates, CandidatePairCodec.SCHEMA));
  }

  /** The pairs without what is only shown. */
  private static Dataset<Row> slim(Dataset<Row> evidence) {
    return evidence.selectExpr(CopyPairCodec.SCHEMA.fieldNames());
  }

  private Optional<List<Row>> knownIfFew(Dataset<Row> pairs) {
    return documents.past().isEmpty()
        ? Optional.of(List.of())
        : BoundedCollect.of(documents.known(workspace.spark(), pairs), config.maxDriverEdges());
  }

  private <T> JavaRDD<T> onePartition(List<Row> rows, Function<Row, T> codec) {
    return JavaSparkContext.fromSparkContext(workspace.spark().sparkContext())
        .parallelize(rows.stream().map(codec).toList(), 1);
  }

  private Result ofMany(Dataset<Row> evidence) {
    Dataset<Row> pairs = slim(evidence);
    Dataset<Row> known = workspace.keep(documents.known(workspace.spark(), pairs));
    return new Result(
        pairs.javaRDD().map(CopyPairCodec::fromRow),
        known.javaRDD().map(IndexEntryCodec::fromRow),
        false,
        evidence);
  }

  private Dataset<Row> verified(Dataset<Row> compared, Dataset<Row> candidates) {
    return PairVerification.of(compared, candidates, config, workspace.partitions());
  }
}

package org.wenmai.terms.statistics;

import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.Tables;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.CorpusTerm;
import org.wenmai.terms.Spelling;
import org.wenmai.text.keyword.TfIdf;

/**
 * Counts every term of the corpus and finds the keywords of every document.
 *
 * <p>Reads {@code term_counts} (every document, once) and {@code assignments} (members of families
 * of two or more), and {@code variants} where spellings count as their canonical form. The idf of a
 * term is made of the families of its language: those with at least one document that has a term of
 * that language. A document in two languages counts in both.
 *
 * <p>There is one shuffle, of packed statistics; the driver receives {@code weigh.vocabulary} terms
 * at most. The tables are written in jobs of their own, for which Spark keeps the shuffled data.
 */
public final class WeighStage implements TableStage {
  private static final Logger LOG = LoggerFactory.getLogger(WeighStage.class);

  private final WeighConfig config;
  private final boolean canonical;

  /** Creates the stage. */
  public WeighStage(WeighConfig config) {
    this(config, false);
  }

  private WeighStage(WeighConfig config, boolean canonical) {
    this.config = config;
    this.canonical = canonical;
  }

  /** The same stage, which counts each spelling in {@code variants} as its canonical form. */
  public WeighStage countingVariants() {
    return new WeighStage(config, true);
  }

  @Override
  public List<String> writes() {
    return List.of("terms", "keywords", "distinctive");
  }

  @Override
  public Map<String, Dataset<Row>> run(Workspace workspace) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    Broadcast<CanonicalTerms> canonicalTerms =
        context.broadcast(canonical ? CanonicalTerms.of(workspace) : CanonicalTerms.none());
    JavaRDD<Map.Entry<TermKey, TermStatistics>> counted = count(workspace, canonicalTerms);
    DocumentFrequencies mostWidespread = mostWidespread(counted);
    LOG.info("{} terms are in two families or more", mostWidespread.size());
    Broadcast<DocumentFrequencies> frequencies = context.broadcast(mostWidespread);
    JavaRDD<Row> terms =
        onlyTerms(counted)
            .map(entry -> term(entry.getKey(), entry.getValue(), frequencies.value()).toRow());
    JavaRDD<Row> keywords =
        PhrasedDocument.all(workspace)
            .flatMap(new KeywordFunction(frequencies, canonicalTerms, config.keywords()));
    return Map.of(
        "terms",
        workspace.spark().createDataFrame(terms, CorpusTerm.SCHEMA),
        "keywords",
        workspace.spark().createDataFrame(keywords, KeywordRows.SCHEMA),
        "distinctive",
        workspace.spark().createDataFrame(List.<Row>of(), Tables.DISTINCTIVE.schema()));
  }

  /**
   * Every term as it is spelled, as rows of {@link Spelling#SCHEMA}: canonical forms are found by
   * these.
   */
  public static Dataset<Row> spellings(Workspace workspace) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    JavaRDD<Row> rows =
        onlyTerms(count(workspace, context.broadcast(CanonicalTerms.none())))
            .map(entry -> spelling(entry.getKey(), entry.getValue()).toRow());
    return workspace.spark().createDataFrame(rows, Spelling.SCHEMA);
  }

  private static JavaRDD<Map.Entry<TermKey, TermStatistics>> count(
      Workspace workspace, Broadcast<CanonicalTerms> canonicalTerms) {
    return CountedDocument.all(workspace)
        .mapPartitionsToPair(new TermCountFunction(canonicalTerms, workspace.partitions()))
        .partitionBy(new HashPartitioner(workspace.partitions()))
        .mapPartitions(PackedStatistics::unpack);
  }

  private static JavaRDD<Map.Entry<TermKey, TermStatistics>> onlyTerms(
      JavaRDD<Map.Entry<TermKey, TermStatistics>> counted) {
    return counted.filter(entry -> !entry.getKey().isWhole());
  }

  private DocumentFrequencies mostWidespread(JavaRDD<Map.Entry<TermKey, TermStatistics>> counted) {
    return counted
        .treeAggregate(
            new DocumentFrequencies(config.vocabulary()),
            DocumentFrequencies::add,
            DocumentFrequencies::merge)
        .trimmed();
  }

  private static CorpusTerm term(
      TermKey key, TermStatistics statistics, DocumentFrequencies frequencies) {
    return new CorpusTerm(
        key.language(),
        key.term(),
        statistics.surface(),
        statistics.documents(),
        statistics.families(),
        statistics.occurrences(),
        TfIdf.idf(frequencies.families(key.language()), statistics.families()));
  }

  private static Spelling spelling(TermKey key, TermStatistics statistics) {
    return new Spelling(
        key.term(),
        statistics.surface(),
        key.language(),
        statistics.occurrences(),
        statistics.documents());
  }
}

package org.wenmai.terms.statistics;

import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.Tables;
import org.wenmai.schema.WorkTables;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.keyword.TfIdf;

/**
 * Counts every term of the corpus and finds the keywords of every document.
 *
 * <p>Reads {@code term_counts} (every document, once) and {@code assignments} (members of families
 * of two or more), and {@code variants} where spellings count as their canonical form. The families
 * of a language, of which the idf is made, are those with at least one document that has a term of
 * that language; a document in two languages counts in both.
 *
 * <p>One shuffle of tallies, packed; the driver receives {@code weigh.vocabulary} terms at most.
 * The tables are written from it in jobs of their own, for which Spark keeps what it shuffled.
 */
public final class WeighStage implements TableStage {
  private static final Logger LOG = LoggerFactory.getLogger(WeighStage.class);

  private static final StructType SPELLINGS =
      new StructType()
          .add("language", DataTypes.StringType, false)
          .add("term", DataTypes.StringType, false)
          .add("surface", DataTypes.StringType, false)
          .add("documents", DataTypes.LongType, false)
          .add("occurrences", DataTypes.LongType, false);

  static final int DOC_ID = 0;
  static final int TERMS = 1;
  static final int PHRASES = 2;

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
    Broadcast<CanonicalTerms> forms =
        context.broadcast(canonical ? CanonicalTerms.of(workspace) : CanonicalTerms.none());
    JavaRDD<Map.Entry<TermKey, TermStatistics>> counted = counted(workspace, forms);
    DocumentFrequencies known = known(counted);
    LOG.info("{} terms are in two families or more", known.size());
    Broadcast<DocumentFrequencies> spread = context.broadcast(known);
    JavaRDD<Row> keywords =
        documents(workspace)
            .javaRDD()
            .flatMap(new KeywordFunction(spread, forms, config.keywords()));
    return Map.of(
        "terms",
        workspace.spark().createDataFrame(terms(counted, spread), Tables.TERMS.schema()),
        "keywords",
        workspace.spark().createDataFrame(keywords, Tables.KEYWORDS.schema()),
        "distinctive",
        workspace.spark().createDataFrame(List.<Row>of(), Tables.DISTINCTIVE.schema()));
  }

  /**
   * Language, term, surface, documents and occurrences of every term as it is spelled, as in {@code
   * terms}; what is canonical is found by these.
   */
  public static Dataset<Row> spellings(Workspace workspace) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    JavaRDD<Row> rows =
        counted(workspace, context.broadcast(CanonicalTerms.none()))
            .filter(entry -> !entry.getKey().isWhole())
            .map(
                entry ->
                    RowFactory.create(
                        entry.getKey().language(),
                        entry.getKey().term(),
                        entry.getValue().surface(),
                        entry.getValue().documents(),
                        entry.getValue().occurrences()));
    return workspace.spark().createDataFrame(rows, SPELLINGS);
  }

  /** What {@link #DOC_ID} and {@link #TERMS} are the places of. */
  private static Dataset<Row> documents(Workspace workspace) {
    return workspace.table("term_counts").select("doc_id", WorkTables.TERMS, WorkTables.PHRASES);
  }

  /** The terms of a row of documents; none where it is null. */
  static DocumentTerms terms(Row document) {
    return DocumentTerms.of(document.isNullAt(TERMS) ? new byte[0] : document.getAs(TERMS));
  }

  /** The phrases of a row of documents; none where it is null. */
  static DocumentPhrases phrases(Row document) {
    return DocumentPhrases.of(document.isNullAt(PHRASES) ? new byte[0] : document.getAs(PHRASES));
  }

  private static JavaRDD<Map.Entry<TermKey, TermStatistics>> counted(
      Workspace workspace, Broadcast<CanonicalTerms> forms) {
    Dataset<Row> families = workspace.table("assignments").select("doc_id", "family_id");
    return documents(workspace)
        .join(families, new String[] {"doc_id"}, "left")
        .javaRDD()
        .mapPartitionsToPair(new TermCountFunction(forms, workspace.partitions()))
        .partitionBy(new HashPartitioner(workspace.partitions()))
        .mapPartitions(PackedStatistics::unpack);
  }

  private DocumentFrequencies known(JavaRDD<Map.Entry<TermKey, TermStatistics>> counted) {
    return counted
        .treeAggregate(
            new DocumentFrequencies(config.vocabulary()),
            DocumentFrequencies::add,
            DocumentFrequencies::merge)
        .trimmed();
  }

  private static JavaRDD<Row> terms(
      JavaRDD<Map.Entry<TermKey, TermStatistics>> counted, Broadcast<DocumentFrequencies> spread) {
    return counted
        .filter(entry -> !entry.getKey().isWhole())
        .map(entry -> termRow(entry.getKey(), entry.getValue(), spread.value()));
  }

  private static Row termRow(TermKey key, TermStatistics tally, DocumentFrequencies spread) {
    return RowFactory.create(
        key.language(),
        key.term(),
        tally.surface(),
        tally.documents(),
        tally.families(),
        tally.occurrences(),
        TfIdf.idf(spread.families(key.language()), tally.families()));
  }
}

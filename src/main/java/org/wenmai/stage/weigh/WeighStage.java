package org.wenmai.stage.weigh;

import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.schema.Tables;
import org.wenmai.stage.DocumentPhrases;
import org.wenmai.stage.DocumentTerms;
import org.wenmai.stage.TableStage;
import org.wenmai.stage.Work;
import org.wenmai.stage.Workspace;
import org.wenmai.text.keyword.TfIdf;

/**
 * Counts every term of the corpus and finds the keywords of every document.
 *
 * <p>Reads {@code term_counts} (every document, once) and {@code assignments} (members of families
 * of two or more). The families of a language, of which the idf is made, are those with at least
 * one document that has a term of that language; a document in two languages counts in both.
 *
 * <p>One Spark job with one shuffle; the driver receives {@code weigh.vocabulary} terms at most.
 */
public final class WeighStage implements TableStage {
  private static final Logger LOG = LoggerFactory.getLogger(WeighStage.class);

  static final int DOC_ID = 0;
  static final int TERMS = 1;
  static final int PHRASES = 2;

  private final WeighConfig config;

  /** Creates the stage. */
  public WeighStage(WeighConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "weigh";
  }

  @Override
  public List<String> reads() {
    return List.of("term_counts", "assignments");
  }

  @Override
  public List<String> writes() {
    return List.of("terms", "keywords", "distinctive");
  }

  @Override
  public Map<String, Dataset<Row>> run(Workspace workspace) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    JavaRDD<Map.Entry<TermKey, Tally>> counted = counted(workspace);
    Spread known = known(counted);
    LOG.info("{} terms are in two families or more", known.size());
    Broadcast<Spread> spread = context.broadcast(known);
    JavaRDD<Row> keywords =
        documents(workspace).javaRDD().flatMap(new PickKeywords(spread, config.keywords()));
    return Map.of(
        "terms",
        workspace.spark().createDataFrame(terms(counted, spread), Tables.TERMS.schema()),
        "keywords",
        workspace.spark().createDataFrame(keywords, Tables.KEYWORDS.schema()),
        "distinctive",
        workspace.spark().createDataFrame(List.<Row>of(), Tables.DISTINCTIVE.schema()));
  }

  /** What {@link #DOC_ID} and {@link #TERMS} are the places of. */
  private static Dataset<Row> documents(Workspace workspace) {
    return workspace.table("term_counts").select("doc_id", Work.TERMS, Work.PHRASES);
  }

  /** The terms of a row of documents; none where it is null. */
  static DocumentTerms terms(Row document) {
    return DocumentTerms.of(document.isNullAt(TERMS) ? new byte[0] : document.getAs(TERMS));
  }

  /** The phrases of a row of documents; none where it is null. */
  static DocumentPhrases phrases(Row document) {
    return DocumentPhrases.of(document.isNullAt(PHRASES) ? new byte[0] : document.getAs(PHRASES));
  }

  private static JavaRDD<Map.Entry<TermKey, Tally>> counted(Workspace workspace) {
    Dataset<Row> families = workspace.table("assignments").select("doc_id", "family_id");
    return documents(workspace)
        .join(families, new String[] {"doc_id"}, "left")
        .javaRDD()
        .mapPartitionsToPair(new CountTerms(workspace.partitions()))
        .partitionBy(new HashPartitioner(workspace.partitions()))
        .mapPartitions(PackedTallies::unpack);
  }

  private Spread known(JavaRDD<Map.Entry<TermKey, Tally>> counted) {
    return counted
        .treeAggregate(new Spread(config.vocabulary()), Spread::add, Spread::merge)
        .trimmed();
  }

  private static JavaRDD<Row> terms(
      JavaRDD<Map.Entry<TermKey, Tally>> counted, Broadcast<Spread> spread) {
    return counted
        .filter(entry -> !entry.getKey().isWhole())
        .map(entry -> termRow(entry.getKey(), entry.getValue(), spread.value()));
  }

  private static Row termRow(TermKey key, Tally tally, Spread spread) {
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

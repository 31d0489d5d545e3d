package org.wenmai.topics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.Tables;
import org.wenmai.terms.CanonicalTerms;
import org.wenmai.topics.corpus.DistributedDocuments;
import org.wenmai.topics.corpus.DriverDocuments;
import org.wenmai.topics.corpus.TopicCorpus;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.corpus.TopicDocumentRows;
import org.wenmai.topics.corpus.TopicLanguages;
import org.wenmai.topics.corpus.TopicVocabulary;

/**
 * Finds the topics of the corpus, of each language separately: BM25 weights, latent semantic
 * analysis, smoothing over neighbours, consensus of several clusterings, mixture of von
 * Mises–Fisher distributions.
 *
 * <p>Topics are divided into finer ones, see {@link org.wenmai.topics.model.TopicSplitting}.
 *
 * <p>Copies get topics, but are not in the training set. The stage reads {@code term_counts} and
 * {@code records} (every document, once), {@code assignments} (members of families of two or more),
 * {@code terms}, and {@code variants} where those are counted. The driver receives {@code
 * topics.sample} documents and {@code topics.vocabulary} terms per language at most; a corpus that
 * is no larger than the sample stays there and needs three Spark jobs.
 *
 * <p>Topics that continue those of the predecessor keep their ids, see {@link
 * org.wenmai.topics.model.TopicTracking}: the driver reads its table {@code model}, in one more
 * job.
 */
public final class TopicsStage implements TableStage {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsStage.class);

  private final TopicsConfig config;
  private final CalendarPeriod period;
  private final boolean alwaysOnCluster;
  private final boolean canonical;

  /**
   * Creates the stage.
   *
   * @param period what trends are counted over
   */
  public TopicsStage(TopicsConfig config, CalendarPeriod period) {
    this(config, period, false, false);
  }

  private TopicsStage(
      TopicsConfig config, CalendarPeriod period, boolean alwaysOnCluster, boolean canonical) {
    this.config = config;
    this.period = period;
    this.alwaysOnCluster = alwaysOnCluster;
    this.canonical = canonical;
  }

  /** The same stage, which counts each spelling in {@code variants} as its canonical form. */
  public TopicsStage countingVariants() {
    return new TopicsStage(config, period, alwaysOnCluster, true);
  }

  /** A stage that does not bring small corpora to the driver; the tables are the same. */
  static TopicsStage onCluster(TopicsConfig config, CalendarPeriod period) {
    return new TopicsStage(config, period, true, false);
  }

  @Override
  public List<String> writes() {
    return List.of(
        "topics",
        "document_topics",
        "topic_curve",
        "trends",
        "topic_links",
        "topic_events",
        "model");
  }

  @Override
  public Map<String, Dataset<Row>> run(Workspace workspace) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(workspace.spark().sparkContext());
    TopicInput input = new TopicInput(workspace, config);
    Map<String, Long> counts = input.languages();
    TopicLanguages languages =
        new TopicLanguages(counts, config.fixedCount().orElse(Integer.MAX_VALUE));
    TopicVocabulary vocabulary = input.vocabulary();
    CanonicalTerms canonicalTerms =
        canonical ? CanonicalTerms.of(workspace) : CanonicalTerms.none();
    JavaRDD<TopicDocument> documents =
        input.documents(
            context.broadcast(vocabulary), context.broadcast(canonicalTerms), languages);
    TopicFitting fitting = new TopicFitting(config, languages, workspace.seed());
    boolean small = counts.values().stream().mapToLong(Long::longValue).sum() <= config.sample();
    List<TopicDocument> sample =
        collect(
            workspace, small ? documents : input.sample(documents, languages, counts), vocabulary);
    TopicModel initial = fitting.fitInitial(sample);
    TopicCorpus corpus =
        small && !alwaysOnCluster
            ? new DriverDocuments(
                context, sample.stream().parallel().map(fitting.spaces()::project).toList())
            : onCluster(
                workspace, documents, context.broadcast(fitting.spaces()), vocabulary.size());
    TopicModel model = fitting.split(fitting.refine(initial, corpus), sample);
    LOG.info("{} topics in {} languages", model.count(), languages.withTopics().size());
    return tables(workspace, corpus, model, vocabulary, fitting.curve());
  }

  private List<TopicDocument> collect(
      Workspace workspace, JavaRDD<TopicDocument> documents, TopicVocabulary vocabulary) {
    int size = vocabulary.size();
    Dataset<Row> rows =
        workspace
            .spark()
            .createDataFrame(
                documents.map(document -> TopicDocumentRows.row(document, size)),
                TopicDocumentRows.SCHEMA);
    return workspace.collect(rows, config.maxSampled(), "topics.sample").stream()
        .map(TopicDocumentRows::document)
        .sorted(TopicDocument.BY_ID)
        .toList();
  }

  private static TopicCorpus onCluster(
      Workspace workspace,
      JavaRDD<TopicDocument> documents,
      Broadcast<DocumentSpaces> spaces,
      int vocabulary) {
    JavaRDD<Row> rows =
        documents.map(
            document -> TopicDocumentRows.row(spaces.value().project(document), vocabulary));
    return new DistributedDocuments(
        workspace.keep(workspace.spark().createDataFrame(rows, TopicDocumentRows.SCHEMA)));
  }

  private Map<String, Dataset<Row>> tables(
      Workspace workspace,
      TopicCorpus corpus,
      TopicModel model,
      TopicVocabulary vocabulary,
      List<TopicCurvePoint> curve) {
    SparkSession spark = workspace.spark();
    Broadcast<TopicModel> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(model);
    TopicProfile profile = corpus.aggregate(new TopicProfile(shared, period));
    Map<String, Long> families = corpus.countDistinct(new FamilyAggregator(shared, period));
    TopicHistory history =
        TopicHistory.of(workspace, config, new TopicVectors(model, vocabulary, profile));
    String[] ids = history.ids(model, profile);
    TopicTables tables = new TopicTables(model, vocabulary, config, period, profile, families, ids);
    List<TopicRecord> topics =
        tables.topics(corpus.aggregate(new CooccurrenceAggregator(tables.topTerms())));
    return Map.of(
        "topics", spark.createDataFrame(rows(topics, TopicRecord::toRow), TopicRecord.SCHEMA),
        "document_topics",
            spark.createDataFrame(
                corpus.rows(new MembershipRows(shared, ids)), MembershipRows.SCHEMA),
        "topic_curve",
            spark.createDataFrame(rows(curve, TopicCurvePoint::toRow), TopicCurvePoint.SCHEMA),
        "trends",
            spark.createDataFrame(rows(tables.trends(), TrendRecord::toRow), TrendRecord.SCHEMA),
        "topic_links", spark.createDataFrame(List.<Row>of(), Tables.TOPIC_LINKS.schema()),
        "topic_events", spark.createDataFrame(history.events(), TopicEventRows.SCHEMA),
        "model", spark.createDataFrame(history.model(profile, ids), TopicModelRows.SCHEMA));
  }

  private static <T> List<Row> rows(List<T> records, Function<T, Row> toRow) {
    return records.stream().map(toRow).toList();
  }
}

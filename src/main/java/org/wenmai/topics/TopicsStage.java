package org.wenmai.topics;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenmai.corpus.TableStage;
import org.wenmai.corpus.Workspace;
import org.wenmai.schema.Table;
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
 * Finds the topics of the corpus: TF-IDF, latent semantic analysis, spherical k-means, in each
 * language for itself.
 *
 * <p>Copies have topics but do not make them. Reads {@code term_counts} and {@code records} (every
 * document, once), {@code assignments} (members of families of two or more), {@code terms}, and
 * {@code variants} where those are counted. The driver receives {@code topics.sample} documents and
 * {@code topics.vocabulary} terms per language at most; a corpus that is no larger than the sample
 * stays there and needs three Spark jobs.
 *
 * <p>Topics that go on from those of the predecessor keep their ids, see {@link
 * org.wenmai.topics.model.TopicTracking}: the driver reads its table {@code model}, in one more
 * job.
 */
public final class TopicsStage implements TableStage {
  private static final Logger LOG = LoggerFactory.getLogger(TopicsStage.class);

  private final TopicsConfig config;
  private final CalendarPeriod period;
  private final boolean always;
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
    this.always = alwaysOnCluster;
    this.canonical = canonical;
  }

  /** The same stage, which counts each spelling in {@code variants} as its canonical form. */
  public TopicsStage countingVariants() {
    return new TopicsStage(config, period, always, true);
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
    CanonicalTerms forms = canonical ? CanonicalTerms.of(workspace) : CanonicalTerms.none();
    JavaRDD<TopicDocument> documents =
        input.documents(context.broadcast(vocabulary), context.broadcast(forms), languages);
    TopicFitting fitting = new TopicFitting(config, languages, workspace.seed());
    boolean small = counts.values().stream().mapToLong(Long::longValue).sum() <= config.sample();
    List<TopicDocument> sample =
        collect(
            workspace, small ? documents : input.sampled(documents, languages, counts), vocabulary);
    TopicModel first = fitting.first(sample);
    TopicCorpus corpus =
        small && !always
            ? new DriverDocuments(context, sample.stream().map(first::place).toList())
            : onCluster(workspace, documents, context.broadcast(first), vocabulary.size());
    TopicModel model = fitting.settled(first, corpus);
    LOG.info("{} topics in {} languages", model.count(), languages.own().size());
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
    return workspace.collect(rows, config.mostSampled(), "topics.sample").stream()
        .map(TopicDocumentRows::document)
        .sorted(TopicDocument.BY_ID)
        .toList();
  }

  private static TopicCorpus onCluster(
      Workspace workspace,
      JavaRDD<TopicDocument> documents,
      Broadcast<TopicModel> first,
      int vocabulary) {
    JavaRDD<Row> rows =
        documents.map(document -> TopicDocumentRows.row(first.value().place(document), vocabulary));
    return new DistributedDocuments(
        workspace.keep(workspace.spark().createDataFrame(rows, TopicDocumentRows.SCHEMA)));
  }

  private Map<String, Dataset<Row>> tables(
      Workspace workspace,
      TopicCorpus corpus,
      TopicModel model,
      TopicVocabulary vocabulary,
      List<TopicFitting.CurveRow> curve) {
    Broadcast<TopicModel> shared =
        JavaSparkContext.fromSparkContext(workspace.spark().sparkContext()).broadcast(model);
    TopicProfile profile = corpus.fold(new TopicProfile(shared, period));
    Map<String, Long> families = corpus.distinct(new FamilyAggregator(shared, period));
    TopicHistory history =
        TopicHistory.of(workspace, config, new TopicVectors(model, vocabulary, profile).present());
    String[] ids = history.ids(profile);
    TopicTables tables = new TopicTables(model, vocabulary, config, period, profile, families, ids);
    CooccurrenceAggregator cooccurrence =
        corpus.fold(new CooccurrenceAggregator(tables.topTerms()));
    return Map.of(
        "topics", table(workspace, Tables.TOPICS, tables.topics(cooccurrence)),
        "document_topics",
            workspace
                .spark()
                .createDataFrame(
                    corpus.rows(new MembershipRows(shared, ids)), Tables.DOCUMENT_TOPICS.schema()),
        "topic_curve", table(workspace, Tables.TOPIC_CURVE, curveRows(curve)),
        "trends", tables.trends(workspace.spark()),
        "topic_links", table(workspace, Tables.TOPIC_LINKS, List.of()),
        "topic_events", table(workspace, Tables.TOPIC_EVENTS, history.events()),
        "model", table(workspace, Tables.MODEL, history.model(profile)));
  }

  private static Dataset<Row> table(Workspace workspace, Table table, List<Row> rows) {
    return workspace.spark().createDataFrame(rows, table.schema());
  }

  private static List<Row> curveRows(List<TopicFitting.CurveRow> curve) {
    return curve.stream()
        .map(
            row ->
                RowFactory.create(
                    row.count(),
                    row.language(),
                    null,
                    row.stability(),
                    null,
                    row.separation(),
                    row.chosen()))
        .toList();
  }
}

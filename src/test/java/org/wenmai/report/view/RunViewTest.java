package org.wenmai.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.util.QueryExecutionListener;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.warehouse.Manifest;
import org.wenmai.warehouse.PublishedTables;

@ExtendWith(SparkSessions.class)
final class RunViewTest {
  @TempDir static Path warehouse;
  private static RunView view;

  @BeforeAll
  static void load(SparkSession spark) {
    Manifest manifest = WrittenRun.publish(spark, warehouse.resolve("complete"));
    view = RunView.load(spark, path("complete"), manifest);
  }

  private static org.apache.hadoop.fs.Path path(String run) {
    return new org.apache.hadoop.fs.Path(warehouse.resolve(run).toUri());
  }

  @Test
  void theHeadlineCountsEachFamilyOnce() {
    assertThat(view.headline().read()).isEqualTo(87);
    assertThat(view.headline().documents()).isEqualTo(80);
    assertThat(view.headline().stories()).isEqualTo(80 - 6 + 2);
    assertThat(view.headline().languages()).isEqualTo(9);
    assertThat(view.headline().topics()).isEqualTo(6);
  }

  @Test
  void languagesAddUpToAllDocumentsAndScriptsToTheirLanguage() {
    assertThat(view.languages().stream().mapToLong(RunView.LanguageUse::documents).sum())
        .isEqualTo(80);
    RunView.LanguageUse chinese = view.languages().get(0);
    assertThat(chinese.language()).isEqualTo("zh");
    assertThat(chinese.scripts()).extracting(RunView.Count::name).contains("Hans", "Hant", "Hani");
    assertThat(chinese.scripts().stream().mapToLong(RunView.Count::documents).sum())
        .isEqualTo(chinese.documents());
    assertThat(chinese.words()).isPositive();
  }

  @Test
  void repairsAndDamageCountDocumentsAndPlaces() {
    CorpusHealth health = view.health();
    long repaired = SampleTexts.ALL.stream().filter(text -> !text.repairs().isEmpty()).count();
    assertThat(health.repairedDocuments()).isEqualTo(repaired);
    assertThat(health.repairs())
        .containsExactlyInAnyOrder(
            new RunView.Count("gbk_lost_byte", repaired, 2 * repaired),
            new RunView.Count("torn_tag", repaired, repaired));
    assertThat(health.boilerplateDocuments()).isEqualTo(repaired);
    assertThat(health.damage()).extracting(RunView.Count::name).containsExactly("mojibake");
    assertThat(health.damage().get(0).places()).isEqualTo(2 * health.damagedDocuments());
    assertThat(health.charsets().stream().mapToLong(RunView.Count::documents).sum()).isEqualTo(80);
  }

  @Test
  void rejectionsHaveTheirCountsAndTheFirstFewExamples() {
    assertThat(view.health().rejections())
        .extracting(
            CorpusHealth.Rejection::stage,
            CorpusHealth.Rejection::reason,
            CorpusHealth.Rejection::records,
            rejection -> rejection.examples().size())
        .containsExactly(
            tuple("ingest", "repeated", 5L, 3),
            tuple("ingest", "truncated", 1L, 1),
            tuple("repair", "empty", 1L, 1));
    assertThat(view.health().rejections().get(0).examples().get(0).uri()).endsWith("repeat-0.txt");
  }

  @Test
  void familiesShowTheOriginalFirstThenTheMostSimilar() {
    CopiesView copies = view.copies();
    assertThat(copies.families()).isEqualTo(2);
    assertThat(copies.members()).isEqualTo(6);
    assertThat(copies.copies()).isEqualTo(4);
    assertThat(copies.crossScript()).isEqualTo(1);
    assertThat(copies.largest().get(0).members())
        .extracting(member -> member.document().docId(), CopiesView.Member::kind)
        .containsExactly(
            tuple(WrittenRun.id(0), "original"),
            tuple(WrittenRun.id(3), "exact"),
            tuple(WrittenRun.id(1), "near"),
            tuple(WrittenRun.id(2), "reworded"));
    assertThat(copies.largest().get(0).substitutions())
        .extracting(CopiesView.Substitution::before)
        .containsExactly("模型", "发展", "在");
  }

  @Test
  void topicsHaveTheirExemplarsAndOneValueForEachPeriod() {
    TopicsView topics = view.topics();
    assertThat(topics.outliers()).isEqualTo(5);
    assertThat(topics.periodUnit()).isEqualTo("week");
    assertThat(topics.largest()).extracting(TopicsView.Topic::topicId).startsWith("t0", "t1");
    TopicsView.Topic first = topics.largest().get(0);
    assertThat(first.share()).isEqualTo(24.0 / 80);
    assertThat(first.exemplars()).hasSize(3);
    assertThat(first.exemplars().get(0).title()).isEqualTo("一家小实验室怎样训练大模型");
    assertThat(first.event()).isEqualTo("continued");
    assertThat(topics.largest())
        .as("topics that died have an event and no row in topics")
        .hasSize((int) topics.count())
        .extracting(TopicsView.Topic::event)
        .containsOnly("continued", "born", null);
    assertThat(topics.largest())
        .allSatisfy(topic -> assertThat(topic.trend()).hasSameSizeAs(topics.periods()));
  }

  @Test
  void termsComeByLanguageAndLeaveCopiesOut() {
    assertThat(view.terms().get(0).language()).isEqualTo("zh");
    assertThat(view.terms().get(0).distinctive().get(0).surface()).isEqualTo("大模型");
    long originals =
        SampleTexts.ALL.stream().filter(text -> text.language().equals("zh")).count() - 3;
    assertThat(view.terms().get(0).keywords())
        .isNotEmpty()
        .allSatisfy(term -> assertThat(term.documents()).isBetween(1L, originals));
  }

  @Test
  void longAndUnprintableTextsAreCut() {
    assertThat(Excerpts.line("字".repeat(10_000))).hasSize(161).endsWith("…");
    assertThat(Excerpts.line(" a\n\n\tb\u0000\ud83d c ")).isEqualTo("a b\uFFFD\uFFFD c");
    assertThat(Excerpts.line("\u3000\u00a0")).isEmpty();
  }

  @Test
  void theTimelineKeepsUndatedAndCoarseDocumentsApart() {
    Timeline timeline = view.timeline();
    long shown = timeline.periods().stream().mapToLong(Timeline.Period::documents).sum();
    assertThat(timeline.unit()).isEqualTo(Timeline.Unit.WEEK);
    assertThat(timeline.undated()).isEqualTo(7);
    assertThat(timeline.coarse()).isPositive();
    assertThat(shown + timeline.coarse() + timeline.undated()).isEqualTo(80);
    assertThat(timeline.first()).isEqualTo(LocalDate.of(2026, 1, 5));
  }

  @Test
  void settingsAreFlatAndKeepTheirOrder() {
    assertThat(view.settings())
        .extracting(RunView.Setting::key, RunView.Setting::value)
        .containsExactly(
            tuple("corpus.sources[0].path", "data/sample/day-1"),
            tuple("corpus.sources[0].format", "auto"),
            tuple("corpus.time-zone", "UTC"),
            tuple("seed", "1"),
            tuple("topics.count", "auto"),
            tuple("topics.method", "kmeans"),
            tuple("segment.stop-words", "[]"),
            tuple("segment.note", "<i>not markup</i>"),
            tuple("history", ""));
  }

  @Test
  void aRunThatStoppedEarlyLacksTheLaterParts(SparkSession spark) {
    Manifest manifest = WrittenRun.publishPartial(spark, warehouse.resolve("partial"));

    RunView partial = RunView.load(spark, path("partial"), manifest);

    assertThat(partial.copies()).isNull();
    assertThat(partial.topics()).isNull();
    assertThat(partial.languages()).isEmpty();
    assertThat(partial.terms()).isEmpty();
    assertThat(partial.headline().stories()).isNull();
    assertThat(partial.headline().languages()).isNull();
    assertThat(partial.health().charsets()).isNotEmpty();
    assertThat(partial.timeline()).isNotNull();
  }

  @Test
  void aSmallRunIsReadWithoutSparkAndALargeOneInFourActionsWithTheSameResult(SparkSession spark)
      throws Exception {
    PublishedTables tables =
        new PublishedTables(spark.sparkContext().hadoopConfiguration(), path("complete"));

    assertThat(actions(spark, () -> RunView.load(spark, path("complete"), view.manifest())))
        .isZero();
    assertThat(
            actions(
                spark,
                () ->
                    assertThat(
                            new RunViewLoader(
                                    view.manifest(), tables, new SparkCorpus(spark, tables))
                                .load())
                        .isEqualTo(view)))
        .isEqualTo(4);
  }

  @Test
  void bothReadersAgreeOnAPartialRun(SparkSession spark) {
    Manifest manifest = WrittenRun.publishPartial(spark, warehouse.resolve("stopped"));
    PublishedTables tables =
        new PublishedTables(spark.sparkContext().hadoopConfiguration(), path("stopped"));

    assertThat(new RunViewLoader(manifest, tables, new SparkCorpus(spark, tables)).load())
        .isEqualTo(new RunViewLoader(manifest, tables, new LocalCorpus(tables)).load());
  }

  @Test
  void totalsCountWhatNoListShows(SparkSession spark) {
    int pairs = Facets.MOST_VALUES + 50;
    Manifest manifest = WrittenRun.publishPairs(spark, warehouse.resolve("pairs"), pairs);
    PublishedTables tables =
        new PublishedTables(spark.sparkContext().hadoopConfiguration(), path("pairs"));

    RunView local = new RunViewLoader(manifest, tables, new LocalCorpus(tables)).load();

    assertThat(local.headline().stories()).isEqualTo(pairs);
    assertThat(local.copies().members()).isEqualTo(2L * pairs);
    assertThat(local.copies().families()).isEqualTo(pairs);
    assertThat(local.copies().largest()).hasSize(12);
    assertThat(new RunViewLoader(manifest, tables, new SparkCorpus(spark, tables)).load())
        .isEqualTo(local);
  }

  private static int actions(SparkSession spark, Runnable work) throws Exception {
    Actions actions = new Actions();
    spark.sparkContext().listenerBus().waitUntilEmpty();
    spark.listenerManager().register(actions);
    try {
      work.run();
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.listenerManager().unregister(actions);
    }
    return actions.seen.get();
  }

  private static final class Actions implements QueryExecutionListener {
    private final AtomicInteger seen = new AtomicInteger();

    @Override
    public void onSuccess(String name, QueryExecution execution, long nanos) {
      seen.incrementAndGet();
    }

    @Override
    public void onFailure(String name, QueryExecution execution, Exception e) {
      seen.addAndGet(100);
    }
  }
}

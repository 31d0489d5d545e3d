package org.wenmai.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.wenmai.SparkSessions;
import org.wenmai.error.WenmaiException;
import org.wenmai.report.aggregate.LocalScanner;
import org.wenmai.report.aggregate.SparkScanner;
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
    assertThat(health.boilerplate())
        .containsExactly(new RunView.Count("navigation", repaired, repaired));
    assertThat(health.damage()).extracting(RunView.Count::name).containsExactly("mojibake");
    assertThat(health.damage().get(0).occurrences()).isEqualTo(2 * health.damagedDocuments());
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
    assertThat(topics.largest())
        .extracting(TopicsView.Topic::label)
        .startsWith(SampleTexts.TOPICS.get(0).label(), SampleTexts.TOPICS.get(1).label());
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
  void aSmallRunIsReadWithoutAnySparkJob(SparkSession spark) throws Exception {
    assertThat(jobs(spark, () -> RunView.load(spark, path("complete"), view.manifest()))).isZero();
  }

  @Test
  void aLargeRunIsReadInSevenSparkJobsWithTheSameResult(SparkSession spark) throws Exception {
    assertThat(
            jobs(
                spark,
                () -> assertThat(onSpark(spark, "complete", view.manifest())).isEqualTo(view)))
        .isEqualTo(7);
  }

  @Test
  void bothScannersAgreeOnAPartialRun(SparkSession spark) {
    Manifest manifest = WrittenRun.publishPartial(spark, warehouse.resolve("stopped"));

    assertThat(onSpark(spark, "stopped", manifest)).isEqualTo(here(spark, "stopped", manifest));
  }

  @Test
  void bothScannersAgreeOnARunWithoutCopiesTopicsTermsAndRejections(SparkSession spark) {
    Manifest manifest = WrittenRun.publishPlain(spark, warehouse.resolve("plain"));

    RunView plain = onSpark(spark, "plain", manifest);

    assertThat(plain.copies().families()).isZero();
    assertThat(plain.copies().largest()).isEmpty();
    assertThat(plain.topics().largest()).isEmpty();
    assertThat(plain.terms()).isEmpty();
    assertThat(plain.health().rejections()).isEmpty();
    assertThat(plain.headline().stories()).isEqualTo(80);
    assertThat(plain).isEqualTo(here(spark, "plain", manifest));
  }

  @Test
  void totalsCountWhatNoListShows(SparkSession spark) {
    int pairs = FacetLists.MOST_VALUES + 50;
    Manifest manifest = WrittenRun.publishPairs(spark, warehouse.resolve("pairs"), pairs);

    RunView local = here(spark, "pairs", manifest);

    assertThat(local.headline().stories()).isEqualTo(pairs);
    assertThat(local.copies().members()).isEqualTo(2L * pairs);
    assertThat(local.copies().families()).isEqualTo(pairs);
    assertThat(local.copies().largest()).hasSize(12);
    assertThat(onSpark(spark, "pairs", manifest)).isEqualTo(local);
  }

  @Test
  void theSizeOfTheRunDecidesWhoScans(SparkSession spark) throws Exception {
    Manifest manifest = WrittenRun.publishPartial(spark, warehouse.resolve("large"));
    Manifest large = WrittenRun.withRows(manifest, Map.of("documents", 20_001L, "rejected", 7L));

    assertThat(jobs(spark, () -> RunView.load(spark, path("large"), large))).isPositive();
  }

  @Test
  void aDamagedTableOfALargeRunIsNamed(SparkSession spark) throws Exception {
    Manifest manifest = WrittenRun.publishPartial(spark, warehouse.resolve("damaged"));
    Files.writeString(warehouse.resolve("damaged/documents/z.parquet"), "no parquet");

    assertThatThrownBy(() -> onSpark(spark, "damaged", manifest))
        .rootCause()
        .hasMessageContaining("z.parquet is not a Parquet file");
    assertThatThrownBy(() -> onSpark(spark, "damaged", manifest))
        .satisfies(
            e ->
                assertThat(ExceptionUtils.getThrowableList(e))
                    .hasAtLeastOneElementOfType(WenmaiException.class));
  }

  private static RunView here(SparkSession spark, String run, Manifest manifest) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    PublishedTables tables = new PublishedTables(hadoop, path(run), manifest.tables());
    return new RunViewLoader(manifest, tables, new CorpusQueries(new LocalScanner(tables, hadoop)))
        .load();
  }

  private static RunView onSpark(SparkSession spark, String run, Manifest manifest) {
    PublishedTables tables =
        new PublishedTables(
            spark.sparkContext().hadoopConfiguration(), path(run), manifest.tables());
    return new RunViewLoader(manifest, tables, new CorpusQueries(new SparkScanner(spark, tables)))
        .load();
  }

  private static int jobs(SparkSession spark, Runnable work) throws Exception {
    Jobs jobs = new Jobs();
    spark.sparkContext().listenerBus().waitUntilEmpty();
    spark.sparkContext().addSparkListener(jobs);
    try {
      work.run();
      spark.sparkContext().listenerBus().waitUntilEmpty();
    } finally {
      spark.sparkContext().removeSparkListener(jobs);
    }
    return jobs.seen.get();
  }

  private static final class Jobs extends SparkListener {
    private final AtomicInteger seen = new AtomicInteger();

    @Override
    public void onJobStart(SparkListenerJobStart job) {
      seen.incrementAndGet();
    }
  }
}

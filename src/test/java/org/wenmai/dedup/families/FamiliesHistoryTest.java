package org.wenmai.dedup.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.dedup.families.FamilyFixture.CONFIG;
import static org.wenmai.dedup.families.FamilyFixture.NOTHING_ON_THE_DRIVER;
import static org.wenmai.dedup.families.FamilyFixture.chinese;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.corpus.TestWorkspace;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.text.Span;

/** Families that go on from run to run. */
@ExtendWith(SparkSessions.class)
final class FamiliesHistoryTest {
  private static final FamiliesConfig STRICT =
      new FamiliesConfig(0.9, 1.0, 1.0, 1.0, 20, 10, 50, 100_000);

  /** Joined on the executors as soon as the past knows of two documents. */
  private static final FamiliesConfig ONE_ON_THE_DRIVER =
      new FamiliesConfig(0.3, 0.5, 0.3, 0.5, 20, 10, 50, 1);

  private static List<Row> index(FamilyFixture corpus, SparkSession spark) {
    return corpus.run(spark, CONFIG, 2).get("index");
  }

  private static Map<String, List<Row>> next(
      FamilyFixture corpus, List<Row> index, SparkSession spark) {
    return corpus.after("run-1", index, spark, CONFIG, 2);
  }

  private static List<String> assigned(Map<String, List<Row>> tables) {
    return tables.get("assignments").stream().map(row -> row.mkString(" ")).toList();
  }

  /** Document, run and family of each row of the index. */
  private static List<String> known(Map<String, List<Row>> tables) {
    return tables.get("index").stream()
        .map(row -> row.getString(0) + " " + row.get(1) + " " + row.getString(2))
        .toList();
  }

  /** Documents, run and kind of each match. */
  private static List<String> matched(Map<String, List<Row>> tables) {
    return tables.get("matches").stream()
        .map(row -> row.getString(0) + " " + row.getString(1) + " " + row.get(2) + " " + row.get(3))
        .toList();
  }

  private static Row family(Map<String, List<Row>> tables, String id) {
    return tables.get("families").stream()
        .filter(row -> row.getString(1).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static FamilyFixture monday() {
    String story = chinese(1, 600);
    return new FamilyFixture()
        .document("b-first", 11, story)
        .document("a-exact", 12, story)
        .document("c-near", 13, story.substring(0, 500) + chinese(2, 100))
        .document("e-digest", 14, chinese(4, 500) + chinese(5, 200))
        .document("f-part", 15, chinese(5, 200))
        .document("g-short", 16, "早安")
        .document("i-empty", 11, "……")
        .document("l-alone", 0, chinese(9, 300));
  }

  private static FamilyFixture tuesday() {
    String story = chinese(1, 600);
    return new FamilyFixture()
        .document("c-near", 13, story.substring(0, 500) + chinese(2, 100))
        .document("f-part", 15, chinese(5, 200))
        .document("l-alone", 0, chinese(9, 300))
        .document("m-hant", 21, chinese(3, 600), "Hant", story)
        .document("n-alone", 22, chinese(9, 280) + chinese(10, 20))
        .document("o-short", 3, "早安！")
        .document("p-new", 22, chinese(20, 300))
        .document("q-new", 23, chinese(20, 300) + chinese(21, 30));
  }

  @Test
  void theSameCorpusAgainGivesTheSameTables(SparkSession spark) {
    Map<String, List<Row>> first = monday().run(spark, CONFIG, 2);
    assertThat(known(first))
        .containsExactly(
            "a-exact null b-first",
            "b-first null b-first",
            "c-near null b-first",
            "e-digest null e-digest",
            "f-part null e-digest",
            "g-short null g-short",
            "i-empty null i-empty",
            "l-alone null l-alone");
    assertThat(next(monday(), first.get("index"), spark)).isEqualTo(first);
  }

  @Test
  void aCopyOfAnOldDocumentJoinsItsFamily(SparkSession spark) {
    List<Row> index = index(new FamilyFixture().document("b", 5, chinese(1, 300)), spark);
    FamilyFixture corpus =
        new FamilyFixture()
            .document("a", 6, chinese(1, 300))
            .document("c", 4, chinese(2, 300)); // Older than all, and no copy.
    Map<String, List<Row>> tables = next(corpus, index, spark);

    assertThat(tables.get("families"))
        .containsExactly(
            RowFactory.create("b", "a", "copy", "exact", "b", "run-1", 1.0, 1.0, false));
    assertThat(assigned(tables)).containsExactly("a b copy 2");
    assertThat(matched(tables)).containsExactly("a b run-1 exact");
    assertThat(known(tables)).containsExactly("a null b", "b run-1 b", "c null c");
  }

  @Test
  void anOriginalThatComesLateJoinsTheFamilyOfItsCopy(SparkSession spark) {
    List<Row> index = index(new FamilyFixture().document("b", 5, chinese(1, 300)), spark);
    Map<String, List<Row>> tables =
        next(new FamilyFixture().document("a", 4, chinese(1, 300)), index, spark);

    assertThat(assigned(tables)).containsExactly("a b original 2");
    assertThat(family(tables, "a").get(4)).isNull();
    assertThat(matched(tables)).containsExactly("a b run-1 exact");
  }

  @Test
  void twoOldFamiliesThatANewDocumentJoinsGoOnUnderTheSmallerId(SparkSession spark) {
    String x = chinese(1, 300) + chinese(2, 300);
    String y = chinese(3, 300) + chinese(4, 300);
    FamilyFixture first =
        new FamilyFixture()
            .document("x1", 6, x)
            .document("x2", 7, x)
            .document("y1", 3, y)
            .document("y2", 4, y)
            .document("z", 1, chinese(7, 300));
    FamilyFixture second = new FamilyFixture().document("k", 8, chinese(1, 300) + chinese(3, 300));
    Map<String, List<Row>> tables = next(second, index(first, spark), spark);

    assertThat(assigned(tables)).containsExactly("k x1 copy 5");
    assertThat(matched(tables)).hasSize(4).allMatch(match -> match.endsWith("run-1 near"));
    assertThat(known(tables))
        .containsExactly(
            "k null x1", "x1 run-1 x1", "x2 run-1 x1", "y1 run-1 x1", "y2 run-1 x1", "z run-1 z");
  }

  @Test
  void familiesHaveNoRowOfADocumentThatThisRunDoesNotHave(SparkSession spark) {
    Map<String, List<Row>> tables = next(tuesday(), index(monday(), spark), spark);

    assertThat(assigned(tables))
        .containsExactly(
            "c-near b-first copy 4",
            "f-part e-digest copy 2",
            "l-alone l-alone copy 2",
            "m-hant b-first copy 4",
            "n-alone l-alone original 2",
            "o-short g-short original 2",
            "p-new p-new original 2",
            "q-new p-new copy 2");
    assertThat(tables.get("families"))
        .extracting(row -> row.getString(1) + " " + row.get(4) + " " + row.get(5))
        .containsExactlyInAnyOrder(
            "c-near b-first run-1",
            "f-part e-digest run-1",
            "l-alone n-alone null",
            "m-hant b-first run-1",
            "n-alone null null",
            "o-short null null",
            "p-new null null",
            "q-new p-new null");
    assertThat(family(tables, "m-hant").getBoolean(8)).isTrue();
    assertThat(matched(tables))
        .containsExactlyInAnyOrder(
            "a-exact c-near run-1 near",
            "b-first c-near run-1 near",
            "a-exact m-hant run-1 exact",
            "b-first m-hant run-1 exact",
            "c-near m-hant null near",
            "e-digest f-part run-1 contained",
            "l-alone n-alone null near",
            "g-short o-short run-1 exact",
            "p-new q-new null near");
  }

  @Test
  void theIndexOfEachRunNamesTheRunThatSawADocumentLast(SparkSession spark) {
    FamilyFixture first = new FamilyFixture().document("a", 1, chinese(1, 300));
    FamilyFixture second =
        new FamilyFixture()
            .document("b", 2, chinese(1, 300) + chinese(2, 30))
            .document("d", 2, "……");
    FamilyFixture third =
        new FamilyFixture()
            .document("c", 3, chinese(1, 300) + chinese(2, 30))
            .document("d", 2, "……");
    List<Row> afterTwo = next(second, index(first, spark), spark).get("index");
    Map<String, List<Row>> tables = third.after("run-2", afterTwo, spark, CONFIG, 2);

    assertThat(known(tables)).containsExactly("a run-1 a", "b run-2 a", "c null a", "d null d");
    assertThat(matched(tables)).containsExactly("a c run-1 near", "b c run-2 exact");
    assertThat(family(tables, "c").get(5)).isEqualTo("run-2");
    assertThat(assigned(tables)).containsExactly("c a copy 3");
  }

  @Test
  void givesTheSameTablesOnAnyPartitionsAndOnTheExecutors(SparkSession spark) {
    List<Row> index = index(monday(), spark);
    Map<String, List<Row>> two = next(tuesday(), index, spark);
    assertThat(tuesday().after("run-1", index, spark, CONFIG, 1)).isEqualTo(two);
    assertThat(tuesday().after("run-1", index, spark, CONFIG, 7)).isEqualTo(two);
    assertThat(tuesday().after("run-1", index, spark, NOTHING_ON_THE_DRIVER, 2)).isEqualTo(two);
  }

  @Test
  void joinsFewPairsOnTheExecutorsIfThePastKnowsTooMuch(SparkSession spark) {
    FamilyFixture first =
        new FamilyFixture().document("a", 1, chinese(1, 300)).document("b", 2, chinese(1, 300));
    List<Row> index = index(first, spark);
    FamilyFixture second = new FamilyFixture().document("b", 2, chinese(1, 300));
    assertThat(second.after("run-1", index, spark, ONE_ON_THE_DRIVER, 2))
        .isEqualTo(next(second, index, spark));
  }

  @Test
  void whatIsLeftOfAFamilyIsAMemberOfIt(SparkSession spark) {
    FamilyFixture first =
        new FamilyFixture().document("a", 1, chinese(1, 300)).document("b", 2, chinese(1, 300));
    List<Row> index = index(first, spark);
    FamilyFixture copy = new FamilyFixture().document("b", 2, chinese(1, 300));
    FamilyFixture original = new FamilyFixture().document("a", 1, chinese(1, 300));

    assertThat(assigned(next(copy, index, spark))).containsExactly("b a copy 2");
    assertThat(assigned(next(original, index, spark))).containsExactly("a a original 2");
  }

  @Test
  void aStricterConfigurationTakesOnlyWholeFamiliesApart(SparkSession spark) {
    FamilyFixture both =
        new FamilyFixture()
            .document("a", 1, chinese(1, 300))
            .document("b", 2, chinese(1, 250) + chinese(2, 50));
    List<Row> index = index(both, spark);
    Map<String, List<Row>> whole = both.after("run-1", index, spark, STRICT, 2);
    assertThat(known(whole)).containsExactly("a null a", "b null b");
    assertThat(whole.get("families")).isEmpty();

    FamilyFixture one = new FamilyFixture().document("b", 2, chinese(1, 250) + chinese(2, 50));
    Map<String, List<Row>> part = one.after("run-1", index, spark, STRICT, 2);
    assertThat(known(part)).containsExactly("a run-1 a", "b null a");
    assertThat(part.get("families"))
        .containsExactly(RowFactory.create("a", "b", "copy", "known", null, null, 0.0, 0.0, false));
  }

  @Test
  void anOldDigestJoinsNoSecondStory(SparkSession spark) {
    String digest = chinese(1, 200) + chinese(2, 200) + chinese(3, 100);
    FamilyFixture first =
        new FamilyFixture().document("digest", 2, digest).document("story-1", 1, chinese(1, 200));
    FamilyFixture second = new FamilyFixture().document("story-2", 3, chinese(2, 200));
    Map<String, List<Row>> tables = next(second, index(first, spark), spark);

    assertThat(matched(tables)).containsExactly("digest story-2 run-1 contained");
    assertThat(tables.get("families")).isEmpty();
    assertThat(known(tables))
        .containsExactly("digest run-1 story-1", "story-1 run-1 story-1", "story-2 null story-2");
  }

  @Test
  void comparesOldTextsWithoutTheirBoilerplate(SparkSession spark) {
    String frame = chinese(6, 400);
    String text = frame + chinese(1, 100);
    FamilyFixture first =
        new FamilyFixture().document("a", 1, text, "Hans", null, List.of(new Span(0, 400, "menu")));
    FamilyFixture second =
        new FamilyFixture().document("b", 2, chinese(1, 100)).document("c", 3, frame);
    Map<String, List<Row>> tables = next(second, index(first, spark), spark);

    assertThat(matched(tables)).containsExactly("a b run-1 exact");
  }

  @Test
  void aPastWithoutIndexIsNoPast(SparkSession spark) {
    try (TestWorkspace workspace = new TestWorkspace(spark, 2)) {
      assertThat(monday().run(workspace.after("run-1", Map.of()), CONFIG))
          .isEqualTo(monday().run(spark, CONFIG, 2));
    }
  }

  @Test
  void theIndexOfACorpusWithoutCopiesNeedsNoJoin(SparkSession spark) {
    FamilyFixture corpus = new FamilyFixture().document("a", 1, chinese(1, 300));
    try (TestWorkspace workspace = new TestWorkspace(spark, 2)) {
      assertThat(plan(corpus, workspace)).doesNotContain("Join");
      corpus.document("b", 1, chinese(1, 300));
      assertThat(plan(corpus, workspace)).contains("Join");
    }
  }

  private static String plan(FamilyFixture corpus, TestWorkspace workspace) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) corpus.made(workspace, CONFIG).get("index"))
        .queryExecution()
        .optimizedPlan()
        .toString();
  }
}

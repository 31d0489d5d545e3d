package org.wenmai.dedup.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.SparkSessions;
import org.wenmai.dedup.FamiliesConfig;

@ExtendWith(SparkSessions.class)
final class FamiliesStageTest {
  private final FamilyFixture corpus = new FamilyFixture();

  private void document(String id, int day, String text) {
    corpus.document(id, day, text);
  }

  private Map<String, List<Row>> run(SparkSession spark, FamiliesConfig config, int partitions) {
    return corpus.run(spark, config, partitions);
  }

  private static Row family(Map<String, List<Row>> tables, String id) {
    return tables.get("families").stream()
        .filter(row -> row.getString(1).equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> matched(Map<String, List<Row>> tables) {
    return tables.get("matches").stream()
        .map(row -> row.getString(0) + " " + row.getString(1) + " " + row.getString(3))
        .toList();
  }

  private void plantEverything() {
    String story = chinese(1, 600);
    document("b-first", 1, story);
    document("a-exact", 2, "【" + story.substring(0, 300) + "】\n\n" + story.substring(300));
    document("c-near", 3, story.substring(0, 500) + chinese(2, 100));
    corpus.document("d-hant", 0, chinese(3, 600), "Hant", story);
    document("e-digest", 4, chinese(4, 500) + chinese(5, 200));
    document("f-part", 5, chinese(5, 200));
    document("g-short", 6, "早安");
    document("h-short", 7, "早安！");
    document("i-empty", 1, "");
    document("j-empty", 1, "……");
    document("k-empty", 1, null);
    document("l-alone", 1, chinese(9, 300));
    document("m-alone", 1, "One of a kind, and in another language altogether, with enough words.");
  }

  @Test
  void findsEveryKindOfCopy(SparkSession spark) {
    plantEverything();
    Map<String, List<Row>> tables = run(spark, CONFIG, 2);

    assertThat(matched(tables))
        .containsExactlyInAnyOrder(
            "a-exact b-first exact",
            "a-exact d-hant exact",
            "b-first d-hant exact",
            "a-exact c-near near",
            "b-first c-near near",
            "c-near d-hant near",
            "e-digest f-part contained",
            "g-short h-short exact");
    assertThat(tables.get("substitutions")).isEmpty();
    assertThat(tables.get("assignments"))
        .contains(
            RowFactory.create("b-first", "b-first", "original", 4L),
            RowFactory.create("c-near", "b-first", "copy", 4L),
            RowFactory.create("f-part", "e-digest", "copy", 2L))
        .hasSize(8);
  }

  @Test
  void saysHowEachCopyRelatesToItsBestMatch(SparkSession spark) {
    plantEverything();
    Map<String, List<Row>> tables = run(spark, CONFIG, 2);

    assertThat(family(tables, "b-first"))
        .isEqualTo(
            RowFactory.create(
                "b-first", "b-first", "original", "original", null, null, 1.0, 1.0, false));
    assertThat(family(tables, "d-hant"))
        .isEqualTo(
            RowFactory.create(
                "b-first", "d-hant", "copy", "exact", "b-first", null, 1.0, 1.0, true));
    Row near = family(tables, "c-near");
    assertThat(near.getString(3)).isEqualTo("near");
    assertThat(near.getString(4)).isEqualTo("b-first");
    assertThat(near.getDouble(6)).isCloseTo(496 / 696.0, within(0.01));
    assertThat(near.getDouble(7)).isCloseTo(496 / 596.0, within(0.01));
    Row part = family(tables, "f-part");
    assertThat(part.getString(3)).isEqualTo("contained");
    assertThat(part.getDouble(7)).isEqualTo(1.0);
  }

  @Test
  void givesTheSameTablesOnAnyPartitionsAndOnTheExecutors(SparkSession spark) {
    plantEverything();
    Map<String, List<Row>> one = run(spark, CONFIG, 1);
    assertThat(run(spark, CONFIG, 2)).isEqualTo(one);
    assertThat(run(spark, CONFIG, 7)).isEqualTo(one);
    assertThat(run(spark, NOTHING_ON_THE_DRIVER, 2)).isEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "…"})
  void findsNothingInACorpusWithoutText(String text, SparkSession spark) {
    document("a", 1, text);
    document("b", 1, text);
    for (FamiliesConfig config : List.of(CONFIG, NOTHING_ON_THE_DRIVER)) {
      Map<String, List<Row>> tables = run(spark, config, 2);
      assertThat(tables.remove("index")).extracting(row -> row.get(2)).containsExactly("a", "b");
      assertThat(tables).hasSize(4);
      assertThat(tables.values()).allMatch(List::isEmpty);
    }
  }

  @Test
  void doesNotMakeOneFamilyOfTheStoriesOfADigest(SparkSession spark) {
    document("story-1", 1, chinese(1, 200));
    document("story-2", 2, chinese(2, 260));
    document("digest", 3, chinese(1, 200) + chinese(2, 240) + chinese(3, 100));
    Map<String, List<Row>> tables = run(spark, CONFIG, 2);

    assertThat(matched(tables)).hasSize(2);
    assertThat(family(tables, "digest").getString(0)).isEqualTo("story-1");
    assertThat(tables.get("families")).hasSize(2);
  }

  @Test
  void staysLinearWithThousandsOfCopies(SparkSession spark) {
    String page = chinese(1, 120);
    for (int i = 0; i < 3000; i++) {
      document("copy-" + i, i + 1, i % 3 == 0 ? page : page + chinese(1000 + i, 20));
    }
    Map<String, List<Row>> tables = run(spark, CONFIG, 3);

    assertThat(tables.get("assignments"))
        .hasSize(3000)
        .allMatch(row -> row.getString(1).equals("copy-0") && row.getLong(3) == 3000);
    assertThat(tables.get("matches")).hasSizeBetween(2999, 20_000);
  }

  @Test
  void publishesEveryPairOfASmallFamilyAndTheNearestOfALargeOne(SparkSession spark) {
    FamiliesConfig small = new FamiliesConfig(0.3, 0.5, 0.3, 0.5, 20, 10, 4, 100_000);
    for (int i = 0; i < 4; i++) {
      document("four-" + i, i + 1, chinese(1, 300) + chinese(10 + i, 30));
    }
    for (int i = 0; i < 5; i++) {
      document("five-" + i, i + 1, chinese(2, 300) + chinese(20 + i, 30));
    }
    List<String> matches = matched(run(spark, small, 2));
    assertThat(matches).filteredOn(pair -> pair.startsWith("four")).hasSize(6);
    assertThat(matches).filteredOn(pair -> pair.startsWith("five")).hasSize(4);
  }

  @Test
  void showsWhatARewordedCopyReplacedAndWhere(SparkSession spark) {
    String story =
        "白河口的渡船在清晨六点离开码头，船上装着茶叶和盐。船长说，今年的雾比往年来得早，他们只好把航速降到平时的一半。"
            + "码头上的工人等了整整一个上午，有人回家吃饭，有人在仓库里打牌。船长决定下个星期换一条航线，这样可以避开河口的浅滩。";
    String copy =
        story
            .replace("码头", "埠头")
            .replace("船长", "领航员")
            .replace("离开", "驶离")
            .replace("今年", "本年")
            .replace("往年", "以前")
            .replace("平时", "往常")
            .replace("工人", "员工")
            .replace("上午", "早上")
            .replace("决定", "打算")
            .replace("回家", "返家")
            .replace("仓库", "库房")
            .replace("航线", "路线")
            .replace("避开", "绕过")
            .replace("一半", "半数")
            .replace("整整", "足足");
    document("b-story", 1, story);
    corpus.document("a-copy", 2, "＊＊" + copy, "Hans", "  " + copy);
    Map<String, List<Row>> tables = run(spark, CONFIG, 2);

    assertThat(matched(tables)).containsExactly("a-copy b-story reworded");
    assertThat(family(tables, "a-copy").getString(3)).isEqualTo("reworded");
    assertThat(tables.get("substitutions"))
        .contains(
            RowFactory.create("b-story", "a-copy", "码头", "埠头", 2L),
            RowFactory.create("b-story", "a-copy", "船长", "领航员", 2L),
            RowFactory.create("b-story", "a-copy", "决定", "打算", 1L));
    List<Row> passages = tables.get("matches").get(0).getList(8);
    assertThat(passages).isNotEmpty();
    assertThat(passages.get(0).getInt(0)).isEqualTo(2);
    assertThat(passages.get(0).getInt(2)).isZero();
    for (Map.Entry<String, List<Row>> table : run(spark, NOTHING_ON_THE_DRIVER, 3).entrySet()) {
      assertThat(table.getValue()).as(table.getKey()).isEqualTo(tables.get(table.getKey()));
    }
  }

  @Test
  void listsFormsAsMatchesAndJoinsThemToNoFamily(SparkSession spark) {
    String form = "%s市气象台%d月%d日17时发布天气预报：今天夜间到明天白天，%s城区有雨，东北风%d级，最低气温%d℃，最高气温%d℃。";
    for (int i = 0; i < 30; i++) {
      String town = chinese(50 + i, 2);
      String text =
          String.format(form, town, i % 12 + 1, i % 28 + 1, town, i % 5, i % 11 - 4, i % 13 + 5);
      document("form-" + (10 + i), i + 1, text);
      if (i == 3) {
        document("reprint", 40, text.replace("有雨", "有小雨"));
      }
    }
    for (FamiliesConfig config : List.of(CONFIG, NOTHING_ON_THE_DRIVER)) {
      Map<String, List<Row>> tables = run(spark, config, 2);

      assertThat(tables.get("families"))
          .extracting(row -> row.getString(1))
          .containsExactly("form-13", "reprint");
      assertThat(matched(tables)).contains("form-13 reprint near");
      assertThat(matched(tables)).filteredOn(pair -> pair.endsWith(" form")).hasSizeBetween(14, 31);
      assertThat(tables.get("substitutions")).isEmpty();
    }
  }
}

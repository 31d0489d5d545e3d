package org.wenmai.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wenmai.SparkSessions;
import org.wenmai.schema.Tables;
import org.wenmai.topics.model.TopicTracking;
import org.wenmai.topics.model.TopicVector;

/** Records of the tables about topics as rows of a dataset. */
@ExtendWith(SparkSessions.class)
final class TopicTableRowsTest {
  private SparkSession spark;

  @BeforeEach
  void takeSession(SparkSession session) {
    spark = session;
  }

  private Row written(Row row, StructType schema) {
    return spark.createDataFrame(List.of(row), schema).first();
  }

  @Test
  void aTopicHasTheColumnsOfTheContract() {
    TopicRecord topic =
        new TopicRecord(
            "id",
            null,
            "tea, boat",
            List.of("en", "zh"),
            "kmeans",
            5,
            3,
            List.of(new TopicRecord.TopTerm("tea", "Tea", 0.5)),
            List.of("d1", "d2"),
            0.25,
            1.0);
    assertThat(written(topic.toRow(), Tables.TOPICS.schema()).json())
        .isEqualTo(
            "{\"topic_id\":\"id\",\"parent_topic_id\":null,\"level\":0,\"label\":\"tea, boat\","
                + "\"languages\":[\"en\",\"zh\"],\"method\":\"kmeans\",\"documents\":5,"
                + "\"families\":3,"
                + "\"top_terms\":[{\"term\":\"tea\",\"surface\":\"Tea\",\"weight\":0.5}],"
                + "\"exemplars\":[\"d1\",\"d2\"],\"coherence\":0.25,\"diversity\":1.0}");
  }

  @Test
  void aTopicWithoutTermsHasNoCoherenceAndNoDiversity() {
    TopicRecord topic =
        new TopicRecord(
            "id", "above", "", List.of(), "kmeans", 1, 1, List.of(), List.of(), null, null);
    Row row = written(topic.toRow(), Tables.TOPICS.schema());
    assertThat(row.<String>getAs("parent_topic_id")).isEqualTo("above");
    assertThat(row.<Integer>getAs("level")).isEqualTo(1);
    assertThat(row.<Double>getAs("coherence")).isNull();
    assertThat(row.<Double>getAs("diversity")).isNull();
    assertThat(row.getList(row.fieldIndex("top_terms"))).isEmpty();
  }

  @Test
  void aTrendHasTheFirstDayOfItsPeriod() {
    TrendRecord trend = new TrendRecord("id", 59, CalendarPeriod.MONTH, 4, 2, 0.5, 1.5);
    assertThat(written(trend.toRow(), Tables.TRENDS.schema()).mkString(" "))
        .isEqualTo("id 1970-03-01 month 4 2 0.5 1.5");
    TrendRecord early = new TrendRecord("id", -365, CalendarPeriod.YEAR, 1, 1, 1, 0);
    assertThat(written(early.toRow(), Tables.TRENDS.schema()).<Object>getAs("period_start"))
        .hasToString("1969-01-01");
  }

  @Test
  void theTotalOfTheCurveHasNoLanguageAndNoMeasures() {
    assertThat(written(TopicCurvePoint.total(7).toRow(), Tables.TOPIC_CURVE.schema()).mkString(" "))
        .isEqualTo("7 null null null null null null true");
    TopicCurvePoint point = new TopicCurvePoint(3, "en", 0.2, 0.75, 0.9, 0.5, 0.125, false);
    assertThat(written(point.toRow(), Tables.TOPIC_CURVE.schema()).mkString(" "))
        .isEqualTo("3 en 0.2 0.75 0.9 0.5 0.125 false");
  }

  @Test
  void anEventHasASimilarityWhereItContinuesATopic() {
    Row merged =
        TopicEventRows.row(
            new TopicTracking.TopicEvent(
                "a",
                TopicTracking.TopicEventKind.MERGED,
                List.of("a", "b"),
                OptionalDouble.of(0.75)));
    Row row = written(merged, Tables.TOPIC_EVENTS.schema());
    assertThat(row.<String>getAs("event")).isEqualTo("merged");
    assertThat(row.getList(row.fieldIndex("from_topic_ids"))).isEqualTo(List.of("a", "b"));
    assertThat(row.<Double>getAs("similarity")).isEqualTo(0.75);

    Row born =
        TopicEventRows.row(
            new TopicTracking.TopicEvent(
                "c", TopicTracking.TopicEventKind.BORN, List.of(), OptionalDouble.empty()));
    assertThat(written(born, Tables.TOPIC_EVENTS.schema()).<Double>getAs("similarity")).isNull();
  }

  @Test
  void theSuccessorReadsTheVectorThatWasWritten() {
    TopicVector vector =
        TopicVector.heaviest(
            List.of(
                new TopicVector.WeightedTerm("boat", 3), new TopicVector.WeightedTerm("tea", 4)),
            10);
    Row row =
        TopicModelRows.row("id", 1, new TopicTracking.CurrentTopic("smallest", "en", vector), 5);
    Dataset<Row> model = spark.createDataFrame(List.of(row), Tables.MODEL.schema());
    Row previous = TopicModelRows.select(model).first();
    assertThat(TopicModelRows.level(previous)).isEqualTo(1);
    assertThat(TopicModelRows.level(TopicModelRows.select(model.drop("level")).first())).isZero();
    assertThat(row.<Long>getAs("documents")).isEqualTo(5);
    assertThat(TopicModelRows.previous(previous))
        .usingRecursiveComparison()
        .isEqualTo(new TopicTracking.PreviousTopic("id", "en", vector));
  }

  @Test
  void schemasAreThoseOfTheContract() {
    assertThat(TopicRecord.SCHEMA).isEqualTo(Tables.TOPICS.schema());
    assertThat(TrendRecord.SCHEMA).isEqualTo(Tables.TRENDS.schema());
    assertThat(TopicCurvePoint.SCHEMA).isEqualTo(Tables.TOPIC_CURVE.schema());
    assertThat(TopicEventRows.SCHEMA).isEqualTo(Tables.TOPIC_EVENTS.schema());
    assertThat(TopicModelRows.SCHEMA).isEqualTo(Tables.MODEL.schema());
    assertThat(MembershipRows.SCHEMA).isEqualTo(Tables.DOCUMENT_TOPICS.schema());
  }
}

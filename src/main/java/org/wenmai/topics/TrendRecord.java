package org.wenmai.topics;

import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;

/**
 * A topic in one period: a row of the table {@code trends}.
 *
 * @param topicId the topic
 * @param periodStart first day, in days since 1970-01-01
 * @param period what the period is
 * @param documents documents of the period whose first topic it is
 * @param families families of the period
 * @param share of the documents of the period, 0 to 1
 * @param burst how far it is above its expected level; 0 where it is not
 */
record TrendRecord(
    String topicId,
    int periodStart,
    CalendarPeriod period,
    long documents,
    long families,
    double share,
    double burst) {
  static final StructType SCHEMA = Tables.TRENDS.schema();

  /** A row of {@link #SCHEMA}. */
  Row toRow() {
    return new RowBuilder(SCHEMA)
        .set("topic_id", topicId)
        .set("period_start", LocalDate.ofEpochDay(periodStart))
        .set("period_unit", period.unit())
        .set("documents", documents)
        .set("families", families)
        .set("share", share)
        .set("burst", burst)
        .build();
  }
}

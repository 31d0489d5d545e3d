package org.wenmai.topics;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;
import org.wenmai.topics.model.TopicTracking;

/** Rows of the table {@code topic_events}. */
final class TopicEventRows {
  static final StructType SCHEMA = Tables.TOPIC_EVENTS.schema();

  private TopicEventRows() {}

  /** A row of {@link #SCHEMA}. */
  static Row row(TopicTracking.TopicEvent event) {
    boolean similar = event.similarity().isPresent();
    return new RowBuilder(SCHEMA)
        .set("topic_id", event.id())
        .set("event", event.kind().value())
        .set("from_topic_ids", event.previousIds())
        .set("similarity", similar ? event.similarity().getAsDouble() : null)
        .build();
  }
}

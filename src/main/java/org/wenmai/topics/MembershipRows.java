package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.wenmai.corpus.RowBuilder;
import org.wenmai.schema.Tables;
import org.wenmai.topics.corpus.TopicDocument;

/**
 * Makes the rows of a document in the table {@code document_topics}.
 *
 * <p>A topic that no document has first is not published, so that no document has it as a further
 * topic either.
 */
final class MembershipRows implements FlatMapFunction<TopicDocument, Row> {
  static final StructType SCHEMA = Tables.DOCUMENT_TOPICS.schema();

  private static final long serialVersionUID = 1L;

  private final Broadcast<TopicModel> model;
  private final String[] ids;

  /**
   * Creates the function.
   *
   * @param ids of the topics, by index; empty where a topic is not published
   */
  MembershipRows(Broadcast<TopicModel> model, String[] ids) {
    this.model = model;
    this.ids = ids.clone();
  }

  @Override
  public Iterator<Row> call(TopicDocument document) {
    List<Row> rows = new ArrayList<>();
    for (TopicModel.Membership topic : model.value().memberships(document)) {
      String id = ids[topic.topic()];
      if (!id.isEmpty()) {
        TopicModel.Membership fine = model.value().fine(document, topic);
        String fineId = fine == null || ids[fine.topic()].isEmpty() ? null : ids[fine.topic()];
        rows.add(row(document.id(), id, fineId, rows.size() + 1, topic));
      }
    }
    return rows.iterator();
  }

  private static Row row(
      String docId,
      String topicId,
      @Nullable String subtopicId,
      int rank,
      TopicModel.Membership membership) {
    return new RowBuilder(SCHEMA)
        .set("doc_id", docId)
        .set("topic_id", topicId)
        .set("subtopic_id", subtopicId)
        .set("rank", rank)
        .set("weight", membership.weight())
        .set("outlier", membership.outlier())
        .build();
  }
}

package org.wenmai.topics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.topics.corpus.TopicDocument;

/**
 * The topics of a document as rows of {@code document_topics}.
 *
 * <p>A topic that is nobody's first is not published, so that nobody has it as a second one either.
 */
final class MembershipRows implements FlatMapFunction<TopicDocument, Row> {
  private static final long serialVersionUID = 1L;

  private final Broadcast<TopicModel> model;
  private final String[] ids;

  /**
   * Creates the function.
   *
   * @param ids of each topic; empty of those without documents
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
        rows.add(
            RowFactory.create(document.id(), id, rows.size() + 1, topic.weight(), topic.outlier()));
      }
    }
    return rows.iterator();
  }
}

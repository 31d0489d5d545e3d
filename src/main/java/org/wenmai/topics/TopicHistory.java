package org.wenmai.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.wenmai.corpus.Workspace;
import org.wenmai.topics.model.TopicTracking;
import org.wenmai.topics.model.TopicVector;

/** The topics of a run as those of the run before go on in them. */
final class TopicHistory {
  private final List<TopicTracking.Present> present;
  private final TopicTracking succession;

  private TopicHistory(List<TopicTracking.Present> present, TopicTracking succession) {
    this.present = present;
    this.succession = succession;
  }

  /** Reads the table {@code model} of the predecessor, in one Spark job; without it all is new. */
  static TopicHistory of(
      Workspace workspace, TopicsConfig config, List<TopicTracking.Present> present) {
    Optional<Dataset<Row>> model = workspace.past().flatMap(past -> past.table("model"));
    List<TopicTracking.Former> former =
        model.isEmpty()
            ? List.of()
            : workspace
                .collect(
                    model.get().select("topic_id", "language", "terms"),
                    config.mostSampled(),
                    "topics.sample")
                .stream()
                .map(TopicHistory::former)
                .toList();
    return new TopicHistory(
        present, TopicTracking.of(former, present, config.continueSimilarity()));
  }

  private static TopicTracking.Former former(Row row) {
    List<TopicVector.Weighted> terms =
        row.<Row>getList(2).stream()
            .map(term -> new TopicVector.Weighted(term.getString(0), term.getDouble(1)))
            .toList();
    return new TopicTracking.Former(row.getString(0), row.getString(1), TopicVector.of(terms));
  }

  /** The id of each topic, by its number; empty of a topic without documents. */
  String[] ids(TopicProfile profile) {
    return profile.topics().stream()
        .map(topic -> succession.ids().getOrDefault(topic.smallest, ""))
        .toArray(String[]::new);
  }

  /** Rows of {@code topic_events}. */
  List<Row> events() {
    return succession.events().stream().map(TopicHistory::event).toList();
  }

  private static Row event(TopicTracking.Event event) {
    Double similarity = event.similarity().isPresent() ? event.similarity().getAsDouble() : null;
    return RowFactory.create(event.id(), event.kind().word(), event.from(), similarity);
  }

  /** Rows of {@code model}. */
  List<Row> model(TopicProfile profile) {
    Map<String, Long> documents = new HashMap<>();
    profile.topics().forEach(topic -> documents.put(topic.smallest, topic.all.documents));
    return present.stream()
        .map(
            topic ->
                RowFactory.create(
                    succession.ids().get(topic.smallest()),
                    topic.language(),
                    documents.get(topic.smallest()),
                    topic.subject().heaviestFirst().stream()
                        .map(term -> RowFactory.create(term.term(), term.weight()))
                        .toList()))
        .toList();
  }
}

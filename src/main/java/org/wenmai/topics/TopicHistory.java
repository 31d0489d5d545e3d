package org.wenmai.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;
import org.wenmai.topics.model.TopicTracking;

/** The topics of a run, tracked from those of its predecessor. */
final class TopicHistory {
  private final List<TopicTracking.CurrentTopic> current;
  private final TopicTracking tracking;
  private final Map<String, String> ids;

  private TopicHistory(List<TopicTracking.CurrentTopic> current, TopicTracking tracking) {
    this.current = current;
    this.tracking = tracking;
    this.ids = tracking.ids();
  }

  /**
   * Reads the table {@code model} of the predecessor, in one Spark job; without it all are born.
   */
  static TopicHistory of(
      Workspace workspace, TopicsConfig config, List<TopicTracking.CurrentTopic> current) {
    List<TopicTracking.PreviousTopic> previous =
        workspace
            .past()
            .flatMap(past -> past.table("model"))
            .map(model -> previous(workspace, config, model))
            .orElse(List.of());
    return new TopicHistory(
        current, TopicTracking.of(previous, current, config.continueSimilarity()));
  }

  private static List<TopicTracking.PreviousTopic> previous(
      Workspace workspace, TopicsConfig config, Dataset<Row> model) {
    return workspace
        .collect(TopicModelRows.select(model), config.maxSampled(), "topics.sample")
        .stream()
        .map(TopicModelRows::previous)
        .toList();
  }

  /** The ids of the topics, by index; empty where a topic has no documents. */
  String[] ids(TopicProfile profile) {
    return profile.topics().stream()
        .map(topic -> ids.getOrDefault(topic.smallestId, ""))
        .toArray(String[]::new);
  }

  /** The rows of {@code topic_events}. */
  List<Row> events() {
    return tracking.events().stream().map(TopicEventRows::row).toList();
  }

  /** The rows of {@code model}. */
  List<Row> model(TopicProfile profile) {
    Map<String, Long> documents = new HashMap<>();
    profile.topics().forEach(topic -> documents.put(topic.smallestId, topic.all.documents));
    List<Row> rows = new ArrayList<>();
    for (TopicTracking.CurrentTopic topic : current) {
      String smallestDocId = topic.smallestDocId();
      rows.add(
          TopicModelRows.row(
              ids.getOrDefault(smallestDocId, ""),
              topic,
              documents.getOrDefault(smallestDocId, 0L)));
    }
    return rows;
  }
}

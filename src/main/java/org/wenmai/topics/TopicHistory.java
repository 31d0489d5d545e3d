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
  private final List<TopicTracking.Present> present;
  private final TopicTracking tracking;
  private final Map<String, String> ids;

  private TopicHistory(List<TopicTracking.Present> present, TopicTracking tracking) {
    this.present = present;
    this.tracking = tracking;
    this.ids = tracking.ids();
  }

  /**
   * Reads the table {@code model} of the predecessor, in one Spark job; without it all are born.
   */
  static TopicHistory of(
      Workspace workspace, TopicsConfig config, List<TopicTracking.Present> present) {
    List<TopicTracking.Former> former =
        workspace
            .past()
            .flatMap(past -> past.table("model"))
            .map(model -> former(workspace, config, model))
            .orElse(List.of());
    return new TopicHistory(
        present, TopicTracking.of(former, present, config.continueSimilarity()));
  }

  private static List<TopicTracking.Former> former(
      Workspace workspace, TopicsConfig config, Dataset<Row> model) {
    return workspace
        .collect(TopicModelRows.select(model), config.maxSampled(), "topics.sample")
        .stream()
        .map(TopicModelRows::former)
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
    for (TopicTracking.Present topic : present) {
      String smallest = topic.smallest();
      rows.add(
          TopicModelRows.row(
              ids.getOrDefault(smallest, ""), topic, documents.getOrDefault(smallest, 0L)));
    }
    return rows;
  }
}

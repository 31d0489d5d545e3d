package org.wenmai.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.wenmai.corpus.Workspace;
import org.wenmai.topics.model.TopicTracking;

/** The topics of a run, tracked from those of its predecessor, each level by itself. */
final class TopicHistory {
  private final List<Level> levels;

  private TopicHistory(List<Level> levels) {
    this.levels = levels;
  }

  /** The topics of one level. */
  private record Level(List<TopicTracking.CurrentTopic> current, TopicTracking tracking) {
    String id(TopicProfile.Topic topic) {
      return tracking.ids().getOrDefault(topic.smallestId, "");
    }
  }

  /**
   * Reads the table {@code model} of the predecessor, in one Spark job; without it all are born.
   */
  static TopicHistory of(Workspace workspace, TopicsConfig config, TopicVectors vectors) {
    Map<Integer, List<TopicTracking.PreviousTopic>> previous =
        previous(workspace, config).stream()
            .collect(
                Collectors.groupingBy(
                    TopicModelRows::level,
                    Collectors.mapping(TopicModelRows::previous, Collectors.toList())));
    Set<String> taken = new HashSet<>();
    previous.values().stream().flatMap(List::stream).forEach(topic -> taken.add(topic.id()));
    List<Level> levels = new ArrayList<>();
    for (List<TopicTracking.CurrentTopic> current :
        List.of(vectors.current(), vectors.currentFine())) {
      TopicTracking tracking =
          TopicTracking.of(
              previous.getOrDefault(levels.size(), List.of()),
              current,
              config.continueSimilarity(),
              taken);
      taken.addAll(tracking.ids().values());
      levels.add(new Level(current, tracking));
    }
    return new TopicHistory(levels);
  }

  private static List<Row> previous(Workspace workspace, TopicsConfig config) {
    return workspace
        .past()
        .flatMap(past -> past.table("model"))
        .map(
            model ->
                workspace.collect(
                    TopicModelRows.select(model), config.maxSampled(), "topics.sample"))
        .orElse(List.of());
  }

  /** The ids of the topics, by index; empty where a topic has no documents. */
  String[] ids(TopicModel model, TopicProfile profile) {
    return Stream.concat(
            profile.topics().subList(0, model.count()).stream().map(levels.get(0)::id),
            profile.topics().subList(model.count(), profile.topics().size()).stream()
                .map(levels.get(1)::id))
        .toArray(String[]::new);
  }

  /** The rows of {@code topic_events}, of the topics at the top. */
  List<Row> events() {
    return levels.get(0).tracking().events().stream().map(TopicEventRows::row).toList();
  }

  /**
   * The rows of {@code model}.
   *
   * @param ids of the topics, by index
   */
  List<Row> model(TopicProfile profile, String... ids) {
    Map<String, Long> documents = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      documents.merge(ids[i], profile.topics().get(i).all.documents, Long::sum);
    }
    List<Row> rows = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      Map<String, String> ofLevel = levels.get(level).tracking().ids();
      for (TopicTracking.CurrentTopic topic : levels.get(level).current()) {
        String id = ofLevel.getOrDefault(topic.smallestDocId(), "");
        rows.add(TopicModelRows.row(id, level, topic, documents.getOrDefault(id, 0L)));
      }
    }
    return rows;
  }
}

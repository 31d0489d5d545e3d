package org.wenmai.topics.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tracks topics from one run to the next: gives each current topic an id and tells what happened to
 * each topic. The result does not depend on the order of the topics. Immutable and thread-safe.
 *
 * <p>Two topics are similar if they have the same language and the cosine of their vectors is at
 * least a threshold. Pairs of similar topics are processed by descending similarity, then by
 * previous id, then by smallest doc_id:
 *
 * <ol>
 *   <li>Two topics that are both unmatched are matched: the current topic <b>continued</b> the
 *       previous one.
 *   <li>An unmatched previous topic is merged into the current one that is most similar to it,
 *       which is <b>merged</b> from its match and all such topics.
 *   <li>An unmatched current topic was <b>split</b> from the previous one that is most similar to
 *       it; so was the match of that one, unless it is merged.
 *   <li>A topic without a similar one was <b>born</b>, or has <b>died</b>.
 * </ol>
 *
 * <p>A matched topic keeps the smallest id of the previous topics that it came from. Each previous
 * topic goes to one matched topic only, so no id is given twice. Unmatched topics get new ids,
 * which no previous topic has.
 */
public final class TopicTracking {
  private final SortedMap<String, String> ids = new TreeMap<>();
  private final List<TopicEvent> events = new ArrayList<>();

  /** The matches by previous id, and by smallest doc_id of the current topic. */
  private final Map<String, CosineMatching.TopicPair> matchesByPreviousId = new HashMap<>();

  private final Map<String, CosineMatching.TopicPair> matches = new HashMap<>();

  /**
   * By smallest doc_id of a current topic, the ids of the unmatched previous topics that merged
   * into it.
   */
  private final Map<String, Set<String>> mergedInto = new HashMap<>();

  /**
   * By smallest doc_id of an unmatched current topic, the pair with the previous topic that it was
   * split from.
   */
  private final Map<String, CosineMatching.TopicPair> splitFrom = new HashMap<>();

  private final Set<String> splitPreviousIds = new HashSet<>();

  /** A topic of the previous run. A topic of several languages is given once for each. */
  public record PreviousTopic(String id, String language, TopicVector vector) {}

  /**
   * A topic of this run.
   *
   * @param smallestDocId the smallest doc_id of its documents, unique among topics
   */
  public record CurrentTopic(String smallestDocId, String language, TopicVector vector) {}

  /** What happened to a topic. */
  public enum TopicEventKind {
    BORN,
    CONTINUED,
    SPLIT,
    MERGED,
    DIED;

    /** The published value, in lower case. */
    public String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What happened to one topic.
   *
   * @param id the id of the current topic, or of the previous one that died
   * @param previousIds the previous topics that it came from, ascending; for one that died, itself
   * @param similarity the similarity with the most similar of them, above 0, at most 1; empty for
   *     topics that were born or died
   */
  public record TopicEvent(
      String id, TopicEventKind kind, List<String> previousIds, OptionalDouble similarity) {
    public TopicEvent {
      previousIds = List.copyOf(previousIds);
    }
  }

  private TopicTracking(List<CosineMatching.TopicPair> pairs) {
    pairs.forEach(this::match);
    Set<String> seen = new HashSet<>(matchesByPreviousId.keySet());
    for (CosineMatching.TopicPair pair : pairs) {
      if (seen.add(pair.previousId())) {
        mergedInto
            .computeIfAbsent(pair.smallestDocId(), absent -> new TreeSet<>())
            .add(pair.previousId());
      }
      if (!matches.containsKey(pair.smallestDocId())
          && splitFrom.putIfAbsent(pair.smallestDocId(), pair) == null) {
        splitPreviousIds.add(pair.previousId());
      }
    }
  }

  /**
   * Tracks the topics of one level of a run.
   *
   * @param previous the topics of the previous run in any order; if empty, every topic was born
   * @param current the topics of this run in any order
   * @param minSimilarity cosine from which two topics are similar; above 0, at most 1
   * @param otherIds ids of topics of other levels, now or before, which are not given again
   */
  public static TopicTracking of(
      Collection<PreviousTopic> previous,
      Collection<CurrentTopic> current,
      double minSimilarity,
      Set<String> otherIds) {
    TopicTracking tracking =
        new TopicTracking(CosineMatching.pairs(previous, current, minSimilarity));
    Set<String> previousIds = new TreeSet<>();
    previous.forEach(topic -> previousIds.add(topic.id()));
    Set<String> taken = new HashSet<>(otherIds);
    taken.addAll(previousIds);
    tracking.assignId(current, taken);
    tracking.addDied(previousIds);
    tracking.events.sort(Comparator.comparing(TopicEvent::id));
    return tracking;
  }

  private void match(CosineMatching.TopicPair pair) {
    if (!matchesByPreviousId.containsKey(pair.previousId())
        && !matches.containsKey(pair.smallestDocId())) {
      matchesByPreviousId.put(pair.previousId(), pair);
      matches.put(pair.smallestDocId(), pair);
    }
  }

  private void assignId(Collection<CurrentTopic> current, Set<String> taken) {
    current.stream()
        .map(CurrentTopic::smallestDocId)
        .sorted()
        .forEach(smallestDocId -> assignId(smallestDocId, taken));
  }

  private void assignId(String smallestDocId, Set<String> taken) {
    CosineMatching.TopicPair match = matches.get(smallestDocId);
    TopicEvent event = match == null ? newTopic(smallestDocId, taken) : matchedTopic(match);
    taken.add(event.id());
    events.add(event);
    if (ids.put(smallestDocId, event.id()) != null) {
      throw new IllegalArgumentException("Two topics have the smallest document " + smallestDocId);
    }
  }

  private TopicEvent newTopic(String smallestDocId, Set<String> taken) {
    String id = TopicId.create(smallestDocId, taken);
    CosineMatching.TopicPair splitPair = splitFrom.get(smallestDocId);
    return splitPair == null
        ? new TopicEvent(id, TopicEventKind.BORN, List.of(), OptionalDouble.empty())
        : event(id, TopicEventKind.SPLIT, List.of(splitPair.previousId()), splitPair);
  }

  private TopicEvent matchedTopic(CosineMatching.TopicPair match) {
    Set<String> from = new TreeSet<>(mergedInto.getOrDefault(match.smallestDocId(), Set.of()));
    from.add(match.previousId());
    List<String> sorted = List.copyOf(from);
    return event(sorted.get(0), kind(match, sorted.size()), sorted, match);
  }

  private TopicEventKind kind(CosineMatching.TopicPair match, int from) {
    if (from > 1) {
      return TopicEventKind.MERGED;
    }
    return splitPreviousIds.contains(match.previousId())
        ? TopicEventKind.SPLIT
        : TopicEventKind.CONTINUED;
  }

  private static TopicEvent event(
      String id, TopicEventKind kind, List<String> previousIds, CosineMatching.TopicPair pair) {
    return new TopicEvent(id, kind, previousIds, OptionalDouble.of(pair.similarity()));
  }

  private void addDied(Set<String> previousIds) {
    Set<String> died = new TreeSet<>(previousIds);
    died.removeAll(matchesByPreviousId.keySet());
    mergedInto.values().forEach(died::removeAll);
    died.forEach(
        id ->
            events.add(
                new TopicEvent(id, TopicEventKind.DIED, List.of(id), OptionalDouble.empty())));
  }

  /** The id of each current topic, by its smallest doc_id. Ids are distinct. */
  public Map<String, String> ids() {
    return Map.copyOf(ids);
  }

  /** One event for each current topic and each previous one that died, ordered by id. */
  public List<TopicEvent> events() {
    return List.copyOf(events);
  }
}

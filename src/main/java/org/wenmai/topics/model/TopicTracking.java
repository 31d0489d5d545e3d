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
 * Which topics go on from those of the run before, and what became of each. Depends on nothing but
 * the topics; their order does not show. Immutable and thread-safe.
 *
 * <p>Topics are alike when they are of one language and the cosine of their subjects is not below a
 * threshold. Pairs of them are gone through by similarity, highest first, then by former id, then
 * by smallest doc_id:
 *
 * <ol>
 *   <li>A pair of which neither has a partner becomes partners: the present topic <b>continued</b>
 *       the former one.
 *   <li>A former topic left over joins the present one that it is most like; a present topic that
 *       was joined is <b>merged</b> from its partner and all that joined it.
 *   <li>A present topic left over was <b>split</b> from the former one that it is most like; so was
 *       the partner of that one, unless it is merged.
 *   <li>What is like nothing was <b>born</b>, or has <b>died</b>.
 * </ol>
 *
 * <p>A topic that continued, the partner of a split one and a merged one keep the smallest id of
 * the former topics that they go on from; no other former topic goes on there, so that no id is
 * given twice. Topics that were born or split off get new ids, which no former topic has.
 */
public final class TopicTracking {
  private final SortedMap<String, String> ids = new TreeMap<>();
  private final List<Event> events = new ArrayList<>();

  /** By former id, and by smallest doc_id of the present topic. */
  private final Map<String, CosineMatching.Pair> partnerOf = new HashMap<>();

  private final Map<String, CosineMatching.Pair> partners = new HashMap<>();

  /** Former topics that joined a present one, by its smallest doc_id. */
  private final Map<String, Set<String>> joined = new HashMap<>();

  /** What present topics without a partner were split from. */
  private final Map<String, CosineMatching.Pair> partings = new HashMap<>();

  private final Set<String> parted = new HashSet<>();

  /** A topic of the run before; an id of several languages comes once for each of them. */
  public record Former(String id, String language, TopicVector subject) {}

  /**
   * A topic of this run.
   *
   * @param smallest the smallest doc_id of its documents; no two topics have the same
   */
  public record Present(String smallest, String language, TopicVector subject) {}

  /** What became of a topic. */
  public enum Kind {
    BORN,
    CONTINUED,
    SPLIT,
    MERGED,
    DIED;

    /** As published: lower case. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What became of a topic.
   *
   * @param id of the present topic; of one that died, its former id
   * @param from the former topics that it goes on from, ascending; of one that died, itself
   * @param similarity with the one of {@code from} that it is most like, above 0, at most 1; empty
   *     of topics that were born or died
   */
  public record Event(String id, Kind kind, List<String> from, OptionalDouble similarity) {
    public Event {
      from = List.copyOf(from);
    }
  }

  private TopicTracking(List<CosineMatching.Pair> pairs) {
    pairs.forEach(this::match);
    Set<String> placed = new HashSet<>(partnerOf.keySet());
    for (CosineMatching.Pair pair : pairs) {
      if (placed.add(pair.formerId())) {
        joined.computeIfAbsent(pair.smallest(), absent -> new TreeSet<>()).add(pair.formerId());
      }
      if (!partners.containsKey(pair.smallest())
          && partings.putIfAbsent(pair.smallest(), pair) == null) {
        parted.add(pair.formerId());
      }
    }
  }

  /**
   * Finds what became of each topic.
   *
   * @param former in any order; none: every topic was born
   * @param present in any order
   * @param least cosine from which on two topics are alike; above 0, at most 1
   */
  public static TopicTracking of(
      Collection<Former> former, Collection<Present> present, double least) {
    TopicTracking succession = new TopicTracking(CosineMatching.pairs(former, present, least));
    Set<String> formerIds = new TreeSet<>();
    former.forEach(topic -> formerIds.add(topic.id()));
    succession.name(present, formerIds);
    succession.bury(formerIds);
    succession.events.sort(Comparator.comparing(Event::id));
    return succession;
  }

  private void match(CosineMatching.Pair pair) {
    if (!partnerOf.containsKey(pair.formerId()) && !partners.containsKey(pair.smallest())) {
      partnerOf.put(pair.formerId(), pair);
      partners.put(pair.smallest(), pair);
    }
  }

  private void name(Collection<Present> present, Set<String> formerIds) {
    Set<String> taken = new HashSet<>(formerIds);
    present.stream().map(Present::smallest).sorted().forEach(smallest -> name(smallest, taken));
  }

  private void name(String smallest, Set<String> taken) {
    CosineMatching.Pair partner = partners.get(smallest);
    Event event = partner == null ? anew(smallest, taken) : goingOn(partner);
    taken.add(event.id());
    events.add(event);
    if (ids.put(smallest, event.id()) != null) {
      throw new IllegalArgumentException("Two topics have the smallest document " + smallest);
    }
  }

  private Event anew(String smallest, Set<String> taken) {
    String id = TopicId.fresh(smallest, taken);
    CosineMatching.Pair parting = partings.get(smallest);
    return parting == null
        ? new Event(id, Kind.BORN, List.of(), OptionalDouble.empty())
        : event(id, Kind.SPLIT, List.of(parting.formerId()), parting);
  }

  private Event goingOn(CosineMatching.Pair partner) {
    Set<String> from = new TreeSet<>(joined.getOrDefault(partner.smallest(), Set.of()));
    from.add(partner.formerId());
    List<String> sorted = List.copyOf(from);
    return event(sorted.get(0), kind(partner, sorted.size()), sorted, partner);
  }

  private Kind kind(CosineMatching.Pair partner, int from) {
    if (from > 1) {
      return Kind.MERGED;
    }
    return parted.contains(partner.formerId()) ? Kind.SPLIT : Kind.CONTINUED;
  }

  private static Event event(String id, Kind kind, List<String> from, CosineMatching.Pair pair) {
    return new Event(id, kind, from, OptionalDouble.of(pair.similarity()));
  }

  private void bury(Set<String> formerIds) {
    Set<String> gone = new TreeSet<>(formerIds);
    gone.removeAll(partnerOf.keySet());
    joined.values().forEach(gone::removeAll);
    gone.forEach(id -> events.add(new Event(id, Kind.DIED, List.of(id), OptionalDouble.empty())));
  }

  /** The id of each present topic, by its smallest doc_id; no two are the same. */
  public Map<String, String> ids() {
    return Map.copyOf(ids);
  }

  /** One of each present topic and of each former one that died, by id. */
  public List<Event> events() {
    return List.copyOf(events);
  }
}

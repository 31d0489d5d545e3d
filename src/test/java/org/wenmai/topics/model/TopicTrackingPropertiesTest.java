package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wenmai.topics.model.TopicTracking.Event;
import org.wenmai.topics.model.TopicTracking.Former;
import org.wenmai.topics.model.TopicTracking.Kind;
import org.wenmai.topics.model.TopicTracking.Present;

/** What holds of every succession; few terms, so that topics often split and merge. */
final class TopicTrackingPropertiesTest {
  private record About(String language, TopicVector subject) {}

  private record Runs(List<Former> former, List<Present> present, double least) {
    TopicTracking succession() {
      return TopicTracking.of(former, present, least);
    }
  }

  private static Arbitrary<About> about() {
    Arbitrary<TopicVector> subject =
        Arbitraries.maps(
                Arbitraries.of("a", "b", "c", "d", "e", "茶"), Arbitraries.integers().between(1, 9))
            .ofMaxSize(4)
            .map(TopicTrackingPropertiesTest::subject);
    return Combinators.combine(Arbitraries.of("en", "zh"), subject).as(About::new);
  }

  private static TopicVector subject(Map<String, Integer> weights) {
    return TopicVector.heaviest(
        weights.entrySet().stream()
            .map(entry -> new TopicVector.Weighted(entry.getKey(), entry.getValue()))
            .toList(),
        3);
  }

  private static List<Former> former(List<About> topics) {
    return IntStream.range(0, topics.size())
        .mapToObj(i -> new Former("old" + i, topics.get(i).language(), topics.get(i).subject()))
        .toList();
  }

  private static List<Present> present(List<About> topics) {
    return IntStream.range(0, topics.size())
        .mapToObj(i -> new Present("doc" + i, topics.get(i).language(), topics.get(i).subject()))
        .toList();
  }

  @Provide
  Arbitrary<Runs> runs() {
    return Combinators.combine(
            about().list().ofMaxSize(8).map(TopicTrackingPropertiesTest::former),
            about().list().ofMaxSize(8).map(TopicTrackingPropertiesTest::present),
            Arbitraries.doubles().between(0.05, 1))
        .as(Runs::new);
  }

  @Provide
  Arbitrary<List<About>> distinctTopics() {
    return about()
        .list()
        .uniqueElements(topic -> topic.language() + topic.subject().byTerm())
        .ofMaxSize(10);
  }

  @Property(tries = 300)
  void everyTopicHasAnIdOfItsOwn(@ForAll("runs") Runs runs) {
    Map<String, String> ids = runs.succession().ids();
    assertThat(ids).hasSize(runs.present().size());
    assertThat(ids.values()).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void everyTopicHasOneEvent(@ForAll("runs") Runs runs) {
    TopicTracking succession = runs.succession();
    Set<String> ids = new TreeSet<>(succession.ids().values());
    for (Event event : succession.events()) {
      assertThat(ids.remove(event.id())).isEqualTo(event.kind() != Kind.DIED);
    }
    assertThat(ids).isEmpty();
  }

  @Property(tries = 300)
  void everyFormerTopicGoesOnOrDies(@ForAll("runs") Runs runs) {
    List<Event> events = runs.succession().events();
    assertThat(events.stream().flatMap(event -> event.from().stream()).collect(Collectors.toSet()))
        .isEqualTo(runs.former().stream().map(Former::id).collect(Collectors.toSet()));
    Set<String> dead = ids(events.stream().filter(event -> event.kind() == Kind.DIED));
    assertThat(events.stream().filter(event -> event.kind() != Kind.DIED))
        .allSatisfy(event -> assertThat(event.from()).noneMatch(dead::contains));
  }

  @Property(tries = 300)
  void eventsAreWhatTheyAreCalled(@ForAll("runs") Runs runs) {
    Set<String> old = runs.former().stream().map(Former::id).collect(Collectors.toSet());
    for (Event event : runs.succession().events()) {
      int most = event.kind() == Kind.MERGED ? 9 : 1;
      int least = event.kind() == Kind.MERGED ? 2 : event.kind() == Kind.BORN ? 0 : 1;
      assertThat(event.from().size()).isBetween(least, event.kind() == Kind.BORN ? 0 : most);
      assertThat(event.from()).isSorted();
      boolean keeps = event.kind() != Kind.BORN && event.id().equals(event.from().get(0));
      assertThat(keeps || event.kind() == Kind.SPLIT || event.kind() == Kind.BORN).isTrue();
      assertThat(old.contains(event.id())).isEqualTo(keeps);
    }
  }

  @Property(tries = 300)
  void similaritiesAreNotBelowTheThreshold(@ForAll("runs") Runs runs) {
    for (Event event : runs.succession().events()) {
      if (event.kind() == Kind.BORN || event.kind() == Kind.DIED) {
        assertThat(event.similarity()).isEmpty();
      } else {
        assertThat(event.similarity().orElseThrow()).isBetween(runs.least(), 1.0);
      }
    }
  }

  @Property(tries = 300)
  void theOrderOfTopicsDoesNotShow(@ForAll("runs") Runs runs, @ForAll long seed) {
    TopicTracking shuffled =
        TopicTracking.of(
            shuffled(runs.former(), seed), shuffled(runs.present(), seed), runs.least());
    assertThat(shuffled.ids()).isEqualTo(runs.succession().ids());
    assertThat(shuffled.events()).isEqualTo(runs.succession().events());
  }

  @Property(tries = 300)
  void theSameTopicsAgainAreAllContinued(
      @ForAll("distinctTopics") List<About> topics, @ForAll long seed) {
    TopicTracking again =
        TopicTracking.of(shuffled(former(topics), seed), shuffled(present(topics), -seed), 0.05);
    for (int i = 0; i < topics.size(); i++) {
      assertThat(again.ids()).containsEntry("doc" + i, "old" + i);
    }
    assertThat(again.events())
        .allSatisfy(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.CONTINUED);
              assertThat(event.similarity()).hasValue(1);
            });
  }

  @Property(tries = 300)
  void aHigherThresholdContinuesNoMore(@ForAll("runs") Runs runs) {
    Set<String> stricter =
        kept(TopicTracking.of(runs.former(), runs.present(), (1 + runs.least()) / 2));
    assertThat(stricter.size()).isLessThanOrEqualTo(kept(runs.succession()).size());
  }

  private static Set<String> kept(TopicTracking succession) {
    Set<String> kept = new HashSet<>(succession.ids().values());
    kept.removeIf(id -> !id.startsWith("old"));
    return kept;
  }

  private static Set<String> ids(Stream<Event> events) {
    return events.map(Event::id).collect(Collectors.toSet());
  }

  private static <T> List<T> shuffled(Collection<T> topics, long seed) {
    List<T> shuffled = new ArrayList<>(topics);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}

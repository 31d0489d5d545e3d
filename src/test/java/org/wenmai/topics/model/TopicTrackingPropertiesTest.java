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
import org.wenmai.topics.model.TopicTracking.CurrentTopic;
import org.wenmai.topics.model.TopicTracking.PreviousTopic;
import org.wenmai.topics.model.TopicTracking.TopicEvent;
import org.wenmai.topics.model.TopicTracking.TopicEventKind;

/**
 * Properties of {@link TopicTracking}. Vectors have few terms, so that topics often split and
 * merge.
 */
final class TopicTrackingPropertiesTest {
  private record UnidentifiedTopic(String language, TopicVector vector) {}

  private record Runs(
      List<PreviousTopic> previous, List<CurrentTopic> current, double minSimilarity) {
    TopicTracking tracking() {
      return TopicTracking.of(previous, current, minSimilarity, Set.of());
    }
  }

  private static Arbitrary<UnidentifiedTopic> topic() {
    Arbitrary<TopicVector> vector =
        Arbitraries.maps(
                Arbitraries.of("a", "b", "c", "d", "e", "茶"), Arbitraries.integers().between(1, 9))
            .ofMaxSize(4)
            .map(TopicTrackingPropertiesTest::vector);
    return Combinators.combine(Arbitraries.of("en", "zh"), vector).as(UnidentifiedTopic::new);
  }

  private static TopicVector vector(Map<String, Integer> weights) {
    return TopicVector.heaviest(
        weights.entrySet().stream()
            .map(entry -> new TopicVector.WeightedTerm(entry.getKey(), entry.getValue()))
            .toList(),
        3);
  }

  private static List<PreviousTopic> previous(List<UnidentifiedTopic> topics) {
    return IntStream.range(0, topics.size())
        .mapToObj(
            i -> new PreviousTopic("old" + i, topics.get(i).language(), topics.get(i).vector()))
        .toList();
  }

  private static List<CurrentTopic> current(List<UnidentifiedTopic> topics) {
    return IntStream.range(0, topics.size())
        .mapToObj(
            i -> new CurrentTopic("doc" + i, topics.get(i).language(), topics.get(i).vector()))
        .toList();
  }

  @Provide
  Arbitrary<Runs> runs() {
    return Combinators.combine(
            topic().list().ofMaxSize(8).map(TopicTrackingPropertiesTest::previous),
            topic().list().ofMaxSize(8).map(TopicTrackingPropertiesTest::current),
            Arbitraries.doubles().between(0.05, 1))
        .as(Runs::new);
  }

  @Provide
  Arbitrary<List<UnidentifiedTopic>> distinctTopics() {
    return topic()
        .list()
        .uniqueElements(topic -> topic.language() + topic.vector().byTerm())
        .ofMaxSize(10);
  }

  @Property(tries = 300)
  void everyTopicHasAnIdOfItsOwn(@ForAll("runs") Runs runs) {
    Map<String, String> ids = runs.tracking().ids();
    assertThat(ids).hasSize(runs.current().size());
    assertThat(ids.values()).doesNotHaveDuplicates();
  }

  @Property(tries = 300)
  void everyTopicHasOneEvent(@ForAll("runs") Runs runs) {
    TopicTracking tracking = runs.tracking();
    Set<String> ids = new TreeSet<>(tracking.ids().values());
    for (TopicEvent event : tracking.events()) {
      assertThat(ids.remove(event.id())).isEqualTo(event.kind() != TopicEventKind.DIED);
    }
    assertThat(ids).isEmpty();
  }

  @Property(tries = 300)
  void everyPreviousTopicIsContinuedOrDies(@ForAll("runs") Runs runs) {
    List<TopicEvent> events = runs.tracking().events();
    assertThat(
            events.stream()
                .flatMap(event -> event.previousIds().stream())
                .collect(Collectors.toSet()))
        .isEqualTo(runs.previous().stream().map(PreviousTopic::id).collect(Collectors.toSet()));
    Set<String> dead = ids(events.stream().filter(event -> event.kind() == TopicEventKind.DIED));
    assertThat(events.stream().filter(event -> event.kind() != TopicEventKind.DIED))
        .allSatisfy(event -> assertThat(event.previousIds()).noneMatch(dead::contains));
  }

  @Property(tries = 300)
  void eventsHaveThePreviousIdsOfTheirKind(@ForAll("runs") Runs runs) {
    Set<String> old = runs.previous().stream().map(PreviousTopic::id).collect(Collectors.toSet());
    for (TopicEvent event : runs.tracking().events()) {
      int most = event.kind() == TopicEventKind.MERGED ? 9 : 1;
      int least =
          event.kind() == TopicEventKind.MERGED ? 2 : event.kind() == TopicEventKind.BORN ? 0 : 1;
      assertThat(event.previousIds().size())
          .isBetween(least, event.kind() == TopicEventKind.BORN ? 0 : most);
      assertThat(event.previousIds()).isSorted();
      boolean keeps =
          event.kind() != TopicEventKind.BORN && event.id().equals(event.previousIds().get(0));
      assertThat(
              keeps || event.kind() == TopicEventKind.SPLIT || event.kind() == TopicEventKind.BORN)
          .isTrue();
      assertThat(old.contains(event.id())).isEqualTo(keeps);
    }
  }

  @Property(tries = 300)
  void similaritiesAreNotBelowTheThreshold(@ForAll("runs") Runs runs) {
    for (TopicEvent event : runs.tracking().events()) {
      if (event.kind() == TopicEventKind.BORN || event.kind() == TopicEventKind.DIED) {
        assertThat(event.similarity()).isEmpty();
      } else {
        assertThat(event.similarity().orElseThrow()).isBetween(runs.minSimilarity(), 1.0);
      }
    }
  }

  @Property(tries = 300)
  void theOrderOfTopicsDoesNotMatter(@ForAll("runs") Runs runs, @ForAll long seed) {
    TopicTracking shuffled =
        TopicTracking.of(
            shuffled(runs.previous(), seed),
            shuffled(runs.current(), seed),
            runs.minSimilarity(),
            Set.of());
    assertThat(shuffled.ids()).isEqualTo(runs.tracking().ids());
    assertThat(shuffled.events()).isEqualTo(runs.tracking().events());
  }

  @Property(tries = 300)
  void theSameTopicsAgainAreAllContinued(
      @ForAll("distinctTopics") List<UnidentifiedTopic> topics, @ForAll long seed) {
    TopicTracking again =
        TopicTracking.of(
            shuffled(previous(topics), seed), shuffled(current(topics), -seed), 0.05, Set.of());
    for (int i = 0; i < topics.size(); i++) {
      assertThat(again.ids()).containsEntry("doc" + i, "old" + i);
    }
    assertThat(again.events())
        .allSatisfy(
            event -> {
              assertThat(event.kind()).isEqualTo(TopicEventKind.CONTINUED);
              assertThat(event.similarity()).hasValue(1);
            });
  }

  @Property(tries = 300)
  void aHigherThresholdContinuesNoMore(@ForAll("runs") Runs runs) {
    Set<String> stricter =
        kept(
            TopicTracking.of(
                runs.previous(), runs.current(), (1 + runs.minSimilarity()) / 2, Set.of()));
    assertThat(stricter.size()).isLessThanOrEqualTo(kept(runs.tracking()).size());
  }

  private static Set<String> kept(TopicTracking tracking) {
    Set<String> kept = new HashSet<>(tracking.ids().values());
    kept.removeIf(id -> !id.startsWith("old"));
    return kept;
  }

  private static Set<String> ids(Stream<TopicEvent> events) {
    return events.map(TopicEvent::id).collect(Collectors.toSet());
  }

  private static <T> List<T> shuffled(Collection<T> topics, long seed) {
    List<T> shuffled = new ArrayList<>(topics);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}

package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.wenmai.topics.model.TopicTracking.CurrentTopic;
import org.wenmai.topics.model.TopicTracking.PreviousTopic;
import org.wenmai.topics.model.TopicTracking.TopicEvent;
import org.wenmai.topics.model.TopicTracking.TopicEventKind;

final class TopicTrackingTest {
  private static final double MIN_SIMILARITY = 0.5;

  /** A vector of terms such as {@code "tea 3"}. */
  private static TopicVector vector(String... weighted) {
    return TopicVector.heaviest(
        Arrays.stream(weighted)
            .map(term -> term.split(" "))
            .map(term -> new TopicVector.WeightedTerm(term[0], Double.parseDouble(term[1])))
            .toList(),
        100);
  }

  private static PreviousTopic previous(String id, String... weighted) {
    return new PreviousTopic(id, "en", vector(weighted));
  }

  private static CurrentTopic current(String smallestDocId, String... weighted) {
    return new CurrentTopic(smallestDocId, "en", vector(weighted));
  }

  private static String newId(String smallestDocId) {
    return TopicTracking.of(List.of(), List.of(current(smallestDocId)), 1, Set.of())
        .ids()
        .get(smallestDocId);
  }

  private static Tuple[] events(TopicTracking tracking) {
    return tracking.events().stream()
        .map(event -> tuple(event.id(), event.kind(), event.previousIds()))
        .toArray(Tuple[]::new);
  }

  @Test
  void withoutAPredecessorEveryTopicIsBorn() {
    TopicTracking first =
        TopicTracking.of(
            List.of(),
            List.of(current("a", "tea 1"), current("b", "tea 1")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(first.ids()).containsOnlyKeys("a", "b");
    assertThat(first.events())
        .extracting(TopicEvent::kind, TopicEvent::previousIds, TopicEvent::similarity)
        .containsOnly(tuple(TopicEventKind.BORN, List.of(), OptionalDouble.empty()));
  }

  @Test
  void idsNeverChangeBetweenMachinesAndVersions() {
    assertThat(newId("0123456789abcdef0123456789abcdef")).isEqualTo("9738b3b26e4d1d12");
  }

  @Test
  void aTopicThatIsSimilarToAPreviousOneContinuesIt() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("old", "tea 3", "cup 4")),
            List.of(current("a", "tea 4", "cup 3")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).isEqualTo(Map.of("a", "old"));
    assertThat(events(next))
        .containsExactly(tuple("old", TopicEventKind.CONTINUED, List.of("old")));
    assertThat(next.events().get(0).similarity().orElseThrow()).isCloseTo(0.96, within(1e-12));
  }

  @Test
  void theThresholdItselfIsEnough() {
    // Four weights of a half: the cosine is a half to the bit.
    List<PreviousTopic> old = List.of(previous("old", "tea 1"));
    List<CurrentTopic> now = List.of(current("a", "tea 1", "war 1", "sea 1", "sky 1"));
    assertThat(TopicTracking.of(old, now, 0.5, Set.of()).ids()).isEqualTo(Map.of("a", "old"));
    assertThat(events(TopicTracking.of(old, now, Math.nextUp(0.5), Set.of())))
        .containsExactlyInAnyOrder(
            tuple(newId("a"), TopicEventKind.BORN, List.of()),
            tuple("old", TopicEventKind.DIED, List.of("old")));
  }

  @Test
  void theMostSimilarPartOfASplitTopicKeepsItsId() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("old", "tea 5", "cup 4")),
            List.of(current("a", "cup 1"), current("b", "tea 1")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).isEqualTo(Map.of("a", newId("a"), "b", "old"));
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple("old", TopicEventKind.SPLIT, List.of("old")),
            tuple(newId("a"), TopicEventKind.SPLIT, List.of("old")));
    assertThat(next.events())
        .allSatisfy(
            event ->
                assertThat(event.similarity().orElseThrow())
                    .isCloseTo((event.id().equals("old") ? 5 : 4) / Math.sqrt(41), within(1e-12)));
  }

  @Test
  void aMergedTopicKeepsTheSmallestIdEvenOfTheLessSimilar() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("z", "tea 1"), previous("m", "cup 1"), previous("k", "war 1")),
            List.of(current("a", "tea 5", "cup 4")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).isEqualTo(Map.of("a", "m"));
    assertThat(events(next))
        .containsExactly(
            tuple("k", TopicEventKind.DIED, List.of("k")),
            tuple("m", TopicEventKind.MERGED, List.of("m", "z")));
    assertThat(next.events().get(1).similarity().orElseThrow())
        .isCloseTo(5 / Math.sqrt(41), within(1e-12));
  }

  @Test
  void aPreviousTopicThatIsMatchedIsNotMergedIntoAnother() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("y", "tea 1"), previous("z", "tea 3", "cup 4")),
            List.of(current("a", "tea 1"), current("b", "tea 4", "cup 5")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).isEqualTo(Map.of("a", "y", "b", "z"));
    assertThat(events(next))
        .containsExactly(
            tuple("y", TopicEventKind.CONTINUED, List.of("y")),
            tuple("z", TopicEventKind.CONTINUED, List.of("z")));
  }

  @Test
  void aTopicThatMergesWhileItsMatchSplitsIsMerged() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("y", "jar 1"), previous("z", "tea 3", "cup 2")),
            List.of(current("a", "tea 3", "jar 2"), current("b", "cup 1")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).isEqualTo(Map.of("a", "y", "b", newId("b")));
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple("y", TopicEventKind.MERGED, List.of("y", "z")),
            tuple(newId("b"), TopicEventKind.SPLIT, List.of("z")));
  }

  @Test
  void topicsOfOtherLanguagesAreNotSimilar() {
    TopicTracking next =
        TopicTracking.of(
            List.of(new PreviousTopic("old", "zh", vector("茶 1"))),
            List.of(new CurrentTopic("a", "ja", vector("茶 1"))),
            MIN_SIMILARITY,
            Set.of());
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple(newId("a"), TopicEventKind.BORN, List.of()),
            tuple("old", TopicEventKind.DIED, List.of("old")));
  }

  @Test
  void aTopicWithoutTermsContinuesOneWithoutTerms() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("old"), previous("tea", "tea 1")),
            List.of(current("a")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.events())
        .containsExactly(
            new TopicEvent("old", TopicEventKind.CONTINUED, List.of("old"), OptionalDouble.of(1)),
            new TopicEvent("tea", TopicEventKind.DIED, List.of("tea"), OptionalDouble.empty()));
  }

  @Test
  void equallySimilarPairsAreOrderedByPreviousIdThenBySmallestDocument() {
    TopicTracking next =
        TopicTracking.of(
            List.of(previous("z", "tea 1"), previous("y", "tea 1")),
            List.of(current("b", "tea 1"), current("a", "tea 1"), current("c", "tea 1")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).isEqualTo(Map.of("a", "y", "b", "z", "c", newId("c")));
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple("y", TopicEventKind.SPLIT, List.of("y")),
            tuple("z", TopicEventKind.CONTINUED, List.of("z")),
            tuple(newId("c"), TopicEventKind.SPLIT, List.of("y")));
  }

  @Test
  void aNewTopicDoesNotReuseAnIdMadeOfItsSmallestDocument() {
    String named = newId("a");
    TopicTracking next =
        TopicTracking.of(
            List.of(previous(named, "tea 1")),
            List.of(current("a", "war 1"), current("b", "tea 1")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(next.ids()).containsEntry("b", named);
    assertThat(next.ids().get("a")).matches("[0-9a-f]{16}").isNotEqualTo(named);
    TopicTracking afterNext =
        TopicTracking.of(
            List.of(previous(named, "tea 1"), previous(next.ids().get("a"), "war 1")),
            List.of(current("a", "sea 1")),
            MIN_SIMILARITY,
            Set.of());
    assertThat(afterNext.ids().get("a")).isNotIn(named, next.ids().get("a"));
  }

  @Test
  void aTopicOfSeveralLanguagesKeepsItsIdOnceAndDiesOnce() {
    List<PreviousTopic> old =
        List.of(
            new PreviousTopic("old", "en", vector("tea 1")),
            new PreviousTopic("old", "zh", vector("茶 1")));
    List<CurrentTopic> now =
        List.of(
            new CurrentTopic("a", "en", vector("tea 1")),
            new CurrentTopic("b", "zh", vector("茶 1")));
    assertThat(events(TopicTracking.of(old, now, MIN_SIMILARITY, Set.of())))
        .containsExactlyInAnyOrder(
            tuple("old", TopicEventKind.SPLIT, List.of("old")),
            tuple(newId("b"), TopicEventKind.SPLIT, List.of("old")));
    assertThat(events(TopicTracking.of(old, List.of(), MIN_SIMILARITY, Set.of())))
        .containsExactly(tuple("old", TopicEventKind.DIED, List.of("old")));
  }

  @Test
  void rejectsTwoTopicsOfTheSameSmallestDocument() {
    List<CurrentTopic> twice = List.of(current("a", "tea 1"), current("a", "war 1"));
    assertThatThrownBy(() -> TopicTracking.of(List.of(), twice, MIN_SIMILARITY, Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two topics have the smallest document a");
  }

  @Test
  void vectorsKeepTheHeaviestTermsTiesByTerm() {
    TopicVector vector =
        TopicVector.heaviest(
            List.of(
                new TopicVector.WeightedTerm("d", 3),
                new TopicVector.WeightedTerm("c", 4),
                new TopicVector.WeightedTerm("e", 3),
                new TopicVector.WeightedTerm("a", 1)),
            2);
    assertThat(vector.heaviestFirst())
        .containsExactly(
            new TopicVector.WeightedTerm("c", 0.8), new TopicVector.WeightedTerm("d", 0.6));
    assertThat(TopicVector.of(vector.heaviestFirst()).byTerm()).isEqualTo(vector.byTerm());
  }
}

package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.wenmai.topics.model.TopicTracking.Event;
import org.wenmai.topics.model.TopicTracking.Former;
import org.wenmai.topics.model.TopicTracking.Kind;
import org.wenmai.topics.model.TopicTracking.Present;

final class TopicTrackingTest {
  private static final double LEAST = 0.5;

  /** A subject of terms such as {@code "tea 3"}. */
  private static TopicVector about(String... weighted) {
    return TopicVector.heaviest(
        Arrays.stream(weighted)
            .map(term -> term.split(" "))
            .map(term -> new TopicVector.Weighted(term[0], Double.parseDouble(term[1])))
            .toList(),
        100);
  }

  private static Former former(String id, String... weighted) {
    return new Former(id, "en", about(weighted));
  }

  private static Present present(String smallest, String... weighted) {
    return new Present(smallest, "en", about(weighted));
  }

  private static String fresh(String smallest) {
    return TopicTracking.of(List.of(), List.of(present(smallest)), 1).ids().get(smallest);
  }

  private static Tuple[] events(TopicTracking succession) {
    return succession.events().stream()
        .map(event -> tuple(event.id(), event.kind(), event.from()))
        .toArray(Tuple[]::new);
  }

  @Test
  void withoutAPredecessorEveryTopicIsBorn() {
    TopicTracking first =
        TopicTracking.of(List.of(), List.of(present("a", "tea 1"), present("b", "tea 1")), LEAST);
    assertThat(first.ids()).containsOnlyKeys("a", "b");
    assertThat(first.events())
        .extracting(Event::kind, Event::from, Event::similarity)
        .containsOnly(tuple(Kind.BORN, List.of(), OptionalDouble.empty()));
  }

  @Test
  void idsNeverChangeBetweenMachinesAndVersions() {
    assertThat(fresh("0123456789abcdef0123456789abcdef")).isEqualTo("9738b3b26e4d1d12");
  }

  @Test
  void aTopicThatIsLikeAFormerOneContinuesIt() {
    TopicTracking next =
        TopicTracking.of(
            List.of(former("old", "tea 3", "cup 4")),
            List.of(present("a", "tea 4", "cup 3")),
            LEAST);
    assertThat(next.ids()).isEqualTo(Map.of("a", "old"));
    assertThat(events(next)).containsExactly(tuple("old", Kind.CONTINUED, List.of("old")));
    assertThat(next.events().get(0).similarity().orElseThrow()).isCloseTo(0.96, within(1e-12));
  }

  @Test
  void theThresholdItselfIsEnough() {
    // Four weights of a half: the cosine is a half to the bit.
    List<Former> old = List.of(former("old", "tea 1"));
    List<Present> now = List.of(present("a", "tea 1", "war 1", "sea 1", "sky 1"));
    assertThat(TopicTracking.of(old, now, 0.5).ids()).isEqualTo(Map.of("a", "old"));
    assertThat(events(TopicTracking.of(old, now, Math.nextUp(0.5))))
        .containsExactlyInAnyOrder(
            tuple(fresh("a"), Kind.BORN, List.of()), tuple("old", Kind.DIED, List.of("old")));
  }

  @Test
  void theMostSimilarPartOfASplitTopicKeepsItsId() {
    TopicTracking next =
        TopicTracking.of(
            List.of(former("old", "tea 5", "cup 4")),
            List.of(present("a", "cup 1"), present("b", "tea 1")),
            LEAST);
    assertThat(next.ids()).isEqualTo(Map.of("a", fresh("a"), "b", "old"));
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple("old", Kind.SPLIT, List.of("old")),
            tuple(fresh("a"), Kind.SPLIT, List.of("old")));
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
            List.of(former("z", "tea 1"), former("m", "cup 1"), former("k", "war 1")),
            List.of(present("a", "tea 5", "cup 4")),
            LEAST);
    assertThat(next.ids()).isEqualTo(Map.of("a", "m"));
    assertThat(events(next))
        .containsExactly(
            tuple("k", Kind.DIED, List.of("k")), tuple("m", Kind.MERGED, List.of("m", "z")));
    assertThat(next.events().get(1).similarity().orElseThrow())
        .isCloseTo(5 / Math.sqrt(41), within(1e-12));
  }

  @Test
  void aFormerTopicThatGoesOnElsewhereIsNotMerged() {
    TopicTracking next =
        TopicTracking.of(
            List.of(former("y", "tea 1"), former("z", "tea 3", "cup 4")),
            List.of(present("a", "tea 1"), present("b", "tea 4", "cup 5")),
            LEAST);
    assertThat(next.ids()).isEqualTo(Map.of("a", "y", "b", "z"));
    assertThat(events(next))
        .containsExactly(
            tuple("y", Kind.CONTINUED, List.of("y")), tuple("z", Kind.CONTINUED, List.of("z")));
  }

  @Test
  void aTopicThatMergesWhileItsPartnerSplitsIsMerged() {
    TopicTracking next =
        TopicTracking.of(
            List.of(former("y", "jar 1"), former("z", "tea 3", "cup 2")),
            List.of(present("a", "tea 3", "jar 2"), present("b", "cup 1")),
            LEAST);
    assertThat(next.ids()).isEqualTo(Map.of("a", "y", "b", fresh("b")));
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple("y", Kind.MERGED, List.of("y", "z")),
            tuple(fresh("b"), Kind.SPLIT, List.of("z")));
  }

  @Test
  void topicsOfOtherLanguagesAreNotAlike() {
    TopicTracking next =
        TopicTracking.of(
            List.of(new Former("old", "zh", about("茶 1"))),
            List.of(new Present("a", "ja", about("茶 1"))),
            LEAST);
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple(fresh("a"), Kind.BORN, List.of()), tuple("old", Kind.DIED, List.of("old")));
  }

  @Test
  void topicsOfWhichNothingIsKnownContinueEachOther() {
    TopicTracking next =
        TopicTracking.of(
            List.of(former("old"), former("tea", "tea 1")), List.of(present("a")), LEAST);
    assertThat(next.events())
        .containsExactly(
            new Event("old", Kind.CONTINUED, List.of("old"), OptionalDouble.of(1)),
            new Event("tea", Kind.DIED, List.of("tea"), OptionalDouble.empty()));
  }

  @Test
  void equallySimilarPairsGoByFormerIdThenBySmallestDocument() {
    TopicTracking next =
        TopicTracking.of(
            List.of(former("z", "tea 1"), former("y", "tea 1")),
            List.of(present("b", "tea 1"), present("a", "tea 1"), present("c", "tea 1")),
            LEAST);
    assertThat(next.ids()).isEqualTo(Map.of("a", "y", "b", "z", "c", fresh("c")));
    assertThat(events(next))
        .containsExactlyInAnyOrder(
            tuple("y", Kind.SPLIT, List.of("y")),
            tuple("z", Kind.CONTINUED, List.of("z")),
            tuple(fresh("c"), Kind.SPLIT, List.of("y")));
  }

  @Test
  void aNewTopicDoesNotTakeTheIdOfAFormerOneThatItsSmallestDocumentNamed() {
    String named = fresh("a");
    TopicTracking next =
        TopicTracking.of(
            List.of(former(named, "tea 1")),
            List.of(present("a", "war 1"), present("b", "tea 1")),
            LEAST);
    assertThat(next.ids()).containsEntry("b", named);
    assertThat(next.ids().get("a")).matches("[0-9a-f]{16}").isNotEqualTo(named);
    TopicTracking afterNext =
        TopicTracking.of(
            List.of(former(named, "tea 1"), former(next.ids().get("a"), "war 1")),
            List.of(present("a", "sea 1")),
            LEAST);
    assertThat(afterNext.ids().get("a")).isNotIn(named, next.ids().get("a"));
  }

  @Test
  void anIdOfSeveralLanguagesIsGivenOnceAndDiesOnce() {
    List<Former> old =
        List.of(new Former("old", "en", about("tea 1")), new Former("old", "zh", about("茶 1")));
    List<Present> now =
        List.of(new Present("a", "en", about("tea 1")), new Present("b", "zh", about("茶 1")));
    assertThat(events(TopicTracking.of(old, now, LEAST)))
        .containsExactlyInAnyOrder(
            tuple("old", Kind.SPLIT, List.of("old")),
            tuple(fresh("b"), Kind.SPLIT, List.of("old")));
    assertThat(events(TopicTracking.of(old, List.of(), LEAST)))
        .containsExactly(tuple("old", Kind.DIED, List.of("old")));
  }

  @Test
  void refusesTwoTopicsOfTheSameSmallestDocument() {
    List<Present> twice = List.of(present("a", "tea 1"), present("a", "war 1"));
    assertThatThrownBy(() -> TopicTracking.of(List.of(), twice, LEAST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Two topics have the smallest document a");
  }

  @Test
  void keepsTheHeaviestTermsTiesByTerm() {
    TopicVector subject =
        TopicVector.heaviest(
            List.of(
                new TopicVector.Weighted("d", 3),
                new TopicVector.Weighted("c", 4),
                new TopicVector.Weighted("e", 3),
                new TopicVector.Weighted("a", 1)),
            2);
    assertThat(subject.heaviestFirst())
        .containsExactly(new TopicVector.Weighted("c", 0.8), new TopicVector.Weighted("d", 0.6));
    assertThat(TopicVector.of(subject.heaviestFirst()).byTerm()).isEqualTo(subject.byTerm());
  }
}

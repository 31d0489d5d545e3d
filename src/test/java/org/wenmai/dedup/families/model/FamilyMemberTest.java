package org.wenmai.dedup.families.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.dedup.families.model.Members.document;
import static org.wenmai.dedup.families.model.Members.known;
import static org.wenmai.dedup.families.model.Members.near;
import static org.wenmai.dedup.families.model.Members.old;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

final class FamilyMemberTest {
  private static final PairMember A = document("a", 5);

  private static String best(CopyPair... pairs) {
    return List.of(pairs).stream()
        .map(pair -> FamilyMember.of(new FamilyPair(pair, "root", "root")).get(0))
        .reduce(FamilyMember::plus)
        .map(member -> requireNonNull(member.best).b.docId)
        .orElseThrow();
  }

  @Test
  void bothDocumentsOfAPairHaveTheOtherAsTheirMatch() {
    List<FamilyMember> members =
        FamilyMember.of(new FamilyPair(near(A, document("b", 1), 0.5), "root", "root"));
    assertThat(members)
        .extracting(member -> member.document.docId + " " + requireNonNull(member.best).b.docId)
        .containsExactly("a b", "b a");
    assertThat(requireNonNull(members.get(1).best).containmentA).isEqualTo(0.6);
  }

  @Test
  void anOldDocumentIsAMatchAndNoMember() {
    assertThat(FamilyMember.of(new FamilyPair(near(A, old("b", 1), 0.5), "root", "root")))
        .extracting(member -> member.document.docId)
        .containsExactly("a");
  }

  @Test
  void theBestMatchIsTheMostSimilarThenTheOneWithMostOfIt() {
    CopyPair similar = near(A, document("b", 9), 0.6);
    CopyPair lessSimilar = near(A, document("c", 1), 0.5);
    CopyPair containing =
        new CopyPair(A, document("d", 9), CopyPair.NEAR, 0.6, 0.9, 0.1, false, false);
    assertThat(best(lessSimilar, similar)).isEqualTo("b");
    assertThat(best(similar, containing)).isEqualTo("d");
  }

  @Test
  void ofEqualMatchesTheBestIsTheOneThatWouldBeTheOriginal() {
    assertThat(best(near(A, document("b", 2), 0.5), near(A, document("c", 1), 0.5))).isEqualTo("c");
    assertThat(best(near(A, document("c", 1), 0.5), near(A, document("b", 1), 0.5))).isEqualTo("b");
  }

  @Test
  void aMatchIsMoreThanWhatEarlierRunsKnow() {
    FamilyMember known =
        FamilyMember.of(known(A, "x", new IndexEntry.Missing(1, document("x", 1), 10)), "root");
    FamilyMember matched =
        FamilyMember.of(new FamilyPair(near(A, document("b", 1), 0.5), "root", "root")).get(0);
    assertThat(known.best).isNull();
    assertThat(known.plus(matched)).isSameAs(matched);
    assertThat(matched.plus(known)).isSameAs(matched);
  }

  @Property(tries = 100)
  void theBestOfAllIsTheSameInWhateverOrderTheyAreMet(@ForAll long seed) {
    PairMember a = document("a", 1);
    List<CopyPair> pairs =
        new RandomPairs(seed)
            .pairs(20, 30).stream()
                .map(
                    pair ->
                        new CopyPair(
                            a,
                            pair.b,
                            pair.kind,
                            pair.similarity,
                            pair.containmentA,
                            pair.containmentB,
                            pair.crossScript,
                            pair.numbersDiffer))
                .toList();
    CopyPair[] forwards = pairs.toArray(CopyPair[]::new);
    CopyPair[] backwards = new CopyPair[forwards.length];
    for (int i = 0; i < forwards.length; i++) {
      backwards[i] = forwards[forwards.length - 1 - i];
    }
    assertThat(best(backwards)).isEqualTo(best(forwards));
  }
}

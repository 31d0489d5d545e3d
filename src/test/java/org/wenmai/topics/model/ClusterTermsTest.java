package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ClusterTermsTest {
  @Test
  void theRightClustersAreMoreCoherentThanArbitraryOnes() {
    PlantedTexts texts = PlantedTexts.of(200, 4, 3);
    ClusterTerms terms = new ClusterTerms(DocumentTermMatrix.of(texts.documents()));
    ClusterTerms.Worth right = terms.worth(texts.topics(), 4);
    ClusterTerms.Worth arbitrary =
        terms.worth(IntStream.range(0, 200).map(i -> i / 50).toArray(), 4);
    assertThat(right.coherence()).isGreaterThan(arbitrary.coherence() + 0.2);
    assertThat(right.diversity()).isEqualTo(1);
    assertThat(arbitrary.diversity()).isBetween(0.1, 1.0);
  }

  @Test
  void ofTwoPairsOfTermsThatAlwaysMeetTheCoherenceIsOne() {
    List<TermVector> documents =
        List.of(terms(1, 2), terms(1, 2), terms(3, 4), terms(3, 4), terms(3, 4));
    ClusterTerms.Worth worth =
        new ClusterTerms(DocumentTermMatrix.of(documents)).worth(new int[] {0, 0, 1, 1, 1}, 2);
    assertThat(worth.coherence()).isCloseTo(1, within(1e-12));
    assertThat(worth.diversity()).isEqualTo(1);
  }

  @Test
  void withoutDocumentsOrTermsItIsZero() {
    assertThat(new ClusterTerms(DocumentTermMatrix.of(List.of())).worth(new int[0], 3))
        .isEqualTo(new ClusterTerms.Worth(0, 0));
    assertThat(new ClusterTerms(DocumentTermMatrix.of(List.of(terms()))).worth(new int[] {0}, 1))
        .isEqualTo(new ClusterTerms.Worth(0, 0));
  }

  private static TermVector terms(int... terms) {
    return TermVector.of(terms, IntStream.of(terms).mapToDouble(term -> 1).toArray());
  }
}

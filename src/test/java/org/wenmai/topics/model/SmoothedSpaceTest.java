package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SmoothedSpaceTest {
  private static final TermVector NO_TERMS = TermVector.of(new int[0], new double[0]);

  @Test
  void documentsOfATopicMoveTogether() {
    PlantedTexts texts = PlantedTexts.of(200, 4, 1);
    SmoothedSpace space = texts.space();
    List<double[]> before = texts.documents().stream().map(space.latent()::project).toList();
    assertThat(meanCosine(space.points(), texts.topics()))
        .isGreaterThan(meanCosine(before, texts.topics()) + 0.1);
  }

  private static double meanCosine(List<double[]> points, int[] topics) {
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < topics.length; a++) {
      for (int b = 0; b < a; b++) {
        if (topics[a] == topics[b]) {
          sum += cosine(points.get(a), points.get(b));
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  private static double cosine(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(d -> a[d] * b[d]).sum();
  }

  @Test
  void aTrainingDocumentHasOneVectorAndOthersComeNearIt() {
    PlantedTexts texts = PlantedTexts.of(200, 4, 1);
    SmoothedSpace space = texts.space();
    for (int i = 0; i < 20; i++) {
      TermVector terms = texts.documents().get(i);
      assertThat(space.project("d" + i, terms)).isSameAs(space.points().get(i));
      assertThat(cosine(space.project("copy of d" + i, terms), space.points().get(i)))
          .isGreaterThan(0.9);
    }
  }

  @Test
  void vectorsHaveLengthOneOrNothingIsKnown() {
    SmoothedSpace space = PlantedTexts.of(50, 2, 1).space();
    assertThat(space.points())
        .allSatisfy(point -> assertThat(cosine(point, point)).isCloseTo(1, within(1e-9)));
    assertThat(space.project("x", NO_TERMS)).containsOnly(0);
    assertThat(space.project("x", TermVector.of(new int[] {99_999}, new double[] {1})))
        .containsOnly(0);
    SmoothedSpace empty = SmoothedSpace.fit(List.of(), List.of(), 10, 1);
    assertThat(empty.points()).isEmpty();
    assertThat(empty.project("x", NO_TERMS)).isEmpty();
  }

  @Test
  void neighboursAreThoseOfAPlainScan() {
    List<TermVector> documents = PlantedTexts.of(120, 3, 2).documents();
    NeighbourIndex index = NeighbourIndex.of(documents);
    for (int i = 0; i < documents.size(); i++) {
      int self = i;
      double[] cosines =
          IntStream.range(0, documents.size())
              .mapToDouble(j -> j == self ? 0 : dot(documents.get(self), documents.get(j)))
              .toArray();
      NeighbourIndex.Neighbours found = index.nearest(documents.get(i), 5, i);
      assertThat(found.documents()).hasSize(5).doesNotContain(i);
      double[] largest =
          IntStream.range(0, 5).mapToDouble(n -> cosines[found.documents()[n]]).toArray();
      assertThat(largest)
          .containsExactly(
              Arrays.stream(cosines).map(c -> -c).sorted().limit(5).map(c -> -c).toArray(),
              within(1e-6));
    }
  }

  private static double dot(TermVector a, TermVector b) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      int at = Arrays.binarySearch(b.terms(), a.terms()[i]);
      sum += at < 0 ? 0 : a.weights()[i] * b.weights()[at];
    }
    return sum;
  }

  @Test
  void aTermLeadsToItsDocuments() {
    NeighbourIndex index =
        NeighbourIndex.of(
            List.of(
                TermVector.of(new int[] {3, 7}, new double[] {0.6, 0.8}),
                NO_TERMS,
                TermVector.of(new int[] {7}, new double[] {1})));
    assertThat(index.documents(7)).containsExactly(0, 2);
    assertThat(index.documents(3)).containsExactly(0);
    assertThat(index.documents(5)).isEmpty();
    assertThat(index.size()).isEqualTo(3);
    assertThat(index.nearest(NO_TERMS, 3, -1).documents()).isEmpty();
    assertThat(index.nearest(TermVector.of(new int[] {7}, new double[] {1}), 0, -1).documents())
        .isEmpty();
  }
}

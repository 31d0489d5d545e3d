package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wenmai.hash.SplitMix64;

final class LatentSpaceTest {
  @Test
  void documentsOfSynonymsAreSimilar() {
    // Terms 0 and 1 are synonyms: both occur with 2 and 3, never together. 4 to 6 are another
    // topic.
    List<TermVector> documents =
        List.of(of(0, 2), of(1, 2), of(0, 3), of(1, 3), of(4, 5), of(5, 6), of(4, 6));
    LatentSpace space = LatentSpace.fit(documents, 2, 1);
    assertThat(cosine(space.project(of(0)), space.project(of(1)))).isGreaterThan(0.99);
    assertThat(Math.abs(cosine(space.project(of(0)), space.project(of(4))))).isLessThan(0.01);
  }

  @Property(tries = 40)
  void keepsCosinesWhereThereAreMoreDimensionsThanDocuments(
      @ForAll @IntRange(min = 1, max = 12) int count, @ForAll long seed) {
    List<TermVector> documents = documents(count, 30, seed);
    LatentSpace space = LatentSpace.fit(documents, 20, seed);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        assertThat(cosine(space.project(documents.get(i)), space.project(documents.get(j))))
            .isCloseTo(dot(documents.get(i), documents.get(j)), within(1e-4));
      }
    }
  }

  @Property(tries = 20)
  void vectorsHaveLengthOneAndTheSameSeedGivesTheSameOnes(@ForAll long seed) {
    List<TermVector> documents = documents(60, 40, seed);
    LatentSpace space = LatentSpace.fit(documents, 8, seed);
    LatentSpace again = LatentSpace.fit(documents, 8, seed);
    assertThat(space.dimensions()).isEqualTo(8);
    for (TermVector document : documents) {
      double[] vector = space.project(document);
      assertThat(Math.sqrt(cosine(vector, vector))).isCloseTo(1, within(1e-9));
      assertThat(again.project(document)).isEqualTo(vector);
    }
  }

  @Test
  void aDocumentOfUnknownTermsIsAllZeros() {
    LatentSpace space = LatentSpace.fit(List.of(of(0, 2), of(1, 2)), 2, 1);
    assertThat(space.project(of(9))).containsOnly(0);
    assertThat(space.project(TermVector.normalized(new int[0], new double[0]))).containsOnly(0);
  }

  @Test
  void aSpaceOfNoDocumentsHasNoDimensions() {
    LatentSpace space = LatentSpace.fit(List.of(), 5, 1);
    assertThat(space.dimensions()).isZero();
    assertThat(space.project(of(1))).isEmpty();
  }

  @Test
  void repeatedDocumentsAreOneDimension() {
    assertThat(LatentSpace.fit(List.of(of(1, 2), of(1, 2), of(1, 2)), 5, 1).dimensions())
        .isEqualTo(1);
  }

  @Test
  void decomposesASymmetricMatrix() {
    double[][] matrix = {{4, 1, 0}, {1, 3, -2}, {0, -2, 1}};
    SymmetricEigen eigen =
        SymmetricEigen.of(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new));
    for (int v = 0; v < 3; v++) {
      for (int i = 0; i < 3; i++) {
        double product = 0;
        for (int j = 0; j < 3; j++) {
          product += matrix[i][j] * eigen.vectors()[v][j];
        }
        assertThat(product).isCloseTo(eigen.values()[v] * eigen.vectors()[v][i], within(1e-9));
      }
    }
    assertThat(eigen.values()[0]).isGreaterThan(eigen.values()[1]);
    assertThat(Arrays.stream(eigen.values()).sum()).isCloseTo(8, within(1e-9));
  }

  private static List<TermVector> documents(int count, int terms, long seed) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                IntStream.range(0, 6)
                    .map(w -> Math.floorMod(SplitMix64.hash(seed, i * 6L + w), terms))
                    .sorted()
                    .distinct()
                    .toArray())
        .map(LatentSpaceTest::of)
        .toList();
  }

  private static TermVector of(int... terms) {
    double[] weights = new double[terms.length];
    Arrays.fill(weights, 1);
    return TermVector.normalized(terms, weights);
  }

  private static double cosine(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(d -> a[d] * b[d]).sum();
  }

  private static double dot(TermVector a, TermVector b) {
    double dot = 0;
    for (int i = 0; i < a.size(); i++) {
      int index = Arrays.binarySearch(b.terms(), a.terms()[i]);
      dot += index < 0 ? 0 : a.weights()[i] * b.weights()[index];
    }
    return dot;
  }
}

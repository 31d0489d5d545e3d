package org.wenmai.topics.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TopicSplittingTest {
  /** Five planted topics in two: the first three together, the last two, and ten texts apart. */
  @Test
  void topicsAreSplitIntoWhatTheyAreMadeOf() {
    PlantedTexts texts = PlantedTexts.withSizes(new int[] {60, 50, 40, 45, 30, 10}, 5);
    List<double[]> points = texts.space().points();
    int[] broad = IntStream.of(texts.topics()).map(t -> t < 3 ? 0 : t < 5 ? 1 : 2).toArray();
    List<VonMisesFisherMixture> fine = split(texts, points, broad, 3);

    assertThat(fine).extracting(VonMisesFisherMixture::count).containsExactly(3, 2, 1);
    for (int topic = 0; topic < 2; topic++) {
      int wanted = topic;
      int[] members = IntStream.range(0, broad.length).filter(i -> broad[i] == wanted).toArray();
      int[] labels = IntStream.of(members).map(i -> texts.topics()[i]).toArray();
      int[] found = IntStream.of(members).map(i -> fine.get(wanted).best(points.get(i))).toArray();
      assertThat(AdjustedRandIndex.of(labels, 6, found, 3)).isGreaterThan(0.95);
    }
  }

  @Test
  void aTopicOfOneSubjectStaysWhole() {
    PlantedTexts texts = PlantedTexts.of(200, 1, 9);
    List<double[]> points = texts.space().points();
    assertThat(split(texts, points, new int[200], 1).get(0).count()).isEqualTo(1);
  }

  @Test
  void theSameSeedGivesTheSameTopicsAndEqualTextsAreNoTrouble() {
    PlantedTexts texts = PlantedTexts.of(120, 4, 2);
    List<double[]> points = texts.space().points();
    List<VonMisesFisherMixture> once = split(texts, points, new int[120], 1);
    List<VonMisesFisherMixture> again = split(texts, points, new int[120], 1);
    for (double[] point : points) {
      assertThat(again.get(0).best(point)).isEqualTo(once.get(0).best(point));
    }
    double[][] equal = new double[40][];
    Arrays.fill(equal, points.get(0));
    PlantedTexts first =
        new PlantedTexts(
            texts.ids().subList(0, 40),
            IntStream.range(0, 40).mapToObj(i -> texts.documents().get(0)).toList(),
            new int[40]);
    assertThat(split(first, List.of(equal), new int[40], 1).get(0).count()).isPositive();
    assertThat(split(first, List.of(), new int[0], 1).get(0).count()).isEqualTo(1);
  }

  private static List<VonMisesFisherMixture> split(
      PlantedTexts texts, List<double[]> points, int[] topics, int count) {
    int dimensions = points.isEmpty() ? 2 : points.get(0).length;
    double[][] sums = new double[count][dimensions];
    for (int i = 0; i < topics.length; i++) {
      for (int d = 0; d < dimensions; d++) {
        sums[topics[i]][d] += points.get(i)[d];
      }
    }
    VonMisesFisherMixture mixture =
        VonMisesFisherMixture.of(points, topics, Centroids.of(sums, dimensions));
    return TopicSplitting.split(texts.documents(), points, topics, mixture, 4, 11);
  }
}

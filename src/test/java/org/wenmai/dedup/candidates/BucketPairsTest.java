package org.wenmai.dedup.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.FamiliesConfig;

final class BucketPairsTest {
  private static final int LIMIT = 10;
  private static final long[] SIGNED = new long[8];
  private static final long[] UNLIKE = {-1, -1, -1, -1, -1, -1, -1, -1};
  private static final long[] EQUAL_TEXTS = new long[0];

  private final List<CandidatePair> found = new ArrayList<>();
  private final BucketPairs pairs =
      new BucketPairs(new FamiliesConfig(0.3, 0.5, 64, 2, 10, LIMIT, 50, 100), found::add);

  private List<String> bucket(long[] packed, int documents, int texts) {
    IntStream.range(0, documents)
        .forEach(i -> pairs.add(new BucketMember("d" + i, false, i % texts, 100, packed)));
    pairs.end();
    List<String> names = found.stream().map(BucketPairsTest::name).toList();
    found.clear();
    return names;
  }

  private static String name(CandidatePair pair) {
    return pair.pivot() + " " + pair.candidate() + (pair.exact() ? " =" : "");
  }

  @Test
  void pairsAllOfASmallBucket() {
    assertThat(bucket(SIGNED, 3, 3)).containsExactlyInAnyOrder("d0 d1", "d0 d2", "d1 d2");
    assertThat(bucket(SIGNED, LIMIT, LIMIT)).hasSize(45).doesNotHaveDuplicates();
    assertThat(bucket(EQUAL_TEXTS, 3, 1))
        .containsExactlyInAnyOrder("d0 d1 =", "d0 d2 =", "d1 d2 =");
  }

  @Test
  void leavesEqualTextsToTheirOwnBucket() {
    assertThat(bucket(SIGNED, 4, 2)).containsExactlyInAnyOrder("d0 d1", "d0 d3", "d1 d2", "d2 d3");
  }

  @Test
  void leavesOutPairsWhoseSignaturesDiffer() {
    pairs.add(new BucketMember("a", false, 1, 100, SIGNED));
    pairs.add(new BucketMember("b", false, 2, 100, UNLIKE));
    pairs.end();
    assertThat(found).isEmpty();
  }

  @Test
  void keepsOneOfEachTextInALargeBucket() {
    assertThat(bucket(SIGNED, 5000, 3)).containsExactlyInAnyOrder("d0 d1", "d0 d2", "d1 d2");
  }

  @Test
  void drawsAStarAroundTheFirstOfVeryManyEqualTexts() {
    List<String> names = bucket(EQUAL_TEXTS, 5000, 1);
    assertThat(names).hasSize(4999).doesNotHaveDuplicates().contains("d0 d4999 =");
  }

  @Test
  void pairsEachOfVeryManyTextsWithTheFirst() {
    List<String> names = bucket(SIGNED, 5000, 5000);
    assertThat(names)
        .hasSize(4999)
        .doesNotHaveDuplicates()
        .allMatch(pair -> pair.startsWith("d0 "));
  }

  @Test
  void pairsWithTheOneBeforeWhereTheFirstIsNotSimilar() {
    pairs.add(new BucketMember("odd", false, -1, 100, UNLIKE));
    List<String> names = bucket(SIGNED, 50, 50);
    assertThat(names).hasSize(49).contains("d0 d1", "d48 d49");
  }

  @Test
  void leavesOutPairsOfTwoOldDocuments() {
    for (int i = 0; i < 4; i++) {
      pairs.add(new BucketMember("d" + i, i < 3, i, 100, SIGNED));
    }
    pairs.end();
    assertThat(found)
        .extracting(BucketPairsTest::name)
        .containsExactlyInAnyOrder("d0 d3", "d1 d3", "d2 d3");
    assertThat(found).allMatch(pair -> pair.pivotOld() && !pair.candidateOld());
  }

  @Test
  void pairsTheNewOfVeryManyTextsWithAnOldFirst() {
    for (int i = 0; i < 50; i++) {
      pairs.add(new BucketMember("d" + i, i % 2 == 0, i, 100, SIGNED));
    }
    pairs.end();
    assertThat(found)
        .hasSize(25)
        .allMatch(pair -> pair.pivot().equals("d0") && !pair.candidateOld());
  }

  @Test
  void forgetsTheBucketBefore() {
    List<String> first = bucket(SIGNED, 30, 30);
    bucket(EQUAL_TEXTS, 30, 1);
    bucket(SIGNED, 30, 4);
    assertThat(bucket(SIGNED, 30, 30)).isEqualTo(first);
  }
}

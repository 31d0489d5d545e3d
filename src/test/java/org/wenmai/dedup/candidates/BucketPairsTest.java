package org.wenmai.dedup.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.FamiliesConfig;

final class BucketPairsTest {
  private static final int LIMIT = 10;
  private static final long[] SIGNED = new long[8];
  private static final long[] UNLIKE = {-1, -1, -1, -1, -1, -1, -1, -1};
  private static final long[] EQUAL_TEXTS = new long[0];

  private final BucketPairs pairs =
      new BucketPairs(new FamiliesConfig(0.3, 0.5, 64, 2, 10, LIMIT, 50, 100));

  private List<String> bucket(long[] packed, int documents, int texts) {
    IntStream.range(0, documents)
        .forEach(i -> pairs.add(new BucketEntry("d" + i, false, i % texts, 100, packed)));
    pairs.end();
    List<String> found = new ArrayList<>();
    while (!pairs.found().isEmpty()) {
      Row row = pairs.found().removeFirst();
      found.add(row.getString(0) + " " + row.getString(1) + (row.getBoolean(2) ? " =" : ""));
    }
    return found;
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
    pairs.add(new BucketEntry("a", false, 1, 100, SIGNED));
    pairs.add(new BucketEntry("b", false, 2, 100, UNLIKE));
    pairs.end();
    assertThat(pairs.found()).isEmpty();
  }

  @Test
  void keepsOneOfEachTextInALargeBucket() {
    assertThat(bucket(SIGNED, 5000, 3)).containsExactlyInAnyOrder("d0 d1", "d0 d2", "d1 d2");
  }

  @Test
  void drawsAStarAroundTheFirstOfVeryManyEqualTexts() {
    List<String> found = bucket(EQUAL_TEXTS, 5000, 1);
    assertThat(found).hasSize(4999).doesNotHaveDuplicates().contains("d0 d4999 =");
  }

  @Test
  void linksEachOfVeryManyTextsWithTheFirst() {
    List<String> found = bucket(SIGNED, 5000, 5000);
    assertThat(found)
        .hasSize(4999)
        .doesNotHaveDuplicates()
        .allMatch(pair -> pair.startsWith("d0 "));
  }

  @Test
  void linksWithTheOneBeforeWhereTheFirstIsNotAlike() {
    pairs.add(new BucketEntry("odd", false, -1, 100, UNLIKE));
    List<String> found = bucket(SIGNED, 50, 50);
    assertThat(found).hasSize(49).contains("d0 d1", "d48 d49");
  }

  @Test
  void leavesOutPairsOfTwoOldDocuments() {
    for (int i = 0; i < 4; i++) {
      pairs.add(new BucketEntry("d" + i, i < 3, i, 100, SIGNED));
    }
    pairs.end();
    assertThat(pairs.found())
        .extracting(row -> row.getString(0) + " " + row.getString(1))
        .containsExactlyInAnyOrder("d0 d3", "d1 d3", "d2 d3");
    assertThat(pairs.found()).allMatch(row -> row.getBoolean(3) && !row.getBoolean(4));
  }

  @Test
  void linksTheNewOfVeryManyTextsWithAnOldFirst() {
    for (int i = 0; i < 50; i++) {
      pairs.add(new BucketEntry("d" + i, i % 2 == 0, i, 100, SIGNED));
    }
    pairs.end();
    assertThat(pairs.found())
        .hasSize(25)
        .allMatch(row -> row.getString(0).equals("d0") && !row.getBoolean(4));
  }

  @Test
  void forgetsTheBucketBefore() {
    List<String> first = bucket(SIGNED, 30, 30);
    bucket(EQUAL_TEXTS, 30, 1);
    bucket(SIGNED, 30, 4);
    assertThat(bucket(SIGNED, 30, 30)).isEqualTo(first);
  }
}

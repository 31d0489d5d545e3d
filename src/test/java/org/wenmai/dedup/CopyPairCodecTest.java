package org.wenmai.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class CopyPairCodecTest {
  @Test
  void readsWhatItWrote() {
    CopyPair pair =
        new CopyPair(
            new PairMember("a", null, 1, 2, 3),
            new PairMember("b", "run-1", Long.MAX_VALUE, 5, 6),
            CopyPair.NEAR,
            0.1,
            0.2,
            0.3,
            true,
            true);
    Row row = CopyPairCodec.toRow(pair);
    assertThat(row.size()).isEqualTo(CopyPairCodec.SCHEMA.size());
    assertThat(CopyPairCodec.fromRow(row)).usingRecursiveComparison().isEqualTo(pair);
  }

  @Test
  void isOrderedAsItIsPublished() {
    CopyPair pair =
        new CopyPair(
            new PairMember("b", null, 1, 2, 3),
            new PairMember("a", null, 4, 5, 6),
            CopyPair.NEAR,
            0.1,
            0.2,
            0.3,
            false,
            false);
    CopyPair ordered = pair.ordered();
    assertThat(ordered.a).isSameAs(pair.b);
    assertThat(ordered.containmentA).isEqualTo(0.3);
    assertThat(ordered.ordered()).isSameAs(ordered);
  }
}

package org.wenmai.dedup.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class CandidatePairCodecTest {
  @Property(tries = 50)
  void readsWhatItWrote(
      @ForAll String pivot,
      @ForAll String candidate,
      @ForAll boolean exact,
      @ForAll boolean pivotOld,
      @ForAll boolean candidateOld) {
    CandidatePair pair = new CandidatePair(pivot, candidate, exact, pivotOld, candidateOld);
    assertThat(CandidatePairCodec.fromRow(CandidatePairCodec.toRow(pair))).isEqualTo(pair);
    assertThat(CandidatePairCodec.toRow(pair).size()).isEqualTo(CandidatePairCodec.SCHEMA.size());
  }
}

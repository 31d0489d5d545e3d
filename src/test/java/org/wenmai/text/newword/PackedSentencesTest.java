package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.wenmai.text.newword.CandidateRunKit.run;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PackedSentencesTest {
  private static void assertRoundTrip(TokenizedSentence... sentences) {
    assertThat(PackedSentences.unpack(PackedSentences.pack(List.of(sentences))))
        .usingRecursiveComparison()
        .isEqualTo(List.of(sentences));
  }

  @Test
  void packsNoSentences() {
    assertRoundTrip();
    assertThat(PackedSentences.unpack(PackedSentences.of(List.of()))).isEmpty();
    assertThat(PackedSentences.unpack(PackedSentences.of(List.of("", "plain", "。")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE})
  void packsAnyHash(long hash) {
    assertRoundTrip(new TokenizedSentence(hash, 3, List.of(run("柳|榷|锋"))));
  }

  @Test
  void packsSentencesWithoutRuns() {
    assertRoundTrip(
        new TokenizedSentence(7, 12, List.of()), new TokenizedSentence(8, 0, List.of()));
  }

  @Test
  void packsAllFlags() {
    assertRoundTrip(new TokenizedSentence(1, 4, List.of(run("柳<|榷*|和<*|锋<>*"), run("灯笼|派>"))));
  }

  @Test
  void packsTheCharactersBeforeAndAfterARun() {
    CandidateRun run = run("柳|锋");

    assertRoundTrip(
        new TokenizedSentence(
            1, 2, List.of(new CandidateRun(run.text(), run.offsets(), run.flags(), '的', 0x20BB7))));
  }

  @Test
  void packsSupplementaryCharactersAndNul() {
    assertRoundTrip(new TokenizedSentence(1, 2, List.of(run("𠮷|田"), run("\u0000|柳"))));
  }

  @Test
  void packsTheLongestToken() {
    String longest = "长".repeat(PackedSentences.MAX_TOKEN_LENGTH);

    assertRoundTrip(new TokenizedSentence(1, 3, List.of(run(longest + "<|" + longest + ">|门*"))));
  }

  /** A sentence has a thousand characters at most. */
  @Test
  void packsTheLongestSentence() {
    assertRoundTrip(new TokenizedSentence(1, 1000, List.of(run("柳|".repeat(999) + "锋"))));
  }

  @Test
  void rejectsTruncatedBytes() {
    byte[] packed = PackedSentences.of(List.of("老师点着灯笼沿着小路走回家。"));

    for (int length = 0; length < packed.length; length++) {
      byte[] truncated = Arrays.copyOf(packed, length);
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(() -> PackedSentences.unpack(truncated));
    }
  }

  @Test
  void packsPassagesAsOneDocument() {
    byte[] together = PackedSentences.of(List.of("老师点着灯笼。", "村民种树。"));

    assertThat(PackedSentences.unpack(together)).hasSize(2);
    assertThat(together).isEqualTo(PackedSentences.of(List.of("老师点着灯笼。村民种树。")));
  }
}

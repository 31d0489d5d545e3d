package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.text.newword.CandidateRunKit.run;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CandidateSelectionTest {
  private static WordCandidate candidate(String term, int count) {
    WordCandidate candidate = new WordCandidate(term, true, 1, 1, 1);
    for (int i = 0; i < count; i++) {
      candidate.addOccurrence(i, run("柳|锋"), 0, 1);
    }
    return candidate;
  }

  /** The selected terms of {@code term=count} pairs. */
  private static String select(String candidates) {
    List<WordCandidate> all = new ArrayList<>();
    for (String pair : candidates.split(" ")) {
      String[] parts = pair.split("=");
      all.add(candidate(parts[0], Integer.parseInt(parts[1])));
    }
    return String.join(
        " ", new CandidateSelection(all).select().stream().map(WordCandidate::term).toList());
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvSource({
    "柳锋=5, 柳锋, one word",
    "柳锋=5 灯派=3, 柳锋 灯派, two that share nothing",
    "灯派=3 柳锋=5, 柳锋 灯派, in the order of their characters",
    "柳榷锋=5 柳榷=5, 柳榷锋, a part that occurs only in the longer one",
    "柳榷锋=5 榷锋=5 柳榷=5, 柳榷锋, all parts of it",
    "柳榷锋=5 柳榷=6, 柳榷锋, a part with one occurrence of its own in six",
    "柳榷锋=5 柳榷=9, 柳榷锋 柳榷, a part with occurrences of its own",
    "柳榷锋=5 柳榷=10, 柳榷锋 柳榷, half of the occurrences are enough for the longer one",
    "柳榷锋=4 柳榷=10, 柳榷, less than half make it a phrase",
    "柳榷锋门=1 柳榷锋=8, 柳榷锋, a name with what follows it",
    "门柳榷锋=1 柳榷锋=8, 柳榷锋, a name with what precedes it",
    "门柳榷锋门=5 柳榷锋=6, 门柳榷锋门, a part in the middle",
    "甲乙丙丁=4 甲乙丙=6 甲乙=20, 甲乙, phrases of one word"
  })
  void selects(String candidates, String selected, String reason) {
    assertThat(select(candidates)).as(reason).isEqualTo(selected);
  }

  @ParameterizedTest
  @CsvSource({"柳榷锋=5 柳榷=9 灯派=4", "灯派=4 柳榷锋=5 柳榷=9", "柳榷=9 灯派=4 柳榷锋=5"})
  void doesNotDependOnTheOrder(String candidates) {
    assertThat(select(candidates)).isEqualTo("柳榷锋 柳榷 灯派");
  }
}

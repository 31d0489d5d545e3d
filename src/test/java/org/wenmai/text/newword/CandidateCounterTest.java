package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.wenmai.text.newword.CandidateRunKit.documents;
import static org.wenmai.text.newword.CandidateRunKit.run;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CandidateCounterTest {
  private static List<String> recurring(CandidateWindows windows) {
    return new CandidateCounter(windows).recurring().stream().map(WordCandidate::term).toList();
  }

  @Test
  void findsRecurringWindowsInTextOrder() {
    assertThat(recurring(documents("村|柳|锋", "灯笼|派", "门|柳|锋", "灯笼|派"))).containsExactly("柳锋", "灯笼派");
  }

  @Test
  void findsNothingThatOccursOnce() {
    assertThat(recurring(documents("村|柳|锋", "灯笼|派"))).isEmpty();
    assertThat(recurring(documents())).isEmpty();
  }

  @Test
  void findsAWindowThatRecursInOneDocument() {
    assertThat(recurring(documents("柳|锋|灯笼|柳|锋"))).containsExactly("柳锋");
  }

  @Test
  void findsEveryPartOfALongerCandidate() {
    assertThat(recurring(documents("柳|榷|锋", "柳|榷|锋"))).containsExactly("柳榷", "柳榷锋", "榷锋");
  }

  @Test
  void findsNoPhrases() {
    assertThat(recurring(documents("看|灯笼", "看|灯笼", "灯笼|工厂", "灯笼|工厂"))).isEmpty();
  }

  @Test
  void countsOccurrencesAndDocuments() {
    WordCandidate candidate =
        new CandidateCounter(documents("柳|锋|灯笼|柳|锋", "柳|锋")).recurring().get(0);

    assertThat(candidate.count()).isEqualTo(3);
    assertThat(candidate.word().documents()).isEqualTo(2);
  }

  /** Ten tokens; 柳 occurs three times, 锋 twice, 柳锋 twice. */
  @Test
  void measuresCohesionByMutualInformation() {
    CandidateWindows windows = documents("柳|锋|村|门", "柳|锋|河|桥", "柳|草");

    NewWord word = new CandidateCounter(windows).recurring().get(0).word();

    assertThat(windows.tokenCount()).isEqualTo(10);
    assertThat(word.term()).isEqualTo("柳锋");
    assertThat(word.cohesion()).isCloseTo(Math.log(2.0 * 10 / (3 * 2)), within(1e-9));
  }

  /** 柳榷 and 锋 occur together only; 柳 occurs twice more, so its split is weaker. */
  @Test
  void takesTheWeakestSplit() {
    CandidateWindows windows = documents("柳|榷|锋", "柳|榷|锋", "柳|草", "柳|水");
    double weakest = Math.log(2.0 * 10 / (4 * 2));

    assertThat(new CandidateCounter(windows).recurring())
        .filteredOn(candidate -> candidate.term().equals("柳榷锋"))
        .singleElement()
        .satisfies(
            candidate -> assertThat(candidate.word().cohesion()).isCloseTo(weakest, within(1e-9)));
  }

  @Test
  void makesACandidateOfAnyWindow() {
    CandidateRun run = run("柳|锋");
    CandidateCounter counter = new CandidateCounter(documents("柳|锋", "灯笼|派"));

    WordCandidate candidate = counter.candidate(run, 0, 1);

    assertThat(candidate.term()).isEqualTo("柳锋");
    assertThat(candidate.count()).as("no occurrence was added").isZero();
  }
}

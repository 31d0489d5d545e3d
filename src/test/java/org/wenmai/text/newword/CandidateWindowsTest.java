package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.text.newword.CandidateRunKit.documents;
import static org.wenmai.text.newword.CandidateRunKit.run;
import static org.wenmai.text.newword.CandidateRunKit.sentence;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CandidateWindowsTest {
  private static List<String> visited(CandidateWindows windows, int minTokens) {
    List<String> visited = new ArrayList<>();
    windows.forEach(
        minTokens, (document, run, first, last) -> visited.add(document + run.string(first, last)));
    return visited;
  }

  @Test
  void visitsEveryWindowInOrder() {
    assertThat(visited(documents("柳|榷|锋"), 1))
        .containsExactly("0柳", "0柳榷", "0柳榷锋", "0榷", "0榷锋", "0锋");
    assertThat(visited(documents("柳|榷|锋"), 2)).containsExactly("0柳榷", "0柳榷锋", "0榷锋");
    assertThat(visited(documents("柳|榷|锋"), 4)).isEmpty();
  }

  @Test
  void visitsSixCharactersAtMost() {
    assertThat(visited(documents("一|二|三|四|五|六|七"), 6)).containsExactly("0一二三四五六", "0二三四五六七");
    assertThat(visited(documents("图书馆|工作者|们"), 2)).containsExactly("0图书馆工作者", "0工作者们");
    assertThat(visited(documents("一个很长的词语|门"), 1)).containsExactly("0门");
  }

  @Test
  void numbersTheDocuments() {
    assertThat(visited(documents("柳|锋", "灯笼|派"), 2)).containsExactly("0柳锋", "1灯笼派");
  }

  @Test
  void leavesOutASentenceThatWasSeenBefore() {
    CandidateWindows windows = new CandidateWindows();
    windows.add(List.of(sentence(5, "柳|锋"), sentence(5, "柳|锋")));
    windows.add(List.of(sentence(5, "柳|锋"), sentence(6, "灯笼|派")));

    assertThat(visited(windows, 2)).containsExactly("0柳锋", "1灯笼派");
    assertThat(windows.tokenCount()).isEqualTo(4);
  }

  /** A short sentence may recur without being a copy. */
  @Test
  void keepsShortSentencesThatRecur() {
    CandidateWindows windows = new CandidateWindows();
    windows.add(List.of(sentence(0, "柳|锋"), sentence(0, "柳|锋")));

    assertThat(visited(windows, 2)).containsExactly("0柳锋", "0柳锋");
    assertThat(windows.tokenCount()).isEqualTo(4);
  }

  @Test
  void countsTokensOutsideOfRuns() {
    CandidateWindows windows = new CandidateWindows();
    windows.add(List.of(new TokenizedSentence(1, 9, List.of(run("柳|锋"), run("灯笼|派")))));
    windows.add(List.of(new TokenizedSentence(2, 3, List.of())));

    assertThat(windows.tokenCount()).isEqualTo(12);
    assertThat(visited(windows, 2)).containsExactly("0柳锋", "0灯笼派");
  }

  @Test
  void visitsNothingWithoutDocuments() {
    CandidateWindows windows = new CandidateWindows();

    assertThat(visited(windows, 1)).isEmpty();
    assertThat(windows.tokenCount()).isZero();
    windows.add(List.of());
    assertThat(visited(windows, 1)).isEmpty();
  }
}

package org.wenmai.text.newword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wenmai.text.newword.CandidateRunKit.run;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CandidateFilterTest {
  private static boolean accepts(String notation) {
    CandidateRun run = run(notation);
    return CandidateFilter.accepts(run, 0, run.tokenCount() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "柳|榷|锋",
        "柳|锋",
        "灯笼|派", // a dictionary word and a character
        "柳|灯笼",
        "柳|榷|灯笼",
        "新|灯|笼", // without a dictionary word, 新 may begin a name
        "新|灯笼|派", // nor does it describe one word here
        "柳|的*|锋", // a function word inside; its statistics decide
        "何*<|榷|锋>" // a surname in a word of the HMM
      })
  void acceptsCandidates(String notation) {
    assertThat(accepts(notation)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "灯笼, a dictionary word by itself",
    "灯笼|工厂, two dictionary words",
    "灯笼|派|工厂, two dictionary words and a character",
    "新|灯笼, an adjective and what it describes",
    "旧|灯笼, another adjective",
    "请|注意, a verb",
    "看|灯笼, another verb",
    "台|机器, a measure word",
    "余|人, a numeral",
    "一|件|事, a number",
    "这|件|事, a demonstrative",
    "一件事|情, a number in a dictionary word",
    "第|柳|锋, an ordinal",
    "孩子|们, a plural",
    "替换|掉, a complement",
    "柳|榷|说, a verb at the end",
    "灯笼|第, an ordinal at the end",
    "的*|灯笼, a function word first",
    "柳|锋|了*, a function word last",
    "何*|榷|锋, a surname, but not in a word of the HMM",
    "何*<|锋>, a surname with one character",
    "的*<|榷|锋>, no surname"
  })
  void rejectsPhrases(String notation, String reason) {
    assertThat(accepts(notation)).as(reason).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "邻居|柳|榷|锋|离开, 1, 3, true",
    "邻居|柳|榷|锋|离开, 0, 3, true",
    "邻居|柳|榷|锋|离开, 0, 4, false",
    "看|柳|锋|们, 1, 2, true",
    "看|柳|锋|们, 0, 2, false",
    "看|柳|锋|们, 1, 3, false"
  })
  void looksOnlyAtItsTokens(String notation, int first, int last, boolean accepts) {
    assertThat(CandidateFilter.accepts(run(notation), first, last)).isEqualTo(accepts);
  }

  @ParameterizedTest
  @CsvSource({"请, true", "看, true", "台, true", "年, true", "柳, false", "灯, false", "a, false"})
  void knowsWhichCharactersBeginPhrases(char character, boolean begins) {
    assertThat(CandidateFilter.mayBeginPhrase(character)).isEqualTo(begins);
  }
}

package org.wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.report.comparison.TextEdit;
import org.wenmai.report.comparison.WordDiff;

final class SideBySideTest {
  private static List<String> rows(String before, String after, int width) {
    return SideBySide.rows(WordDiff.between(before, after), width, false);
  }

  @Test
  void changesAreMarkedAndWhatStayedStandsInTheSameRow() {
    assertThat(rows("我们训练大模型的方法很快。", "我们锻炼大模型的办法很快。", 64))
        .containsExactly(
            "我们[-训练-]大模型的[-方法-]    │ 我们{+锻炼+}大模型的{+办法+}", "很快。                          │ 很快。");
  }

  @Test
  void noRowIsWiderThanAskedAndLongWordsAreCut() {
    String long1 = "x".repeat(70);
    List<String> rows = rows("the " + long1 + " dog", "the dog " + "字".repeat(50), 60);

    assertThat(rows).allMatch(row -> TerminalText.columns(row) <= 60);
    assertThat(String.join("", rows).replaceAll("[^x]", "")).isEqualTo(long1);
    assertThat(String.join("", rows).replaceAll("[^字]", "")).hasSize(50);
  }

  @Test
  void rowsOfBothScriptsHoldTheSame() {
    String traditional = "小實驗室訓練語言模型的機構與學術團隊";
    String simplified = "小实验室训练语言模型的机构与学术团队";

    for (String row : rows(traditional.repeat(5), simplified.repeat(5), 60)) {
      String[] sides = row.split("│", -1);
      assertThat(WordDiff.between(sides[0].strip(), sides[1].strip())).noneMatch(TextEdit::changed);
    }
  }

  @Test
  void marksAreClosedInEachRow() {
    assertThat(rows("a", "b ".repeat(40), 48))
        .allMatch(row -> row.split("\\{\\+", -1).length == row.split("\\+}", -1).length);
  }

  @Test
  void colorsAreAddedToTheMarks() {
    assertThat(SideBySide.rows(List.of(new TextEdit("a", "b", true)), 60, true))
        .singleElement()
        .asString()
        .contains("\u001b[31m[-a-]\u001b[0m", "\u001b[32m{+b+}\u001b[0m");
  }

  @Test
  void aLineIsCutAtColumnsAndNotWithinACharacter() {
    assertThat(TerminalText.cut("一二三", 6)).isEqualTo("一二三");
    assertThat(TerminalText.cut("一二三四", 6)).isEqualTo("一二…");
    assertThat(TerminalText.cut("😀😀😀", 5)).isEqualTo("😀😀…");
  }

  @Test
  void corpusTextCannotSteerTheTerminal() {
    assertThat(TerminalText.safe("a\u001b[2J\u0007b\u202Ec\r\n\td"))
        .isEqualTo("a\uFFFD[2J\uFFFDb\uFFFDc d");
  }
}

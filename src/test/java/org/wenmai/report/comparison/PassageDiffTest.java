package org.wenmai.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.text.AnyText;

final class PassageDiffTest {
  private static String marked(List<TextEdit> edits) {
    return edits.stream()
        .map(edit -> edit.changed() ? "[" + edit.before() + "|" + edit.after() + "]" : edit.after())
        .collect(Collectors.joining());
  }

  private static List<String> marked(String before, String after, PassagePair... passages) {
    return PassageDiff.of(before, after, List.of(passages)).stream()
        .map(part -> (part.passage() == null ? "beside " : "") + marked(part.edits()))
        .toList();
  }

  @Test
  void wholeWordsAreReplacedInAnyLanguage() {
    assertThat(marked(WordDiff.between("The quick brown fox.", "The fast brown fox!")))
        .isEqualTo("The [quick|fast] brown fox[.|!]");
    assertThat(marked(WordDiff.between("我们训练大模型的方法很快。", "我们锻炼大模型的办法很快。")))
        .isEqualTo("我们[训练|锻炼]大模型的[方法|办法]很快。");
  }

  @Test
  void theOtherScriptAndOtherWhiteSpaceAreNoChange() {
    assertThat(WordDiff.between("研究 頭髮的人", "研究\n头发的人"))
        .containsExactly(new TextEdit("研究 頭髮的人", "研究\n头发的人", false));
  }

  @Test
  void whatIsTooLongToCompareIsReplacedBetweenItsCommonEnds() {
    String many = "a b ".repeat(WordDiff.MAX_WORDS);
    List<TextEdit> edits = WordDiff.between("start " + many + "end", "start " + many + "c end");

    assertThat(edits).hasSize(3);
    assertThat(WordDiff.between("x " + many + "y", "y " + many + "x")).hasSizeGreaterThan(0);
  }

  @Test
  void passagesComeInTheOrderOfTheCopyAndTheRestBesideThem() {
    assertThat(
            marked(
                "old head. one two. three four. old tail",
                "three 4. advertisement one 2.",
                new PassagePair(10, 18, 23, 29),
                new PassagePair(19, 30, 0, 8)))
        .containsExactly(
            "three [four|4].",
            "beside [old head. | advertisement ]",
            "one [two|2].",
            "beside [ old tail|]");
  }

  @Test
  void offsetsAreCodePoints() {
    assertThat(marked("😀😀猫在。", "😀狗在。", new PassagePair(2, 5, 1, 4)))
        .containsExactly("beside [😀😀|😀]", "[猫|狗]在。");
  }

  @Test
  void aPassageOutsideItsTextIsNoted() {
    assertThatThrownBy(() -> marked("a", "b", new PassagePair(0, 9, 0, 1)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void onlyWhatIsNextToAChangeIsKept() {
    Abridgement shorter = new Abridgement(5, 10);
    String text = "abcdefghij".repeat(3);

    assertThat(
            marked(
                shorter.of(
                    List.of(
                        new TextEdit(text, text, false),
                        new TextEdit(text, "x", true),
                        new TextEdit(text, text, false)))))
        .isEqualTo(" … fghij[abcde … fghij|x]abcde … ");
    assertThat(shorter.of(List.of(new TextEdit(text, text, false))))
        .containsExactly(new TextEdit("abcde … ", "abcde … ", false));
  }

  @Property(tries = 200)
  void editsGiveBothTextsAgain(@ForAll("texts") String before, @ForAll("texts") String after) {
    List<TextEdit> edits = WordDiff.between(before, after);

    assertThat(joined(edits, TextEdit::before)).isEqualTo(before);
    assertThat(joined(edits, TextEdit::after)).isEqualTo(after);
    for (int i = 1; i < edits.size(); i++) {
      assertThat(edits.get(i).changed()).isNotEqualTo(edits.get(i - 1).changed());
    }
  }

  private static String joined(List<TextEdit> edits, Function<TextEdit, String> side) {
    return edits.stream().map(side).collect(Collectors.joining());
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }
}

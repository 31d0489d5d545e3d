package org.wenmai.dedup.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wenmai.dedup.alignment.AlignedPassage.Change;
import org.wenmai.dedup.sketch.TextUnits;
import org.wenmai.text.AnyText;

final class PassageAlignerTest {
  private static final String HARBOUR =
      "白河口的渡船在清晨六点离开码头，船上装着茶叶和盐。船长说，今年的雾比往年来得早，" + "他们只好把航速降到平时的一半。到了中午，太阳才从云里出来，照亮了对岸的山谷。";
  private static final String MARKET = "集市在星期三重新开张，面包师傅们第一个回来。鱼贩的摊位还空着，因为新的冷库要到月底才能使用。";

  @Test
  void equalTextsAreOnePassageWithoutChanges() {
    Alignment found = align(HARBOUR, HARBOUR);

    assertThat(found.passages()).hasSize(1);
    AlignedPassage all = found.passages().get(0);
    assertThat(all.aStart()).isZero();
    assertThat(all.aEnd()).isEqualTo(TextUnits.positioned(HARBOUR).size());
    assertThat(all.changes()).isEmpty();
    assertThat(all.equal()).isEqualTo(found.coveredA());
    assertThat(found.inOrder()).isEqualTo(found.anchors());
  }

  @Test
  void wordsThatWereReplacedAreChangesWithinAPassage() {
    String reworded =
        HARBOUR.replace("清晨", "早晨").replace("航速", "船速").replace("对岸", "彼岸").replace("往年", "以前");

    assertThat(replaced(HARBOUR, reworded)).containsExactly("清>早", "往年>以前", "航>船", "对>彼");
    assertThat(align(HARBOUR, reworded).passages()).hasSize(1);
  }

  @Test
  void aReplacementAtTheEndOfTheTextIsNoPartOfAPassage() {
    assertThat(replaced(HARBOUR, HARBOUR.replace("山谷。", "村子。"))).isEmpty();
  }

  @Test
  void passagesThatWereMovedAreFoundBoth() {
    Alignment found = align(HARBOUR + "\n" + MARKET, MARKET + "\n" + HARBOUR);

    assertThat(found.passages()).hasSize(2);
    assertThat(found.passages().get(0).bStart()).isGreaterThan(found.passages().get(1).bStart());
    assertThat(found.inOrder()).isLessThan(found.anchors());
  }

  @Test
  void whatWasInsertedSplitsNoPassageWhereItIsShort() {
    String inserted = HARBOUR.replace("船长说，", "船长昨天对记者说，");
    Alignment found = align(HARBOUR, inserted);

    assertThat(found.passages()).hasSize(1);
    assertThat(found.passages().get(0).changes()).hasSize(1).noneMatch(Change::isReplacement);
    assertThat(align(HARBOUR, HARBOUR.replace("船长说，", "船长说，" + MARKET)).passages()).hasSize(2);
  }

  @Test
  void textsAboutOtherThingsShareNoPassage() {
    assertThat(align(HARBOUR, MARKET).passages()).isEmpty();
  }

  @Test
  void wordsAreUnitsOfSpacedText() {
    String text =
        "The ferry left the harbour before dawn with tea and salt on board, and nobody in the"
            + " village had expected it to sail in such weather at this time of the year.";
    String reworded = text.replace("harbour", "port").replace("village", "hamlet");
    String apart = reworded.replace("port before", "port,   before");

    assertThat(replaced(text, apart)).containsExactly("harbour>port", "village>hamlet");
  }

  @Test
  void positionsAreThoseOfTheTextAsItIsWritten() {
    String wide = "　" + HARBOUR.replace("六点", "６点") + "①②ﬁ𠮷e\u0301";
    Alignment found = align(wide, HARBOUR);
    TextUnits units = TextUnits.positioned(wide);

    assertThat(found.passages()).hasSize(1);
    assertThat(units.start(found.passages().get(0).aStart())).isEqualTo(1);
  }

  /** What was replaced, as both texts have it. */
  private static List<String> replaced(String a, String b) {
    TextUnits inA = TextUnits.positioned(a);
    TextUnits inB = TextUnits.positioned(b);
    return PassageAligner.align(inA, inB).passages().stream()
        .flatMap(passage -> passage.changes().stream())
        .filter(Change::isReplacement)
        .map(
            change ->
                text(a, inA, change.aStart(), change.aEnd())
                    + ">"
                    + text(b, inB, change.bStart(), change.bEnd()))
        .toList();
  }

  private static String text(String text, TextUnits units, int start, int end) {
    return text.substring(
        text.offsetByCodePoints(0, units.start(start)),
        text.offsetByCodePoints(0, units.end(end - 1)));
  }

  private static Alignment align(String a, String b) {
    return PassageAligner.align(TextUnits.positioned(a), TextUnits.positioned(b));
  }

  @Provide
  Arbitrary<List<String>> sentences() {
    return AnyText.any().list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 500)
  void passagesAreDisjointAndTheirUnitsAddUp(
      @ForAll("sentences") List<String> one, @ForAll("sentences") List<String> other) {
    String a = HARBOUR + String.join("", one) + MARKET + String.join("", other);
    String b = String.join("", other) + MARKET + HARBOUR + String.join("", one);
    TextUnits inA = TextUnits.positioned(a);
    TextUnits inB = TextUnits.positioned(b);
    Alignment found = PassageAligner.align(inA, inB);

    assertThat(found).isEqualTo(PassageAligner.align(inA, inB));
    boolean[] seenB = new boolean[inB.size()];
    int at = 0;
    for (AlignedPassage passage : found.passages()) {
      assertThat(passage.aStart()).isGreaterThanOrEqualTo(at);
      at = passage.aEnd();
      for (int i = passage.bStart(); i < passage.bEnd(); i++) {
        assertThat(seenB[i]).isFalse();
        seenB[i] = true;
      }
      checkUnits(passage, inA, inB);
    }
    assertThat(at).isLessThanOrEqualTo(inA.size());
  }

  /** Between its changes both texts have the same units. */
  private static void checkUnits(AlignedPassage passage, TextUnits inA, TextUnits inB) {
    int i = passage.aStart();
    int j = passage.bStart();
    int equal = 0;
    for (Change change : passage.changes()) {
      for (; i < change.aStart(); i++, j++, equal++) {
        assertThat(inA.hash(i)).isEqualTo(inB.hash(j));
      }
      assertThat(j).isEqualTo(change.bStart());
      i = change.aEnd();
      j = change.bEnd();
    }
    for (; i < passage.aEnd(); i++, j++, equal++) {
      assertThat(inA.hash(i)).isEqualTo(inB.hash(j));
    }
    assertThat(j).isEqualTo(passage.bEnd());
    assertThat(equal).isEqualTo(passage.equal());
  }
}

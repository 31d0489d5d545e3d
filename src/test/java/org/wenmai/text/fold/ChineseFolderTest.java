package org.wenmai.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.Span;

final class ChineseFolderTest {
  private final ChineseFolder folder = ChineseFolder.of(RegionalWords.AS_WRITTEN);
  private final ChineseFolder regional = ChineseFolder.of(RegionalWords.OF_THE_MAINLAND);

  @Provide
  net.jqwik.api.Arbitrary<String> any() {
    return AnyText.any();
  }

  @ParameterizedTest
  @CsvSource({
    "漢語拼音, 汉语拼音",
    "一隻麵包放在桌子裡, 一只面包放在桌子里",
    "房子裏麵的曆史關係, 房子里面的历史关系",
    "谷歌與矽穀的工程師, 谷歌与硅谷的工程师",
    "頭髮乾燥，乾坤已定，乾隆皇帝, 头发干燥，乾坤已定，乾隆皇帝",
    "幹部乾杯, 干部干杯",
    "她瞭解瞭望臺的歷史, 她了解瞭望台的历史",
    "他看著一本著名的著作，坐著不動, 他看着一本著名的著作，坐着不动",
    "香港衞生署説明溫度, 香港卫生署说明温度",
    "昨日他於倫敦病逝, 昨日他于伦敦病逝",
    "慰藉著受傷的心，藉口很多, 慰藉着受伤的心，借口很多",
    "徵求意見，宮商角徵羽, 征求意见，宫商角徵羽",
    "么麼小丑, 幺麽小丑"
  })
  void foldsByPhraseAndByCharacter(String traditional, String simplified) {
    assertThat(folder.fold(traditional).text()).isEqualTo(simplified);
  }

  @ParameterizedTest
  @CsvSource({
    "乾隆年间的著作显著地影响了后人。",
    "他干了一杯，说只有面包和里程表。",
    "A sentence in English; été, Straße, Привет.",
    "한국어 문장과 ひらがな",
    "𠮷野家"
  })
  void returnsTheSameInstanceWhereNothingChanges(String text) {
    FoldedText folded = folder.fold(text);
    assertThat(folded.text()).isSameAs(text);
    assertThat(folded.map()).isEqualTo(OffsetMap.identity());
  }

  @Test
  void mapsBetweenPlanesWithoutShiftingOffsets() {
    FoldedText folded = folder.fold("㑮𫝈漢");
    assertThat(folded.text()).isEqualTo("𫝈𫝈汉");
    assertThat(folded.map()).isEqualTo(OffsetMap.identity());
  }

  @Test
  void regionalWordsChangeLengthsAndTheMapFollows() {
    FoldedText folded = regional.fold("🙂用擴充套件和軟體開發");
    assertThat(folded.text()).isEqualTo("🙂用扩展和软件开发");
    assertThat(folded.map().source(2)).isEqualTo(2);
    assertThat(folded.map().source(4)).isEqualTo(6);
    assertThat(folded.map().source(9)).isEqualTo(11);
    assertThat(folder.fold("擴充套件").text()).isEqualTo("扩充套件");
  }

  @Test
  void foldsOnlyWithinTheGivenPassages() {
    String text = "🙂漢字\n漢字\n漢字";
    FoldedText folded =
        folder.foldWithin(text, List.of(new Span(0, 3, "Hant"), new Span(7, 9, "Hant")));
    assertThat(folded.text()).isEqualTo("🙂汉字\n漢字\n汉字");
  }

  @Test
  void aPhraseDoesNotReachBeyondItsPassage() {
    FoldedText folded = folder.foldWithin("乾坤", List.of(new Span(0, 1, "Hant")));
    assertThat(folded.text()).isEqualTo("干坤");
  }

  @Property
  void anyTextFoldsTheSameWayTwiceAndTheMapCoversIt(@ForAll("any") String text) {
    for (ChineseFolder each : List.of(folder, regional)) {
      FoldedText folded = each.fold(text);
      int end = folded.text().codePointCount(0, folded.text().length());
      assertThat(each.fold(text)).isEqualTo(folded);
      assertThat(folded.map().source(0)).isZero();
      assertThat(folded.map().source(end)).isEqualTo(text.codePointCount(0, text.length()));
    }
  }

  @Property
  void phrasesDoNotCrossLineBreaks(@ForAll("any") String left, @ForAll("any") String right) {
    assertThat(folder.fold(left + "\n" + right).text())
        .isEqualTo(folder.fold(left).text() + "\n" + folder.fold(right).text());
  }
}

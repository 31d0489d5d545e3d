package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.document.DocumentFixture.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.document.SegmentedText;
import org.wenmai.error.WenmaiException;
import org.wenmai.terms.DocumentPhrases;
import org.wenmai.terms.DocumentTerms;
import org.wenmai.text.Span;
import org.wenmai.text.normalize.StemmingMode;
import org.wenmai.text.tokenize.HanEngine;
import org.wenmai.text.tokenize.jieba.UserWordList;

final class SegmentStageTest extends DocumentStageKit {
  @Override
  protected DocumentStage stage() {
    return new SegmentStage(SegmentConfig.DEFAULTS, UserWordList::none);
  }

  @Override
  protected List<DocumentFixture> documents() {
    return List.of(
        text("1", "模型很大。The model is large.", "zh"),
        text("2", "", "und"),
        text("3", "lone \ud83d half", "und"),
        text("4", "𠮷野家 👍🏽 #話題# https://example.org", "ja").damage(damage(0, 2)),
        text("5", "한국어 문장\nสวัสดีครับ", "ko").paragraph(0, 6, "ko"),
        document("6").rejected("empty"));
  }

  private static DocumentFixture text(String id, String text, String language) {
    return document(id).repaired(text).language(language);
  }

  private static Span damage(int start, int end) {
    return new Span(start, end, "mojibake");
  }

  /** The words and terms of a text without paragraphs. */
  private SegmentedText segmented(String text, String language) {
    return segmented(text("1", text, language));
  }

  private SegmentedText segmented(DocumentFixture document) {
    return processed(document).segmented();
  }

  private static String words(SegmentedText segmented) {
    return segmented.words().stream()
        .map(word -> word.term() + " " + word.start() + "-" + word.end())
        .collect(Collectors.joining(", "));
  }

  private static List<String> terms(SegmentedText segmented) {
    DocumentTerms terms = DocumentTerms.of(segmented.terms());
    return IntStream.range(0, terms.size())
        .mapToObj(
            i ->
                String.join(" ", terms.language(i), terms.term(i), terms.surface(i))
                    + " "
                    + terms.count(i))
        .toList();
  }

  @Test
  void findsThePhrasesThatRecur() {
    String text = "𠮷：脉冲神经网络。The Neural network and the neural network's end. 脉冲神经网络很好";

    SegmentedText out = segmented(text, "zh");

    DocumentPhrases phrases = DocumentPhrases.of(out.phrases());
    DocumentTerms terms = DocumentTerms.of(out.terms());
    assertThat(phrases.length()).isEqualTo(text.codePointCount(0, text.length()));
    assertThat(IntStream.range(0, phrases.size()).mapToObj(phrases::phrase))
        .extracting(
            DocumentPhrases.Phrase::term,
            DocumentPhrases.Phrase::surface,
            DocumentPhrases.Phrase::count,
            DocumentPhrases.Phrase::first)
        .containsExactly(
            tuple("脉冲神经网络", "脉冲神经网络", 2, 2), tuple("neural network", "Neural network", 2, 13));
    assertThat(Arrays.stream(phrases.phrase(0).terms()).mapToObj(terms::term))
        .containsExactly("脉冲", "神经网络");
    int network =
        IntStream.range(0, terms.size()).filter(i -> terms.term(i).equals("network")).sum();
    assertThat(phrases.first(network)).isEqualTo(20);
  }

  @Test
  void asksMoreOfPhrasesInLongTexts() {
    String twice = "quiet harbour lights. quiet harbour lights. ";
    String filler =
        IntStream.range(0, 600).mapToObj(i -> "w" + i + ". ").collect(Collectors.joining());

    assertThat(phrases(twice)).containsExactly("quiet harbour light");
    assertThat(phrases(twice + filler)).isEmpty();
    assertThat(phrases(twice + filler + twice)).containsExactly("quiet harbour light");
  }

  private List<String> phrases(String text) {
    SegmentedText out = segmented(text, "en");
    DocumentPhrases phrases = DocumentPhrases.of(out.phrases());
    return IntStream.range(0, phrases.size()).mapToObj(i -> phrases.phrase(i).term()).toList();
  }

  @Test
  void addsWordsTheirNumberAndTheTerms() {
    SegmentedText out = segmented("柳树 Willow, willow WILLOW 柳树的", "zh");

    assertThat(words(out))
        .isEqualTo("柳树 0-2, willow 3-9, willow 11-17, willow 18-24, 柳树 25-27, 的 27-28");
    assertThat(out.words()).hasSize(6);
    assertThat(terms(out)).containsExactly("en willow WILLOW 3", "zh 柳树 柳树 2");
  }

  @Test
  void theMostFrequentSurfaceStandsForATerm() {
    SegmentedText out = segmented("Tree tree Tree TREE", "en");
    assertThat(terms(out)).containsExactly("en tree Tree 4");
  }

  @Test
  void theFormsOfAWordAreOneTermShownAsTheMostFrequentOfThem() {
    String text = "The harbours. Waiting Old harbours; this harbour; HarbourLights 港口";
    assertThat(terms(segmented(text, "en")))
        .containsExactly(
            "en harbour harbours 3",
            "en harbourlights HarbourLights 1",
            "en old Old 1",
            "en wait Waiting 1",
            "zh 港口 港口 1");

    Document off = processed(withoutStems(HanEngine.JIEBA), text("1", text, "en"));
    assertThat(terms(off.segmented())).contains("en harbour harbour 1", "en harbours harbours 2");
  }

  private static SegmentStage withoutStems(HanEngine engine) {
    SegmentConfig config =
        new SegmentConfig(
            engine,
            64,
            2,
            StemmingMode.OFF,
            4,
            List.of(),
            NewWordsMode.OFF,
            2000,
            VariantsMode.OFF);
    return new SegmentStage(config, UserWordList::none);
  }

  @Test
  void aPhraseIsShownAsItIsMostOftenWritten() {
    String text = "Quiet harbour. A quiet harbours. The quiet harbours; the quiet Harbour.";
    SegmentedText out = segmented(text, "en");

    DocumentPhrases phrases = DocumentPhrases.of(out.phrases());
    assertThat(phrases.size()).isEqualTo(1);
    assertThat(phrases.phrase(0).term()).isEqualTo("quiet harbour");
    assertThat(phrases.phrase(0).surface()).isEqualTo("quiet harbours");
    assertThat(phrases.phrase(0).count()).isEqualTo(4);
  }

  @Test
  void numbersSingleLettersAndStopWordsAreNoTerms() {
    SegmentedText out = segmented("the x 42 人 #tag https://example.org", "en");
    assertThat(out.words()).hasSize(6);
    assertThat(terms(out)).containsExactly("en tag #tag 1");
  }

  @Test
  void eachParagraphIsCutInItsOwnLanguage() {
    String text = "东京都\n東京都に行く\nGift Gift";
    SegmentedText out =
        segmented(
            text("1", text, "de")
                .paragraph(0, 3, "zh")
                .paragraph(4, 10, "ja")
                .paragraph(11, 20, "und"));

    assertThat(words(out))
        .isEqualTo("东京都 0-3, 東京 4-6, 都 6-7, に 7-8, 行く 8-10, gift 11-15, gift 16-20");
    assertThat(terms(out))
        .containsExactly("de gift Gift 2", "ja 東京 東京 1", "ja 行く 行く 1", "zh 东京都 东京都 1");
  }

  @Test
  void noWordLiesInDamageOrReachesOverIt() {
    SegmentedText out = segmented(text("1", "alpha beta gamma", "en").damage(damage(2, 8)));
    assertThat(words(out)).isEqualTo("al 0-2, ta 8-10, gamma 11-16");
  }

  @Test
  void damageOverTwoParagraphsLeavesBoth() {
    SegmentedText out =
        segmented(
            text("1", "alpha\nbeta", "en")
                .paragraph(0, 5, "en")
                .paragraph(6, 10, "en")
                .damage(damage(3, 8), damage(4, 5)));
    assertThat(words(out)).isEqualTo("alp 0-3, ta 8-10");
  }

  @Test
  void termsAreFoldedButSurfacesAndOffsetsAreOfTheRepairedText() {
    SegmentedText out = segmented(text("1", "😀軟體開發", "zh").folded("😀软体开发"));
    assertThat(words(out)).isEqualTo("😀 0-1, 软体 1-3, 开发 3-5");
    assertThat(terms(out)).containsExactly("zh 开发 開發 1", "zh 软体 軟體 1");
  }

  @Test
  void aFoldThatShortensIsUndone() {
    SegmentedText out =
        segmented(
            text("1", "甲乙丙丁 word", "zh")
                .paragraph(0, 4, "zh")
                .paragraph(4, 9, "en")
                .folded("柳树 word", 1, 2, 2, 4));
    assertThat(words(out)).isEqualTo("柳树 0-4, word 5-9");
    assertThat(terms(out)).containsExactly("en word word 1", "zh 柳树 甲乙丙丁 1");
  }

  @Test
  void aFoldThatLengthensIsUndone() {
    SegmentedText out =
        segmented(text("1", "甲 word", "zh").damage(damage(2, 4)).folded("柳树 word", 2, 1));
    assertThat(words(out)).isEqualTo("柳树 0-1, rd 4-6");
  }

  /** Same offsets, other words: 莫利纳德 is in no dictionary. */
  @Test
  void theJobNamesTheEngine() {
    DocumentFixture document = text("1", "總統莫利納德", "zh").folded("总统莫利纳德");
    assertThat(words(segmented(document))).isEqualTo("总统 0-2, 莫利纳 2-5, 德 5-6");

    SegmentedText out = processed(withoutStems(HanEngine.BIGRAM), document).segmented();

    assertThat(words(out)).isEqualTo("总统 0-2, 莫利纳德 2-6");
    assertThat(terms(out)).containsExactly("zh 总统 總統 1", "zh 莫利纳德 莫利納德 1");
  }

  @Test
  void configIsChecked() {
    assertThat(SegmentConfig.DEFAULTS)
        .isEqualTo(
            new SegmentConfig(
                HanEngine.JIEBA,
                64,
                2,
                StemmingMode.LIGHT,
                4,
                List.of(),
                NewWordsMode.LEARN,
                20_000,
                VariantsMode.LINK));
    assertThatThrownBy(() -> config(0, 2, 4, 2000))
        .isInstanceOf(WenmaiException.class)
        .hasMessage("[CONFIG_INVALID] segment.max-word-code-points is 0. Set it to 1 or more.");
    assertThatThrownBy(() -> config(1, 0, 4, 2000))
        .hasMessageContaining("segment.min-term-code-points is 0.");
    assertThatThrownBy(() -> config(64, 2, 9, 2000))
        .hasMessageContaining("segment.phrase-words is 9. Set it to 1 (no phrases) to 8.");
    assertThatThrownBy(() -> config(1, 1, 4, 9))
        .hasMessageContaining("segment.new-words-sample is 9. Set it to 10 or more.");
    assertThatThrownBy(() -> config(1, 1, 4, 100_001))
        .hasMessageContaining("Set it to 100000 or less");
  }

  private static SegmentConfig config(int longest, int shortest, int phrase, int sample) {
    return new SegmentConfig(
        HanEngine.JIEBA,
        longest,
        shortest,
        StemmingMode.LIGHT,
        phrase,
        List.of(),
        NewWordsMode.OFF,
        sample,
        VariantsMode.LINK);
  }
}

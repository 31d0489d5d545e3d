package org.wenmai.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenmai.text.AnyText;
import org.wenmai.text.language.DocumentLanguage.InParagraph;

final class DocumentLanguageIdentifierTest {
  private static final String ENGLISH =
      "The harbour was built of stone when the town still lived on herring and salt.";
  private static final String GERMAN =
      "Der Hafen wurde aus Stein gebaut, als die Stadt noch von Heringen und Salz lebte.";
  private static final String CHINESE = "港口是用石头建成的，那时这座城市还靠鲱鱼和盐为生，渔船每天清晨出海。";
  private static final String JAPANESE = "港は石で造られ、当時の町はまだ鰊と塩で暮らしていた。毎朝、漁船が海に出た。";

  private final DocumentLanguageIdentifier identifier = new DocumentLanguageIdentifier(0.3, 3000);

  private DocumentLanguage identify(String... lines) {
    return identifier.identify(String.join("\n", lines), null);
  }

  private static List<String> tags(DocumentLanguage document) {
    return document.paragraphs().stream().map(found -> found.language().tag()).toList();
  }

  @Test
  void identifiesALongParagraphByItself() {
    DocumentLanguage document = identify(GERMAN, GERMAN, ENGLISH);
    assertThat(document.language().tag()).isEqualTo("de");
    assertThat(tags(document)).containsExactly("de", "de", "en");
  }

  @Test
  void assignsTheDocumentLanguageToShortParagraphs() {
    DocumentLanguage document = identify("Ofen", GERMAN, "Hand", "Salz");
    assertThat(tags(document)).containsOnly("de");
  }

  @Test
  void doesNotAssignLatinLinesToAChineseDocument() {
    DocumentLanguage document = identify(CHINESE, "install.sh --now", "Salt", CHINESE, "12:30");
    assertThat(document.language().tag()).isEqualTo("zh");
    assertThat(tags(document)).containsExactly("zh", "und", "und", "zh", "zh");
  }

  @Test
  void usesTheLanguageWithMostWords() {
    DocumentLanguage document = identify(CHINESE, ENGLISH, CHINESE);
    assertThat(document.language().tag()).isEqualTo("zh");
    assertThat(document.language().script()).isEqualTo("Hans");
    assertThat(tags(document)).containsExactly("zh", "en", "zh");
  }

  @Test
  void assignsIdeographsToTheLanguageOfTheDocument() {
    DocumentLanguage japanese = identify("港湾局", JAPANESE);
    assertThat(tags(japanese)).containsExactly("ja", "ja");
    assertThat(japanese.paragraphs().get(0).language().script()).isEqualTo("Jpan");
    assertThat(tags(identify("港口局", CHINESE))).containsExactly("zh", "zh");
  }

  @Test
  void detectsHansAndHantByParagraph() {
    DocumentLanguage document = identify("这里说的是简体中文", "這裡說的是繁體中文");
    assertThat(document.paragraphs())
        .extracting(found -> found.language().script())
        .containsExactly("Hans", "Hant");
    assertThat(document.language().script()).isEqualTo("Hani");
  }

  @Test
  void identifiesShortLinesTogether() {
    DocumentLanguage document =
        identify("Herring and salt", "The old harbour", "Boats of the town");
    assertThat(document.language().tag()).isEqualTo("en");
    assertThat(tags(document)).containsOnly("en");
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh",
    "zh-TW, zh",
    "zh_CN, zh",
    "cmn-Hans, zh",
    "EN, en",
    "eng, en",
    "deu, de",
    "iw, he",
    "' pt-BR ', pt",
    "yue, yue",
    "tgl, tl"
  })
  void usesADeclaredLanguage(String declared, String tag) {
    DocumentLanguage document = identifier.identify("abc 字 дом", declared);
    assertThat(document.language().tag()).isEqualTo(tag);
    assertThat(document.language().confidence()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "und", "mul", "zxx", "English", "x-none", "???", "qq"})
  void ignoresADeclarationWithoutALanguage(String declared) {
    assertThat(identifier.identify(GERMAN, declared).language().tag()).isEqualTo("de");
  }

  @Test
  void appliesADeclarationToParagraphsInItsScripts() {
    DocumentLanguage document = identifier.identify(ENGLISH + "\n港湾局\n1", "ja");
    assertThat(tags(document)).containsExactly("en", "ja", "ja");
    assertThat(document.language().script()).isEqualTo("Jpan");
    assertThat(tags(identifier.identify("Salz\n" + ENGLISH, "de"))).containsExactly("de", "de");
  }

  @Test
  void returnsUndeterminedForEmptyText() {
    DocumentLanguage document = identify("");
    assertThat(document.language()).isEqualTo(new IdentifiedLanguage("und", 0, "Zyyy"));
    assertThat(document.paragraphs()).isEmpty();
  }

  @Property(tries = 300)
  void isDeterministicForAnyText(@ForAll("texts") String text) {
    DocumentLanguage document = identifier.identify(text, null);
    assertThat(document).isEqualTo(identifier.identify(text, null));
    assertThat(document.paragraphs())
        .extracting(InParagraph::paragraph)
        .isEqualTo(ParagraphSplitter.of(text));
    assertThat(document.language().confidence()).isBetween(0.0, 1.0);
  }

  @Property(tries = 100)
  void agreesOnSingleParagraphAndDocument(@ForAll("texts") String text) {
    DocumentLanguage document = identifier.identify(text.replaceAll("\\R|\\p{Cc}", ""), null);
    for (InParagraph found : document.paragraphs()) {
      assertThat(found.language()).isEqualTo(document.language());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return AnyText.any();
  }
}

package org.wenmai.document.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.wenmai.document.DocumentFixture.document;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentFixture;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.DocumentStageKit;
import org.wenmai.text.Span;
import org.wenmai.text.language.DocumentLanguage.InParagraph;

final class IdentifyStageTest extends DocumentStageKit {
  @Override
  protected DocumentStage stage() {
    return new IdentifyStage(IdentifyConfig.DEFAULTS);
  }

  @Override
  protected List<DocumentFixture> documents() {
    return List.of(
        document("a")
            .repaired("风从海上来\nThe wind comes from the sea, and the boats stay in the harbour."),
        document("b").repaired(""),
        document("c").repaired("\ud83d \udc00 \u0000"),
        document("d").repaired("Salz").declaring("de-AT"),
        document("e").repaired("Salz").declaring("no language at all"),
        document("f").repaired("東京駅"),
        document("g").repaired("x").rejected("undecodable"));
  }

  @Test
  void setsLanguageAndScriptOfTheDocument() {
    List<Document> documents = processed();
    assertThat(documents.subList(0, 6))
        .extracting(
            document -> document.origin().docId(),
            document -> document.language().language().tag(),
            document -> document.language().language().script())
        .containsExactly(
            tuple("a", "en", "Latn"),
            tuple("b", "und", "Zyyy"),
            tuple("c", "und", "Zyyy"),
            tuple("d", "de", "Latn"),
            tuple("e", "und", "Latn"),
            tuple("f", "ja", "Jpan"));
    assertThat(documents.get(6).findLanguage()).isEmpty();
  }

  @Test
  void setsParagraphsWithTheirOffsets() {
    assertThat(processed().get(0).language().paragraphs())
        .extracting(
            its -> its.paragraph().start(),
            its -> its.paragraph().end(),
            its -> its.language().tag(),
            its -> its.language().script())
        .containsExactly(tuple(0, 5, "zh", "Hans"), tuple(6, 69, "en", "Latn"));
  }

  @Test
  void boilerplateIsInNoParagraph() {
    DocumentFixture page =
        document("a").repaired("风从海上来\nPrint this page").boilerplate(new Span(6, 21, "navigation"));
    Document document = processed(page);
    assertThat(document.language().language().tag()).isEqualTo("zh");
    assertThat(document.language().paragraphs())
        .extracting(InParagraph::paragraph)
        .singleElement()
        .satisfies(its -> assertThat(its.end()).isEqualTo(5));
  }

  @Test
  void rejectsNothing() {
    assertThat(processed()).filteredOn(document -> !document.isKept()).hasSize(1);
  }

  @Test
  void needsTheRepairedText() {
    assertThatThrownBy(() -> processed(document("a").raw("x")))
        .isInstanceOf(IllegalStateException.class);
  }
}

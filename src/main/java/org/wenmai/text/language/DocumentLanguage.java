package org.wenmai.text.language;

import java.util.List;

/**
 * The language of a document and of each of its paragraphs.
 *
 * @param language of the document; its script is that of the paragraphs in this language
 * @param paragraphs in text order
 */
public record DocumentLanguage(IdentifiedLanguage language, List<InParagraph> paragraphs) {
  public DocumentLanguage {
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * A paragraph with its language.
   *
   * @param language its own, or the document's if the paragraph is too short to identify
   */
  public record InParagraph(Paragraph paragraph, IdentifiedLanguage language) {}
}

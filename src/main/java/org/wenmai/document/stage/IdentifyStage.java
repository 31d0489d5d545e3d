package org.wenmai.document.stage;

import org.wenmai.document.Document;
import org.wenmai.document.DocumentStage;
import org.wenmai.document.SpanMask;
import org.wenmai.text.language.DocumentLanguageIdentifier;

/**
 * Identifies the language and script of a document and of its paragraphs.
 *
 * <p>Reads the repaired text, its boilerplate and the declared language of {@link
 * Document#metadata()}. Sets {@link Document#language()}. Rejects nothing.
 *
 * <p>A declared language is believed; what declares no known language is ignored. A text without
 * letters is {@code und} in script Zyyy. Boilerplate is not looked at, and is in no paragraph but
 * where it stands amid one.
 */
public final class IdentifyStage implements DocumentStage {
  private static final long serialVersionUID = 1L;

  private final IdentifyConfig config;

  /**
   * Creates the stage.
   *
   * @param config how languages are identified
   */
  public IdentifyStage(IdentifyConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "identify";
  }

  @Override
  public void process(Document document) {
    document.setLanguage(
        new DocumentLanguageIdentifier(config.minConfidence(), config.sampleLetters())
            .identify(
                SpanMask.mask(document.text(), document.boilerplate()),
                document.metadata().language()));
  }
}

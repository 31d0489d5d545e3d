package org.wenmai.document.stage;

import java.util.ArrayList;
import java.util.List;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentStage;
import org.wenmai.text.Span;
import org.wenmai.text.language.DocumentLanguage.InParagraph;

/**
 * Folds Chinese paragraphs to Simplified for analysis; everything else stays as it is.
 *
 * <p>Reads the repaired text and {@link Document#language()}. Sets the folded text with the offsets
 * that lead back to the repaired one. Rejects nothing.
 */
public final class FoldStage implements DocumentStage {
  private static final long serialVersionUID = 1L;
  private static final String CHINESE = "zh";

  private final FoldConfig config;

  /** Creates the stage. */
  public FoldStage(FoldConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "fold";
  }

  @Override
  public void process(Document document) {
    List<Span> chinese = chineseParagraphs(document.language().paragraphs());
    document.setFolded(config.folder().foldWithin(document.text(), chinese));
  }

  /** The kind of a span is its script. */
  private static List<Span> chineseParagraphs(List<InParagraph> paragraphs) {
    List<Span> chinese = new ArrayList<>();
    for (InParagraph its : paragraphs) {
      if (its.language().tag().equals(CHINESE)) {
        chinese.add(
            new Span(its.paragraph().start(), its.paragraph().end(), its.language().script()));
      }
    }
    return chinese;
  }
}

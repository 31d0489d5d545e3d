package org.wenmai.dedup;

import org.wenmai.dedup.sketch.DocumentSketch;
import org.wenmai.document.Document;
import org.wenmai.document.DocumentStage;

/**
 * Sketches a document, so that {@link org.wenmai.dedup.families.FamiliesStage} finds its likely
 * copies.
 *
 * <p>Reads the folded text and the boilerplate. Sets {@link Document#findSketch()}. Rejects
 * nothing.
 */
public final class SketchStage implements DocumentStage {
  private static final long serialVersionUID = 1L;

  private final int minShingles;

  /**
   * Creates the stage.
   *
   * @param config says which documents are too short for a sample
   */
  public SketchStage(FamiliesConfig config) {
    this.minShingles = config.minShingles();
  }

  @Override
  public String name() {
    return "sketch";
  }

  @Override
  public void process(Document document) {
    String compared =
        ComparedText.of(
            document.analyzedText(), document.analyzedOffsets(), document.boilerplate());
    document.setSketch(DocumentSketch.of(compared, minShingles));
  }
}

package org.wenmai.document;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a document through several stages, one after the other, until one rejects it.
 *
 * <p>An exception of a stage rejects its document with reason {@code failed}: a bad document never
 * ends a run. One instance serves one thread at a time.
 */
public final class DocumentPipeline implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FAILED = "failed";

  private final ArrayList<DocumentStage> stages;
  private final StageClock clock;

  /**
   * Creates a pipeline.
   *
   * @param stages in order
   * @param clock is told how long each took
   */
  public DocumentPipeline(List<DocumentStage> stages, StageClock clock) {
    this.stages = new ArrayList<>(stages);
    this.clock = clock;
  }

  /** A pipeline whose stages are not timed. */
  public DocumentPipeline(List<DocumentStage> stages) {
    this(stages, StageClock.NONE);
  }

  /** Processes a document; returns the same one. */
  public Document process(Document document) {
    for (DocumentStage stage : stages) {
      if (!document.isKept()) {
        break;
      }
      long began = System.nanoTime();
      attempt(stage, document);
      clock.add(stage.name(), System.nanoTime() - began);
    }
    return document;
  }

  private static void attempt(DocumentStage stage, Document document) {
    try {
      stage.process(document);
    } catch (RuntimeException | StackOverflowError e) {
      if (document.isKept()) {
        document.reject(stage.name(), FAILED, Rejection.describe(e));
      }
    }
  }
}

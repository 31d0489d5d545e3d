package org.wenmai.document;

import java.io.Serializable;

/**
 * One stage of the text pass, which leads from decoded bytes to terms, one document at a time.
 *
 * <p>A stage reads properties that ingest or earlier stages set, and sets its own or rejects the
 * document; its Javadoc says which. It travels to the executors, so it holds settings and {@link
 * SharedModel}s only; dictionaries are loaded there, once for each JVM.
 *
 * <p>One instance serves one thread at a time.
 */
public interface DocumentStage extends Serializable {
  /** The name that users see, one lower-case word. */
  String name();

  /**
   * Processes one document that is still kept.
   *
   * <p>What it throws rejects the document, so a property is set when everything has succeeded.
   */
  void process(Document document);
}

package org.wenmai.topics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.wenmai.topics.corpus.TopicDocument;
import org.wenmai.topics.model.SmoothedSpace;

/**
 * The spaces in which documents are compared, one for each language with topics. Larger than the
 * topics, so apart from them. Immutable.
 */
final class DocumentSpaces implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<SmoothedSpace> spaces;

  DocumentSpaces(List<SmoothedSpace> spaces) {
    this.spaces = new ArrayList<>(spaces);
  }

  /** The document with its vector in the space of its language. */
  TopicDocument project(TopicDocument document) {
    return document.withVector(
        spaces.get(document.languageIndex()).project(document.id(), document.terms()));
  }
}

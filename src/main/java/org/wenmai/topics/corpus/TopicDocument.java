package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.wenmai.topics.model.TermVector;

/**
 * A document as input of the topic model.
 *
 * @param id its doc_id
 * @param language its language, BCP 47
 * @param languageIndex the language whose topics it may have, see {@link TopicLanguages#index}
 * @param inTrainingSet whether topics are fitted to it: it is not a copy, and its language has
 *     topics of its own
 * @param family its family of two or more documents; null if it has no copies
 * @param day date of publication in days since 1970-01-01; null if unknown
 * @param terms TF-IDF vector of length 1; empty if it has no term of the vocabulary
 * @param vector its vector in the latent space of the language; empty if not yet known, all zeros
 *     if it has no term of the space
 */
public record TopicDocument(
    String id,
    String language,
    int languageIndex,
    boolean inTrainingSet,
    @Nullable String family,
    @Nullable Integer day,
    TermVector terms,
    double[] vector)
    implements Serializable {
  public static final Comparator<TopicDocument> BY_ID = Comparator.comparing(TopicDocument::id);

  public TopicDocument withVector(double[] newVector) {
    return new TopicDocument(
        id, language, languageIndex, inTrainingSet, family, day, terms, newVector);
  }

  /** Whether its vector is known and not all zeros, so that it is nearer to some topics. */
  public boolean hasVector() {
    for (double value : vector) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }
}

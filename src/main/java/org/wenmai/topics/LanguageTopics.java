package org.wenmai.topics;

import java.io.Serializable;
import org.wenmai.topics.model.LatentSpace;
import org.wenmai.topics.model.VonMisesFisherMixture;

/**
 * The topics of one language.
 *
 * @param language which
 * @param first index of its first topic among those of all languages; the others follow
 * @param space the latent space of its documents
 * @param mixture its topics
 * @param largest the topic with most documents, counted from 0 in this language
 */
record LanguageTopics(
    String language, int first, LatentSpace space, VonMisesFisherMixture mixture, int largest)
    implements Serializable {
  int count() {
    return mixture.count();
  }

  /** The index after its last topic. */
  int end() {
    return first + count();
  }

  LanguageTopics with(VonMisesFisherMixture newMixture, int newLargest) {
    return new LanguageTopics(language, first, space, newMixture, newLargest);
  }
}

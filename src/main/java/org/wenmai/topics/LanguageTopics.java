package org.wenmai.topics;

import java.io.Serializable;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.LatentSpace;

/**
 * The topics of one language.
 *
 * @param language which
 * @param first index of its first topic among those of all languages; the others follow
 * @param space the latent space of its documents
 * @param centroids the centres of its topics
 * @param largest the topic with most documents, counted from 0 in this language
 */
record LanguageTopics(
    String language, int first, LatentSpace space, Centroids centroids, int largest)
    implements Serializable {
  int count() {
    return centroids.count();
  }

  /** The index after its last topic. */
  int end() {
    return first + count();
  }

  LanguageTopics with(Centroids newCentroids, int newLargest) {
    return new LanguageTopics(language, first, space, newCentroids, newLargest);
  }
}

package org.wenmai.topics;

import java.io.Serializable;
import org.wenmai.topics.model.Centroids;
import org.wenmai.topics.model.LatentSpace;

/**
 * The topics of one language.
 *
 * @param language which
 * @param first number of its first topic; the others follow
 * @param space where its documents have their places
 * @param centroids the middles of its topics
 * @param largest the topic, counted from 0 in this language, with most documents
 */
record LanguageTopics(
    String language, int first, LatentSpace space, Centroids centroids, int largest)
    implements Serializable {
  int count() {
    return centroids.count();
  }

  LanguageTopics with(Centroids newCentroids, int newLargest) {
    return new LanguageTopics(language, first, space, newCentroids, newLargest);
  }
}

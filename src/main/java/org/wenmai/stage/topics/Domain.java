package org.wenmai.stage.topics;

import java.io.Serializable;
import org.wenmai.topic.Centroids;
import org.wenmai.topic.LatentSpace;

/**
 * The topics of one language.
 *
 * @param language which
 * @param first number of its first topic; the others follow
 * @param space where its documents have their places
 * @param centroids the middles of its topics
 * @param largest the topic, counted from 0 in this language, with most documents
 */
record Domain(String language, int first, LatentSpace space, Centroids centroids, int largest)
    implements Serializable {
  int count() {
    return centroids.count();
  }

  Domain with(Centroids newCentroids, int newLargest) {
    return new Domain(language, first, space, newCentroids, newLargest);
  }
}

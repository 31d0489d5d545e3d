package org.wenmai.topics.corpus;

import java.io.Serializable;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.wenmai.topics.model.TermVector;

/**
 * A document as topics see it.
 *
 * @param id its doc_id
 * @param language its language
 * @param domain the language among whose topics it is placed, see {@link TopicLanguages#domain}
 * @param teaches whether it takes part in making topics: it is no copy, and its language has topics
 *     of its own
 * @param family its family of two or more; null where it is its own
 * @param day when it was published, in days since 1970-01-01; null where unknown
 * @param terms TF-IDF, of length 1; empty where it has no term of the vocabulary
 * @param place in the latent space of its domain; empty while that is not known
 */
public record TopicDocument(
    String id,
    String language,
    int domain,
    boolean teaches,
    @Nullable String family,
    @Nullable Integer day,
    TermVector terms,
    double[] place)
    implements Serializable {
  public static final Comparator<TopicDocument> BY_ID = Comparator.comparing(TopicDocument::id);

  public TopicDocument at(double[] newPlace) {
    return new TopicDocument(id, language, domain, teaches, family, day, terms, newPlace);
  }

  /** Whether anything is known about what it says. */
  public boolean isPlaced() {
    for (double value : place) {
      if (value != 0) {
        return true;
      }
    }
    return false;
  }
}

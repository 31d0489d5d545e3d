package org.wenmai.text.name;

import static java.util.Objects.requireNonNull;

/**
 * A name as a corpus has it.
 *
 * @param term folded
 * @param surface the most frequent way to write it
 * @param language in which it stands most often, BCP 47
 * @param count places
 */
public record Name(String term, String surface, String language, long count) {
  public Name {
    requireNonNull(term, "term");
    requireNonNull(surface, "surface");
    requireNonNull(language, "language");
  }

  /** The same name with further places. */
  public Name plus(long places) {
    return new Name(term, surface, language, count + places);
  }
}

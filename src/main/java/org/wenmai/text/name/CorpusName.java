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
public record CorpusName(String term, String surface, String language, long count) {
  public CorpusName {
    requireNonNull(term, "term");
    requireNonNull(surface, "surface");
    requireNonNull(language, "language");
  }

  /** The same name with further places. */
  public CorpusName plus(long places) {
    return new CorpusName(term, surface, language, count + places);
  }
}

package org.wenmai.text.name;

import static java.util.Objects.requireNonNull;

/**
 * A name in a corpus.
 *
 * @param term the folded name
 * @param surface the most frequent spelling
 * @param language the language in which it is most frequent, BCP 47
 * @param count its occurrences
 */
public record CorpusName(String term, String surface, String language, long count) {
  public CorpusName {
    requireNonNull(term, "term");
    requireNonNull(surface, "surface");
    requireNonNull(language, "language");
  }

  /** The same name with more occurrences. */
  public CorpusName plus(long occurrences) {
    return new CorpusName(term, surface, language, count + occurrences);
  }
}

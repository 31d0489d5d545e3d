package org.wenmai.text.name;

import static java.util.Objects.requireNonNull;

/**
 * A name as a corpus has it.
 *
 * @param term folded
 * @param surface the most frequent way to write it
 * @param count places
 */
public record Name(String term, String surface, long count) {
  public Name {
    requireNonNull(term, "term");
    requireNonNull(surface, "surface");
  }
}

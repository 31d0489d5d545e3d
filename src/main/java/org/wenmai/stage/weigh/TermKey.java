package org.wenmai.stage.weigh;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A term of a language, or, with an empty term, the language as a whole. Ordered by language, then
 * term, by UTF-16 code units.
 */
record TermKey(String language, String term) implements Serializable, Comparable<TermKey> {
  static TermKey whole(String language) {
    return new TermKey(language, "");
  }

  boolean isWhole() {
    return term.isEmpty();
  }

  /** Decides on the partition, so it must be the same in every JVM of a cluster. */
  @Override
  public int hashCode() {
    return 31 * language.hashCode() + term.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermKey key && language.equals(key.language) && term.equals(key.term);
  }

  @Override
  public int compareTo(TermKey other) {
    int byLanguage = language.compareTo(other.language);
    return byLanguage != 0 ? byLanguage : term.compareTo(other.term);
  }
}

package org.wenmai.terms.statistics;

import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import org.jspecify.annotations.Nullable;

/**
 * What statistics are counted for: a term of a language or, with an empty term, the language as a
 * whole. Ordered by language, then by term, by UTF-16 code units.
 */
record TermKey(String language, String term) implements Comparable<TermKey> {
  static TermKey whole(String language) {
    return new TermKey(language, "");
  }

  static TermKey read(Input in) {
    // Many terms share few languages: each language is held once.
    return new TermKey(in.readString().intern(), in.readString());
  }

  void write(Output out) {
    out.writeString(language);
    out.writeString(term);
  }

  boolean isWhole() {
    return term.isEmpty();
  }

  /** Chooses the partition of a shuffle, so it must be equal in every JVM of a cluster. */
  @Override
  public int hashCode() {
    return 31 * language.hashCode() + term.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TermKey key && term.equals(key.term) && language.equals(key.language);
  }

  @Override
  public int compareTo(TermKey other) {
    int byLanguage = language.compareTo(other.language);
    return byLanguage != 0 ? byLanguage : term.compareTo(other.term);
  }
}

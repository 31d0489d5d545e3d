package org.wenmai.terms.variants;

import java.io.Serializable;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.SpellingDifference;

/**
 * Two names that are spelled alike.
 *
 * @param rare the rarer one
 * @param frequent the more frequent one; of equally frequent ones the smaller
 */
record NamePair(CorpusName rare, CorpusName frequent, SpellingDifference spelling)
    implements Serializable {
  /** The frequency of the rarer one, divided by that of the other. */
  double share() {
    return rare.count() / (double) frequent.count();
  }

  /** Whether the first name is the more frequent one, or the smaller of equally frequent ones. */
  static boolean isBefore(CorpusName a, CorpusName b) {
    return a.count() > b.count() || (a.count() == b.count() && a.term().compareTo(b.term()) < 0);
  }
}

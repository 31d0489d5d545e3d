package org.wenmai.stage.variants;

import java.io.Serializable;
import org.wenmai.text.name.Name;
import org.wenmai.text.name.Spelling;

/**
 * Two names that are spelled alike.
 *
 * @param rare the rarer one
 * @param frequent the more frequent one; of equally frequent ones the smaller
 */
record Pair(Name rare, Name frequent, Spelling spelling) implements Serializable {
  /** How many times as frequent the rarer one is. */
  double share() {
    return rare.count() / (double) frequent.count();
  }

  /** Whether the first name is the more frequent one, or the smaller of equally frequent ones. */
  static boolean isBefore(Name a, Name b) {
    return a.count() > b.count() || (a.count() == b.count() && a.term().compareTo(b.term()) < 0);
  }
}

package org.wenmai.text.repair.misaligned;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/**
 * One way to read a text up to some place: the last character, and what went before.
 *
 * @param score logarithm of its likelihood, words that are not complete left out
 * @param outlook the same with what such a word may add; to compare readings fairly
 * @param node where in the dictionary the word stands that is not complete, its root if none does
 * @param pending the byte that waits for its other half; {@link #IN_STEP} where none does
 * @param character the last character, 0 before the first
 * @param kind where the last character comes from
 */
public record BeamHypothesis(
    double score,
    double outlook,
    int node,
    int pending,
    @Nullable BeamHypothesis before,
    char character,
    Kind kind) {
  static final int IN_STEP = -1;
  static final BeamHypothesis START =
      new BeamHypothesis(0, 0, JiebaDictionary.ROOT, IN_STEP, null, (char) 0, Kind.AS_READ);

  /** Where a character comes from. */
  enum Kind {
    /** It stood there. */
    AS_READ,
    /** Its two bytes stood there, in two characters. */
    SHIFTED,
    /** One of its bytes, or neither, stood there. */
    GUESSED
  }

  /** Readings with the same future are told apart by their score only. */
  long future() {
    return ((long) node << 9) | (pending + 1);
  }

  /** What has been read so far. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (BeamHypothesis at = this; at != null && at.before() != null; at = at.before()) {
      text.append(at.character());
    }
    return text.reverse().toString();
  }

  /** Characters of which both bytes were there, in two characters. */
  public int shifted() {
    int shifted = 0;
    for (BeamHypothesis at = this; at != null; at = at.before()) {
      shifted += at.kind() == Kind.SHIFTED ? 1 : 0;
    }
    return shifted;
  }
}

package org.wenmai.text.repair.misaligned;

import org.jspecify.annotations.Nullable;
import org.wenmai.text.tokenize.jieba.JiebaDictionary;

/**
 * A hypothesis of {@link BeamSearchDecoder}: one decoding of a prefix of the passage, as a linked
 * list of characters.
 *
 * @param score log-likelihood of the complete words
 * @param estimate the score plus an estimate for the incomplete word, for ranking hypotheses
 * @param node dictionary node of the incomplete word; the root if there is none
 * @param pairNode the same in the dictionary of {@link WordPairModel}
 * @param word the last complete word, in that dictionary
 * @param pending the byte that lacks its other half; {@link #ALIGNED} if there is none
 * @param before the hypothesis without the last character; null at the start
 * @param character the last character, 0 at the start
 * @param kind origin of the last character
 */
public record BeamHypothesis(
    double score,
    double estimate,
    int node,
    int pairNode,
    int word,
    int pending,
    @Nullable BeamHypothesis before,
    char character,
    Kind kind) {
  static final int ALIGNED = -1;
  static final BeamHypothesis START =
      new BeamHypothesis(
          0,
          0,
          JiebaDictionary.ROOT,
          WordPairModel.ROOT,
          WordPairModel.UNKNOWN,
          ALIGNED,
          null,
          (char) 0,
          Kind.AS_READ);

  /** The origin of a decoded character. */
  enum Kind {
    /** It is unchanged. */
    AS_READ,
    /** Its two bytes come from two adjacent characters. */
    REALIGNED,
    /** One or both of its bytes were lost. */
    GUESSED
  }

  /** Key of the search state: of hypotheses with equal keys only the best can win. */
  long stateKey() {
    return ((long) node << 27) | ((long) (word + 1) << 9) | (pending + 1);
  }

  /** The decoded text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (BeamHypothesis at = this; at != null && at.before() != null; at = at.before()) {
      text.append(at.character());
    }
    return text.reverse().toString();
  }

  /** Number of characters whose bytes come from two adjacent characters. */
  public int realigned() {
    int realigned = 0;
    for (BeamHypothesis at = this; at != null; at = at.before()) {
      realigned += at.kind() == Kind.REALIGNED ? 1 : 0;
    }
    return realigned;
  }
}

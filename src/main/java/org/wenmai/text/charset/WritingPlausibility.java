package org.wenmai.text.charset;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much a text looks like writing: in the script that a charset was made for, or in any.
 *
 * <p>Judged by the characters beyond ASCII, by the same rules by which {@link TextDecoder} chooses
 * a charset: how frequent a letter, syllable or Han character is where the charset is used, and
 * whether letters and signs stand where writing has them. Immutable, thread-safe.
 */
public final class WritingPlausibility {
  private static final WritingPlausibility ANY = new WritingPlausibility(all());

  private final PlausibilityScorer[] judges;

  private WritingPlausibility(Set<PlausibilityScorer> judges) {
    this.judges = judges.toArray(PlausibilityScorer[]::new);
  }

  private static Set<PlausibilityScorer> all() {
    Set<PlausibilityScorer> all = new LinkedHashSet<>();
    LegacyCharset.ALL.forEach(legacy -> all.add(legacy.plausibility()));
    return all;
  }

  /** Writing in any of the scripts: a text is as plausible as its most favourable judge says. */
  public static WritingPlausibility inAnyScript() {
    return ANY;
  }

  /**
   * Writing in the script that this charset is for.
   *
   * @param charset any name of a charset that {@link TextDecoder} can find
   * @throws IllegalArgumentException if it finds no such charset
   */
  public static WritingPlausibility of(String charset) {
    LegacyCharset legacy = LegacyCharset.named(charset);
    if (legacy == null) {
      throw new IllegalArgumentException(charset);
    }
    return new WritingPlausibility(Set.of(legacy.plausibility()));
  }

  /**
   * The mean over the characters beyond ASCII: 0.6 to 1 for writing, about 0 for random letters of
   * the script, below 0 for what no text has; 0 where all is ASCII.
   */
  public double plausibility(String text) {
    double best = judges[0].of(text);
    for (int i = 1; i < judges.length; i++) {
      best = Math.max(best, judges[i].of(text));
    }
    return best;
  }
}

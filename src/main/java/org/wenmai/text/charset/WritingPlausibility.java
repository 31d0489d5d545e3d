package org.wenmai.text.charset;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Measures how plausible a text is as natural language, in the script of one charset or in any.
 *
 * <p>Scores the non-ASCII characters by the rules by which {@link TextDecoder} chooses a charset:
 * by the frequency of a letter, syllable or Han character in the languages of the charset, and by
 * whether letters and symbols are in plausible positions. Immutable, thread-safe.
 */
public final class WritingPlausibility {
  private static final WritingPlausibility ANY = new WritingPlausibility(all());

  private final PlausibilityScorer[] scorers;

  private WritingPlausibility(Set<PlausibilityScorer> scorers) {
    this.scorers = scorers.toArray(PlausibilityScorer[]::new);
  }

  private static Set<PlausibilityScorer> all() {
    Set<PlausibilityScorer> all = new LinkedHashSet<>();
    LegacyCharset.ALL.forEach(legacy -> all.add(legacy.scorer()));
    return all;
  }

  /** For text in any script: the plausibility is the highest of all scripts. */
  public static WritingPlausibility inAnyScript() {
    return ANY;
  }

  /**
   * For text in the script of a charset.
   *
   * @param charset any name of a charset that {@link TextDecoder} detects
   * @throws IllegalArgumentException if there is no such charset
   */
  public static WritingPlausibility ofCharset(String charset) {
    LegacyCharset legacy = LegacyCharset.named(charset);
    if (legacy == null) {
      throw new IllegalArgumentException("Not a charset that is detected: " + charset);
    }
    return new WritingPlausibility(Set.of(legacy.scorer()));
  }

  /**
   * The mean score of the non-ASCII characters: 0.6 to 1 for natural text, about 0 for random
   * letters of the script, below 0 for characters that do not occur in text; 0 if all are ASCII.
   */
  public double plausibility(String text) {
    double best = scorers[0].score(text);
    for (int i = 1; i < scorers.length; i++) {
      best = Math.max(best, scorers[i].score(text));
    }
    return best;
  }
}

package org.wenmai.text.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the most plausible charset of a sample.
 *
 * <p>Letters and Han decide (see {@link EastAsian}, {@link Alphabet}). Between the charsets of the
 * Latin script, whose letters say too little, the n-grams of ICU's detector add their word.
 */
final class Ranking {
  /** What ICU's full confidence adds. */
  private static final double ICU_WEIGHT = 0.8;

  /** What a name in the document's prolog adds. */
  private static final double NAMED = 0.5;

  /** What being the commonest Latin charset adds: it wins where nothing else speaks. */
  private static final double DEFAULT = 0.03;

  /**
   * What a charset that hardly anybody used any more costs: it wins only where all speaks for it.
   */
  private static final double OUTDATED = -0.4;

  private Ranking() {}

  /**
   * The winner.
   *
   * @param score plausibility, about 1 for a long clean text
   */
  record Best(Legacy charset, double score) {}

  /**
   * The most plausible charset.
   *
   * @param named the charset that the document itself names
   */
  static Best best(byte[] sample, @Nullable String named) {
    Legacy hinted = named == null ? null : Legacy.named(named);
    Map<String, Double> icu = icu(sample);
    Best best = new Best(Legacy.ALL.get(0), Double.NEGATIVE_INFINITY);
    for (Legacy legacy : Legacy.ALL) {
      double score = legacy.plausibility().of(new String(sample, legacy.charset()));
      score += legacy.equals(hinted) ? NAMED : 0;
      score += ICU_WEIGHT * icu.getOrDefault(legacy.published(), 0.0);
      score += legacy.published().equals("windows-1252") ? DEFAULT : 0;
      score += legacy.isOutdated() ? OUTDATED : 0;
      if (score > best.score()) {
        best = new Best(legacy, score);
      }
    }
    return best;
  }

  /** ICU's confidence in Latin charsets, 0 to 1, by published name. */
  private static Map<String, Double> icu(byte[] sample) {
    Map<String, Double> confidence = new HashMap<>();
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Legacy legacy = Legacy.named(match.getName());
      if (legacy != null
          && legacy.plausibility() instanceof Alphabet alphabet
          && alphabet.latin()) {
        confidence.merge(legacy.published(), match.getConfidence() / 100.0, Math::max);
      }
    }
    // ICU says ISO-8859-2 for either until it sees a C1 byte.
    Double central = confidence.get("ISO-8859-2");
    if (central != null) {
      confidence.merge("windows-1250", central, Math::max);
    }
    return confidence;
  }
}

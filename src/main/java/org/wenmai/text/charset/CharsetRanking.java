package org.wenmai.text.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.language.LetterFit;

/**
 * Finds the most plausible charset of a sample.
 *
 * <p>Letters and Han decide (see {@link EastAsianScorer}, {@link AlphabetScorer}). Between the
 * charsets of the Latin script, whose letters say too little, two others add their word: the
 * n-grams of ICU's detector, and how well the letters fit the language that they fit best.
 */
final class CharsetRanking {
  /** What each nat costs by which a letter beyond ASCII fits worse than in the best reading. */
  private static final double NAT = 0.1;

  /** So many bytes of the sample are enough to see it. */
  private static final int FIT_BYTES = 4096;

  /** The most that fitting badly costs. */
  private static final double WORST_FIT = 1.0;

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

  private CharsetRanking() {}

  /**
   * The winner.
   *
   * @param score plausibility, about 1 for a long clean text
   */
  record Best(LegacyCharset charset, double score) {}

  /**
   * The most plausible charset.
   *
   * @param named the charset that the document itself names
   */
  static Best best(byte[] sample, @Nullable String named) {
    LegacyCharset hinted = named == null ? null : LegacyCharset.named(named);
    Map<String, Double> icu = icu(sample);
    Map<LegacyCharset, Double> scores = new LinkedHashMap<>();
    for (LegacyCharset legacy : LegacyCharset.ALL) {
      double score = legacy.plausibility().of(new String(sample, legacy.charset()));
      score += legacy.equals(hinted) ? NAMED : 0;
      score += ICU_WEIGHT * icu.getOrDefault(legacy.published(), 0.0);
      score += legacy.published().equals("windows-1252") ? DEFAULT : 0;
      score += legacy.isOutdated() ? OUTDATED : 0;
      scores.put(legacy, score);
    }
    Best best = highest(scores);
    if (!isLatin(best.charset())) {
      return best;
    }
    misfit(sample).forEach((legacy, nats) -> scores.merge(legacy, -nats, Double::sum));
    return highest(scores);
  }

  private static Best highest(Map<LegacyCharset, Double> scores) {
    Best best = new Best(LegacyCharset.ALL.get(0), Double.NEGATIVE_INFINITY);
    for (Map.Entry<LegacyCharset, Double> entry : scores.entrySet()) {
      if (entry.getValue() > best.score()) {
        best = new Best(entry.getKey(), entry.getValue());
      }
    }
    return best;
  }

  private static boolean isLatin(LegacyCharset legacy) {
    return legacy.plausibility() instanceof AlphabetScorer alphabet && alphabet.latin();
  }

  /** What the readings in the Latin script lose for fitting worse than the best of them. */
  private static Map<LegacyCharset, Double> misfit(byte[] sample) {
    LetterFit fit = LetterFit.of("Latn");
    Map<LegacyCharset, Double> misfit = new HashMap<>();
    if (fit == null) {
      return misfit;
    }
    byte[] part = Arrays.copyOf(sample, Math.min(sample.length, FIT_BYTES));
    for (LegacyCharset legacy : LegacyCharset.ALL) {
      if (isLatin(legacy)) {
        misfit.put(legacy, fit.cost(new String(part, legacy.charset())));
      }
    }
    double least = misfit.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double foreign = Math.max(1, foreign(part));
    misfit.replaceAll((legacy, nats) -> Math.min(WORST_FIT, NAT * (nats - least) / foreign));
    return misfit;
  }

  private static int foreign(byte[] sample) {
    int foreign = 0;
    for (byte b : sample) {
      foreign += b < 0 ? 1 : 0;
    }
    return foreign;
  }

  /** ICU's confidence in Latin charsets, 0 to 1, by published name. */
  private static Map<String, Double> icu(byte[] sample) {
    Map<String, Double> confidence = new HashMap<>();
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      LegacyCharset legacy = LegacyCharset.named(match.getName());
      if (legacy != null && isLatin(legacy)) {
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

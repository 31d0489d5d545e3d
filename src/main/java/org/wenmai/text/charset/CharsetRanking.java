package org.wenmai.text.charset;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.language.LetterFit;

/**
 * Ranks the legacy charsets by how plausible a sample is in each of them.
 *
 * <p>The score is that of the decoded letters and Han characters ({@link EastAsianScorer}, {@link
 * AlphabetScorer}). For charsets of the Latin script, whose letters discriminate too little, two
 * terms are added: the confidence of ICU's n-gram detector, and how well the letters fit the
 * language that they fit best. That fit also decides between the Cyrillic charsets, and against
 * them.
 */
final class CharsetRanking {
  /** Penalty per nat by which a non-ASCII letter fits worse than in the best decoding. */
  private static final double NAT_PENALTY = 0.1;

  /** Nats for each letter that real Cyrillic text has at most, mostly. */
  private static final double CYRILLIC_NATS = 2.6;

  /** Penalty for each nat more. */
  private static final double CYRILLIC_NAT_PENALTY = 0.4;

  /** Bytes of the sample that are enough to measure the fit. */
  private static final int FIT_BYTES = 4096;

  /** The largest penalty for a bad fit. */
  private static final double MAX_FIT_PENALTY = 1.0;

  /** Bonus for full confidence of ICU. */
  private static final double ICU_WEIGHT = 0.8;

  /** Bonus for the charset that the document or its HTTP header names. */
  private static final double NAMED_BONUS = 0.5;

  /** Bonus for the most common Latin charset, which wins if there is no other evidence. */
  private static final double DEFAULT_BONUS = 0.03;

  /** Penalty for a charset that is hardly used any more: it wins only with strong evidence. */
  private static final double OUTDATED_PENALTY = 0.4;

  /** Penalty for East Asian characters of which each is within a Latin word. */
  private static final double IN_WORDS_PENALTY = 0.6;

  private CharsetRanking() {}

  /**
   * The most plausible charset.
   *
   * @param score its plausibility, about 1 for a long clean text
   */
  record Best(LegacyCharset charset, double score) {}

  /**
   * Finds the most plausible charset.
   *
   * @param named the charset that the document or its HTTP header names; null if neither does
   */
  static Best best(byte[] sample, @Nullable String named) {
    return best(sample, named, legacy -> 0);
  }

  /**
   * As {@link #best(byte[], String)}, where other parts of the text are known.
   *
   * @param prior what they add to the score of a charset
   */
  static Best best(byte[] sample, @Nullable String named, ToDoubleFunction<LegacyCharset> prior) {
    LegacyCharset namedCharset = named == null ? null : LegacyCharset.named(named);
    Map<String, Double> icu = icuConfidence(sample);
    Map<LegacyCharset, Double> scores = new LinkedHashMap<>();
    for (LegacyCharset legacy : LegacyCharset.ALL) {
      String text = new String(sample, legacy.charset());
      double score = legacy.scorer().score(text);
      score -= legacy.isEastAsian() ? IN_WORDS_PENALTY * shareInLatinWords(text) : 0;
      score += prior.applyAsDouble(legacy);
      score += legacy.equals(namedCharset) ? NAMED_BONUS : 0;
      score += ICU_WEIGHT * icu.getOrDefault(legacy.published(), 0.0);
      score += legacy.published().equals("windows-1252") ? DEFAULT_BONUS : 0;
      score -= legacy.isOutdated() ? OUTDATED_PENALTY : 0;
      scores.put(legacy, score);
    }
    Best best = highest(scores);
    if (best.charset().isCyrillic()) {
      cyrillicPenalties(sample)
          .forEach((legacy, penalty) -> scores.merge(legacy, -penalty, Double::sum));
      best = highest(scores);
    }
    if (!best.charset().isLatin()) {
      return best;
    }
    fitPenalties(sample).forEach((legacy, penalty) -> scores.merge(legacy, -penalty, Double::sum));
    return highest(scores);
  }

  /**
   * The runs of characters beside a Latin letter, for each character: near 1 where single bytes in
   * Latin words were taken for characters of two.
   */
  private static double shareInLatinWords(String text) {
    int runs = 0;
    int characters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        boolean begins = i > 0 && isAsciiLetter(text.charAt(i - 1));
        boolean ends = i + 1 < text.length() && isAsciiLetter(text.charAt(i + 1));
        runs += begins || (ends && (i == 0 || text.charAt(i - 1) < 0x80)) ? 1 : 0;
        characters++;
      }
    }
    return (double) runs / Math.max(1, characters);
  }

  private static boolean isAsciiLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
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

  /** Penalties of the Latin charsets for fitting worse than the best of them. */
  private static Map<LegacyCharset, Double> fitPenalties(byte[] sample) {
    LetterFit fit = LetterFit.of("Latn");
    Map<LegacyCharset, Double> penalties = new HashMap<>();
    if (fit == null) {
      return penalties;
    }
    byte[] prefix = Arrays.copyOf(sample, Math.min(sample.length, FIT_BYTES));
    for (LegacyCharset legacy : LegacyCharset.ALL) {
      if (legacy.isLatin()) {
        penalties.put(legacy, fit.cost(new String(prefix, legacy.charset())));
      }
    }
    double best = penalties.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double nonAscii = Math.max(1, nonAscii(prefix));
    penalties.replaceAll(
        (legacy, nats) -> Math.min(MAX_FIT_PENALTY, NAT_PENALTY * (nats - best) / nonAscii));
    return penalties;
  }

  /**
   * Penalties of the Cyrillic charsets for letters that fit no language: those of another Cyrillic
   * charset, of Greek or of Hebrew, whose bytes are those of Cyrillic letters.
   */
  private static Map<LegacyCharset, Double> cyrillicPenalties(byte[] sample) {
    Map<LegacyCharset, Double> penalties = new HashMap<>();
    LetterFit fit = LetterFit.of("Cyrl");
    byte[] prefix = Arrays.copyOf(sample, Math.min(sample.length, FIT_BYTES));
    double nonAscii = Math.max(1, nonAscii(prefix));
    for (LegacyCharset legacy : LegacyCharset.ALL) {
      if (fit != null && legacy.isCyrillic()) {
        double nats = fit.cost(new String(prefix, legacy.charset())) / nonAscii;
        double penalty = CYRILLIC_NAT_PENALTY * (nats - CYRILLIC_NATS);
        penalties.put(legacy, Math.max(0, Math.min(MAX_FIT_PENALTY, penalty)));
      }
    }
    return penalties;
  }

  private static int nonAscii(byte[] sample) {
    int nonAscii = 0;
    for (byte b : sample) {
      nonAscii += b < 0 ? 1 : 0;
    }
    return nonAscii;
  }

  /** ICU's confidence in the Latin charsets, 0 to 1, by published name. */
  private static Map<String, Double> icuConfidence(byte[] sample) {
    Map<String, Double> confidence = new HashMap<>();
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      LegacyCharset legacy = LegacyCharset.named(match.getName());
      if (legacy != null && legacy.isLatin()) {
        confidence.merge(legacy.published(), match.getConfidence() / 100.0, Math::max);
      }
    }
    // ICU answers ISO-8859-2 for both charsets until it sees a C1 byte.
    Double central = confidence.get("ISO-8859-2");
    if (central != null) {
      confidence.merge("windows-1250", central, Math::max);
    }
    return confidence;
  }
}

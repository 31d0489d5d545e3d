package org.wenmai.text.charset;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text that several hands wrote: parts of it are UTF-8 and the rest is in one legacy
 * charset, which is guessed from the rest alone.
 *
 * <p>What is UTF-8 is first found by validity ({@link Utf8Runs}). Bytes of a legacy charset may be
 * valid UTF-8 by chance, so a run stays UTF-8 only if it is not clearly more plausible in the
 * charset of the rest; the longer the run, the clearer. A rest that is plausible in no charset is
 * damage and no other charset.
 */
final class MixedCharsetDecoder {
  /** Bytes of a run that are enough to compare its two readings. */
  private static final int COMPARED_BYTES = 2048;

  /** Plausibility that a run may lack as UTF-8, for each sequence in it. */
  private static final double CHANCE_BY_SEQUENCE = 0.1;

  /** The most that it may lack: that of a script that no charset knows. */
  private static final double MAX_CHANCE = 1;

  /** A run of this weight is UTF-8 unless another reading is clearly better. */
  private static final int SURE_WEIGHT = 6;

  /** The gain in plausibility that makes lighter runs evidence, but in Latin text. */
  private static final double CLEAR_GAIN = 0.15;

  /** The most bytes in the other charset for one sequence of such runs. */
  private static final long MAX_BROKEN_PER_CLEAR = 500;

  /** The rest of a text that is UTF-8 for the most part must be as plausible as this. */
  private static final double MIN_PLAUSIBILITY = 0.2;

  /** The same for charsets of which any two bytes are a character. */
  private static final double MIN_PLAUSIBILITY_EAST_ASIAN = 0.45;

  /** The least number of valid sequences in a text that is only torn, for each other byte. */
  private static final int VALID_PER_TORN = 3;

  /** So few bytes beside more UTF-8 are no text of such a charset. */
  private static final int MAX_STRAY = 2;

  /** Part of the plausibility of the UTF-8 runs that a charset of the same script may add. */
  private static final double SAME_SCRIPT = 0.2;

  private final byte[] bytes;
  private final Utf8Validity validity;
  private final List<Utf8Run> runs;
  private final boolean foreign;

  private MixedCharsetDecoder(byte[] bytes, Utf8Validity validity, Utf8Runs runs) {
    this.bytes = bytes;
    this.validity = validity;
    this.runs = runs.runs();
    this.foreign = runs.hasForeign();
  }

  /**
   * Decodes bytes of which some are no valid UTF-8.
   *
   * @param named the charset that the document or its HTTP header names; null if neither does
   * @return empty if no part of them is UTF-8, so that one charset has to explain all
   */
  static Optional<DecodedText> decode(byte[] bytes, Utf8Validity validity, @Nullable String named) {
    return validity.valid() == 0
        ? Optional.empty()
        : new MixedCharsetDecoder(bytes, validity, Utf8Runs.of(bytes)).decode(named);
  }

  /** Whether bytes that are valid UTF-8 are so by chance, in a text of a legacy charset. */
  static boolean isUtf8ByChance(byte[] bytes, LegacyCharset legacy) {
    return isByChance(bytes, new Utf8Run(0, bytes.length, Utf8Validity.of(bytes).valid()), legacy);
  }

  private Optional<DecodedText> decode(@Nullable String named) {
    byte[] rest = rest();
    boolean torn = !foreign && validity.valid() >= VALID_PER_TORN * validity.invalid();
    if (torn || rest.length == 0) {
      return torn ? Optional.of(damagedUtf8()) : Optional.empty();
    }
    CharsetRanking.Best best = CharsetRanking.best(rest, named, this::prior);
    LegacyCharset legacy = best.charset();
    if (isDamage(best, nonAscii(rest, 0, rest.length))) {
      return Optional.of(damagedUtf8());
    }
    List<Utf8Run> kept = runs.stream().filter(run -> !isByChance(bytes, run, legacy)).toList();
    if (!isMixed(kept, legacy)) {
      return Optional.empty();
    }
    double confidence = Math.max(0.01, Math.min(0.99, best.score()));
    return Optional.of(new DecodedText(text(kept, legacy), legacy.published(), confidence, true));
  }

  /** Whether any of the runs cannot be chance, or all of them together cannot. */
  private boolean isMixed(List<Utf8Run> kept, LegacyCharset legacy) {
    if (legacy.isLatin() || kept.stream().anyMatch(run -> run.weight() >= SURE_WEIGHT)) {
      return !kept.isEmpty();
    }
    int clear = kept.stream().mapToInt(Utf8Run::weight).sum();
    return clear > 1 && clear * MAX_BROKEN_PER_CLEAR >= validity.invalid();
  }

  /** Whether the rest makes sense in no charset, or is too short to be more than damage. */
  private boolean isDamage(CharsetRanking.Best best, int foreignBytes) {
    boolean eastAsian = best.charset().isEastAsian();
    boolean stray =
        eastAsian && foreignBytes <= MAX_STRAY && validity.valid() > MAX_STRAY * foreignBytes;
    double least = eastAsian ? MIN_PLAUSIBILITY_EAST_ASIAN : MIN_PLAUSIBILITY;
    return stray || (isMostlyUtf8() && best.score() < least);
  }

  private boolean isMostlyUtf8() {
    return validity.valid() >= validity.invalid() * TextDecoder.MIN_VALID_PER_INVALID;
  }

  private DecodedText damagedUtf8() {
    double confidence = (double) validity.valid() / (validity.valid() + validity.invalid());
    return new DecodedText(new String(bytes, StandardCharsets.UTF_8), "UTF-8", confidence);
  }

  /** A sample of what is not UTF-8; empty if that is ASCII only. */
  private byte[] rest() {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    boolean foreign = false;
    int from = 0;
    for (int i = 0; i <= runs.size() && rest.size() < TextDecoder.SAMPLE_BYTES; i++) {
      int to = i < runs.size() ? runs.get(i).from() : bytes.length;
      int end = Math.min(to, from + TextDecoder.SAMPLE_BYTES);
      if (nonAscii(bytes, from, to) > 0) {
        rest.write(bytes, from, end - from);
        rest.write('\n');
        foreign = true;
      }
      from = i < runs.size() ? runs.get(i).to() : bytes.length;
    }
    return foreign ? rest.toByteArray() : new byte[0];
  }

  private static int nonAscii(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += bytes[i] < 0 ? 1 : 0;
    }
    return count;
  }

  /** What the UTF-8 runs say for a charset: who writes one text writes one script. */
  private double prior(LegacyCharset legacy) {
    if (runs.isEmpty()) {
      return 0;
    }
    Utf8Run longest = runs.get(0);
    for (Utf8Run run : runs) {
      longest = run.weight() > longest.weight() ? run : longest;
    }
    return SAME_SCRIPT * Math.max(0, legacy.scorer().score(utf8(bytes, longest)));
  }

  private static String utf8(byte[] bytes, Utf8Run run) {
    int length = Math.min(COMPARED_BYTES, run.to() - run.from());
    return new String(bytes, run.from(), length, StandardCharsets.UTF_8).replace("\uFFFD", "");
  }

  private static boolean isByChance(byte[] bytes, Utf8Run run, LegacyCharset legacy) {
    double gain = gain(bytes, run, legacy);
    if (!legacy.isLatin() && run.weight() < SURE_WEIGHT) {
      return run.weight() == 1 || gain < CLEAR_GAIN;
    }
    return gain < -Math.min(MAX_CHANCE, CHANCE_BY_SEQUENCE * run.weight())
        || (gain < 0 && isSigns(bytes, run));
  }

  /** Whether fewer than half of the characters are letters: drawn lines may be valid by chance. */
  private static boolean isSigns(byte[] bytes, Utf8Run run) {
    int[] signs = utf8(bytes, run).codePoints().filter(c -> c >= 0x80).toArray();
    return 2 * Arrays.stream(signs).filter(Character::isLetter).count() < signs.length;
  }

  /** By how much a run is more plausible as UTF-8 than in the legacy charset. */
  private static double gain(byte[] bytes, Utf8Run run, LegacyCharset legacy) {
    int length = Math.min(COMPARED_BYTES, run.to() - run.from());
    return WritingPlausibility.inAnyScript().plausibility(utf8(bytes, run))
        - legacy.scorer().score(legacy.decode(bytes, run.from(), length));
  }

  private String text(List<Utf8Run> runs, LegacyCharset legacy) {
    StringBuilder text = new StringBuilder(bytes.length);
    int from = 0;
    for (Utf8Run run : runs) {
      text.append(legacy.decode(bytes, from, run.from() - from));
      text.append(new String(bytes, run.from(), run.to() - run.from(), StandardCharsets.UTF_8));
      from = run.to();
    }
    return text.append(legacy.decode(bytes, from, bytes.length - from)).toString();
  }
}

package org.wenmai.text.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.SplitMix64;

/**
 * The model of OpenNLP's language detector: a maximum-entropy model over the distinct 1- to 3-grams
 * of UTF-16 units of a text.
 *
 * <p>Only the weights are OpenNLP's. Its own evaluation creates a string for each n-gram and runs
 * regular expressions over the text; here an n-gram is a long that is looked up in a hash table.
 * Immutable, thread-safe.
 */
final class NgramModel {
  private static final int MAX_LENGTH = 3;
  private static final int UNIT_BITS = 16;

  private final List<String> languages;
  private final long[] grams;
  private final int[] firsts;
  private final byte[] outcomes;
  private final float[] weights;
  private final int shift;

  NgramModel(List<String> languages, List<Feature> features) {
    this.languages = List.copyOf(languages);
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(features.size() * 3 / 2);
    shift = Long.SIZE - bits;
    grams = new long[1 << bits];
    firsts = new int[(1 << bits) + 1];
    @Nullable Feature[] bySlot = assignSlots(features);
    int total = features.stream().mapToInt(feature -> feature.outcomes.length).sum();
    outcomes = new byte[total];
    weights = new float[total];
    fill(bySlot);
  }

  /** An n-gram with its weights: indexes of languages, and their log-odds. */
  static final class Feature {
    private final String gram;
    private final byte[] outcomes;
    private final float[] weights;

    /**
     * Creates a feature; the arrays are neither copied nor changed.
     *
     * @param gram 1 to 3 UTF-16 units
     */
    Feature(String gram, byte[] outcomes, float[] weights) {
      this.gram = gram;
      this.outcomes = outcomes;
      this.weights = weights;
    }
  }

  /** The shared model, loaded on first use. */
  static NgramModel shared() {
    return Holder.MODEL;
  }

  /** ISO 639-3 codes, in the order of the scores. */
  List<String> languages() {
    return languages;
  }

  private @Nullable Feature[] assignSlots(List<Feature> features) {
    @Nullable Feature[] bySlot = new @Nullable Feature[grams.length];
    for (Feature feature : features) {
      long packed = pack(feature.gram);
      if (packed != 0) {
        int slot = slot(packed);
        grams[slot] = packed;
        bySlot[slot] = feature;
      }
    }
    return bySlot;
  }

  private void fill(@Nullable Feature[] bySlot) {
    int at = 0;
    for (int slot = 0; slot < bySlot.length; slot++) {
      firsts[slot] = at;
      Feature feature = bySlot[slot];
      if (feature != null) {
        int length = feature.outcomes.length;
        System.arraycopy(feature.outcomes, 0, outcomes, at, length);
        System.arraycopy(feature.weights, 0, weights, at, length);
        at += length;
      }
    }
    firsts[bySlot.length] = at;
  }

  private static long pack(String gram) {
    if (gram.length() > MAX_LENGTH) {
      return 0;
    }
    long packed = 0;
    for (int i = 0; i < gram.length(); i++) {
      packed = (packed << UNIT_BITS) | gram.charAt(i);
    }
    return packed;
  }

  /** The slot of the n-gram, or the empty slot where it would be. */
  private int slot(long gram) {
    int slot = (int) ((gram * SplitMix64.GOLDEN_GAMMA) >>> shift);
    while (grams[slot] != gram && grams[slot] != 0) {
      slot = (slot + 1) & (grams.length - 1);
    }
    return slot;
  }

  /**
   * The log-odds of each language, up to a common constant.
   *
   * @param prose lower-case text
   */
  double[] scores(CharSequence prose) {
    double[] scores = new double[languages.size()];
    LongSet seen = new LongSet(prose.length() * MAX_LENGTH);
    long window = 0;
    for (int i = 0; i < prose.length(); i++) {
      window = ((window << UNIT_BITS) | prose.charAt(i)) & 0xFFFF_FFFF_FFFFL;
      add(window & 0xFFFF, seen, scores);
      if (i > 0) {
        add(window & 0xFFFF_FFFFL, seen, scores);
      }
      if (i > 1) {
        add(window, seen, scores);
      }
    }
    return scores;
  }

  private void add(long gram, LongSet seen, double[] scores) {
    if (gram == 0) {
      return;
    }
    int slot = slot(gram);
    if (grams[slot] == 0 || !seen.add(gram)) {
      return;
    }
    int end = firsts[slot + 1];
    for (int i = firsts[slot]; i < end; i++) {
      scores[outcomes[i]] += weights[i];
    }
  }

  /** A set of long values other than 0, of bounded size. */
  private static final class LongSet {
    private final long[] values;
    private final int shift;

    LongSet(int maxSize) {
      int bits = Integer.SIZE - Integer.numberOfLeadingZeros(maxSize * 2 + 1);
      values = new long[1 << bits];
      shift = Long.SIZE - bits;
    }

    boolean add(long value) {
      int slot = (int) ((value * SplitMix64.GOLDEN_GAMMA) >>> shift);
      while (values[slot] != 0) {
        if (values[slot] == value) {
          return false;
        }
        slot = (slot + 1) & (values.length - 1);
      }
      values[slot] = value;
      return true;
    }
  }

  private static final class Holder {
    static final NgramModel MODEL = NgramModelReader.read();
  }
}

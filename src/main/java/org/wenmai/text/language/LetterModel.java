package org.wenmai.text.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.SplitMix64;

/**
 * A letter n-gram model with back-off of all languages of one script: the probability of a letter
 * depends on up to four letters before it in its word.
 *
 * <p>If an n-gram is known in some languages, the others back off to the n-gram without its first
 * letter, with a penalty of {@link #BACK_OFF}; if it is known in none, all back off without a
 * penalty. Built by {@code src/model}; see docs/decisions/0004-letter-model.md. Immutable,
 * thread-safe.
 */
final class LetterModel {
  /** Scores are integers in units of this many steps per nat, so that their sums are exact. */
  static final int STEPS_PER_NAT = 4;

  static final int MAX_LENGTH = 5;
  static final int LETTER_BITS = 12;

  private static final int BACK_OFF = STEPS_PER_NAT;

  /** Score of a letter that the language does not have, as in a foreign name. */
  private static final int FOREIGN = 12 * STEPS_PER_NAT;

  /** Most letters have a known 3-gram: there the search for the longest one begins. */
  private static final int USUAL_LENGTH = 3;

  private final List<String> languages;

  /** The number of each letter, from 1; 0 for other characters. */
  private final short[] letterNumbers = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private final long[] grams;
  private final int shift;

  /**
   * For each n-gram, the negative log-probability of its last letter in each language, in steps.
   */
  private final byte[] rows;

  private final int[] rowOf;

  /**
   * Builds a model.
   *
   * @param languages tags, by index
   * @param letters of the script; the number of a letter is its position, from 1
   * @param grams n-grams of up to five letters, ascending: the numbers of their letters, the last
   *     one in the lowest bits; for each n-gram also the one without its first letter
   * @param counts number of languages that know each n-gram
   * @param languageIndexes indexes of those languages, for each n-gram in turn
   * @param values negative log-probabilities of the last letter there, in steps
   */
  LetterModel(
      List<String> languages,
      String letters,
      long[] grams,
      int[] counts,
      byte[] languageIndexes,
      byte[] values) {
    this.languages = List.copyOf(languages);
    for (int i = 0; i < letters.length(); i++) {
      letterNumbers[letters.charAt(i)] = (short) (i + 1);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(grams.length * 3 / 2);
    shift = Long.SIZE - bits;
    this.grams = new long[1 << bits];
    rowOf = new int[this.grams.length];
    rows = new byte[grams.length * languages.size()];
    int at = 0;
    for (int i = 0; i < grams.length; i++) {
      insert(grams[i], i * languages.size());
      for (int end = at + counts[i]; at < end; at++) {
        rows[i * languages.size() + languageIndexes[at]] = values[at];
      }
    }
  }

  /** The model of a script; null if there is none. Loaded on first use. */
  static @Nullable LetterModel of(String script) {
    return Holder.MODELS.get(script);
  }

  /** Language tags, in the order of the scores. */
  List<String> languages() {
    return languages;
  }

  /** Inserts an n-gram, and fills its row with the scores of languages that do not know it. */
  private void insert(long gram, int row) {
    int first = (Long.SIZE - 1 - Long.numberOfLeadingZeros(gram)) / LETTER_BITS * LETTER_BITS;
    if (first == 0) {
      Arrays.fill(rows, row, row + languages.size(), (byte) FOREIGN);
    } else {
      int shorter = rowOf[slot(gram & ((1L << first) - 1))];
      for (int l = 0; l < languages.size(); l++) {
        rows[row + l] = (byte) Math.min(Byte.MAX_VALUE, rows[shorter + l] + BACK_OFF);
      }
    }
    int slot = slot(gram);
    grams[slot] = gram;
    rowOf[slot] = row;
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
   * The negative log-probability of a text in each language, in steps.
   *
   * @param prose lower-case text
   */
  int[] costs(CharSequence prose) {
    int[] total = new int[languages.size()];
    long word = 0;
    int length = 0;
    for (int i = 0; i < prose.length(); i++) {
      int number = letterNumbers[prose.charAt(i)];
      length = number == 0 ? 0 : Math.min(length + 1, MAX_LENGTH);
      word = word << LETTER_BITS | number;
      if (length > 0) {
        int row = rowOf[longest(word, length)];
        for (int l = 0; l < total.length; l++) {
          total[l] += rows[row + l];
        }
      }
    }
    return total;
  }

  /** The slot of the longest known n-gram that ends the word. */
  private int longest(long word, int length) {
    int found = slot(last(word, Math.min(USUAL_LENGTH, length)));
    if (grams[found] == 0) {
      for (int n = Math.min(USUAL_LENGTH, length) - 1; grams[found] == 0; n--) {
        found = slot(last(word, n));
      }
      return found;
    }
    for (int n = USUAL_LENGTH + 1; n <= length; n++) {
      int longer = slot(last(word, n));
      if (grams[longer] == 0) {
        break;
      }
      found = longer;
    }
    return found;
  }

  private static long last(long word, int letters) {
    return word & ((1L << (LETTER_BITS * letters)) - 1);
  }

  private static final class Holder {
    static final Map<String, LetterModel> MODELS = LetterModelReader.read();
  }
}

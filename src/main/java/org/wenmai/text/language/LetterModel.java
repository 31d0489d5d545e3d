package org.wenmai.text.language;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wenmai.hash.SplitMix64;

/**
 * How probable the words of a text are in each language of one script, letter after letter: a
 * letter's probability depends on up to four letters before it in its word.
 *
 * <p>Where the model knows a run of letters, but not in a language, that language is judged by the
 * run without its first letter and loses {@link #UNKNOWN}; a run that it knows in no language is
 * judged without its first letter for all. Made by {@code src/model}; see
 * docs/decisions/0004-letter-model.md. Immutable, thread-safe.
 */
final class LetterModel {
  /** Scores are whole numbers of this many steps a nat, so that their sums are exact. */
  static final int STEPS_PER_NAT = 4;

  static final int LONGEST = 5;
  static final int LETTER_BITS = 12;

  private static final int UNKNOWN = STEPS_PER_NAT;

  /** A letter that the language does not have, as in a foreign name. */
  private static final int FOREIGN = 12 * STEPS_PER_NAT;

  /** Of most letters the model knows a run of three: there the search begins. */
  private static final int USUAL = 3;

  private final List<String> languages;

  /** Number of each letter, from 1; 0 for what is no letter of the script. */
  private final short[] numbers = new short[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private final long[] runs;
  private final int shift;

  /** For the run in each place, how improbable its last letter is in each language, in steps. */
  private final byte[] rows;

  private final int[] rowOf;

  /**
   * Builds a model.
   *
   * @param languages tags, by index
   * @param letters of the script; the number of a letter is its place, from 1
   * @param runs of up to five letters, ascending: their numbers, the last one in the lowest bits;
   *     with a run that without its first letter
   * @param counts how many languages know each run
   * @param who indexes of those languages, for each run in turn
   * @param values how improbable the last letter is there, in steps
   */
  LetterModel(
      List<String> languages,
      String letters,
      long[] runs,
      int[] counts,
      byte[] who,
      byte[] values) {
    this.languages = List.copyOf(languages);
    for (int i = 0; i < letters.length(); i++) {
      numbers[letters.charAt(i)] = (short) (i + 1);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(runs.length * 3 / 2);
    shift = Long.SIZE - bits;
    this.runs = new long[1 << bits];
    rowOf = new int[this.runs.length];
    rows = new byte[runs.length * languages.size()];
    int at = 0;
    for (int i = 0; i < runs.length; i++) {
      place(runs[i], i * languages.size());
      for (int end = at + counts[i]; at < end; at++) {
        rows[i * languages.size() + who[at]] = values[at];
      }
    }
  }

  /** The model of a script; null where there is none. Read on first use. */
  static @Nullable LetterModel of(String script) {
    return Holder.MODELS.get(script);
  }

  /** Tags, by the index of the scores. */
  List<String> languages() {
    return languages;
  }

  /** Fills the row of a run with what languages have that do not know it. */
  private void place(long run, int row) {
    int first = (Long.SIZE - 1 - Long.numberOfLeadingZeros(run)) / LETTER_BITS * LETTER_BITS;
    if (first == 0) {
      Arrays.fill(rows, row, row + languages.size(), (byte) FOREIGN);
    } else {
      int shorter = rowOf[slot(run & ((1L << first) - 1))];
      for (int l = 0; l < languages.size(); l++) {
        rows[row + l] = (byte) Math.min(Byte.MAX_VALUE, rows[shorter + l] + UNKNOWN);
      }
    }
    int slot = slot(run);
    runs[slot] = run;
    rowOf[slot] = row;
  }

  /** Where the run is, or the empty place where it would be. */
  private int slot(long run) {
    int slot = (int) ((run * SplitMix64.GOLDEN_GAMMA) >>> shift);
    while (runs[slot] != run && runs[slot] != 0) {
      slot = (slot + 1) & (runs.length - 1);
    }
    return slot;
  }

  /**
   * How improbable a text is in each language, in steps.
   *
   * @param prose lower-case text
   */
  int[] improbabilities(CharSequence prose) {
    int[] total = new int[languages.size()];
    long word = 0;
    int length = 0;
    for (int i = 0; i < prose.length(); i++) {
      int number = numbers[prose.charAt(i)];
      length = number == 0 ? 0 : Math.min(length + 1, LONGEST);
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

  /** Place of the longest run of a word's last letters that the model knows. */
  private int longest(long word, int length) {
    int found = slot(last(word, Math.min(USUAL, length)));
    if (runs[found] == 0) {
      for (int n = Math.min(USUAL, length) - 1; runs[found] == 0; n--) {
        found = slot(last(word, n));
      }
      return found;
    }
    for (int n = USUAL + 1; n <= length; n++) {
      int longer = slot(last(word, n));
      if (runs[longer] == 0) {
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

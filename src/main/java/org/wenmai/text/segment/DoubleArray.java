package org.wenmai.text.segment;

import java.nio.ByteBuffer;

/**
 * A trie of numbered words in a double array, read from the form in which HanLP stores its tables.
 * Immutable.
 *
 * <p>There, each place has a base and a check. The step by {@code c} from a place of base {@code b}
 * leads to place {@code b + c + 1}, if that checks {@code b}; a word ends where place {@code b}
 * itself checks {@code b}, and its negative base tells the number of the word. Here, a place is one
 * long of check, base and number, so that a step looks at memory once, and a state is that long.
 */
final class DoubleArray {
  /** No such state. */
  static final long NOWHERE = 0;

  /** No such word. */
  static final int NONE = -1;

  private static final int BASE_BITS = 22;
  private static final int WORD_BITS = 20;
  private static final int BASE_MASK = (1 << BASE_BITS) - 1;
  private static final int WORD_MASK = (1 << WORD_BITS) - 1;

  private final long[] places;

  private DoubleArray(int[] pairs) {
    places = new long[pairs.length / 2];
    if (places.length > BASE_MASK - Character.MAX_VALUE) {
      throw new IllegalStateException(places.length + " places are more than a state can tell");
    }
    for (int place = 0; place < places.length; place++) {
      int base = pairs[2 * place];
      if (base > 0) {
        long check = pairs[2 * place + 1];
        places[place] = ((check << BASE_BITS | base) << WORD_BITS) | (word(pairs, base) + 1);
      }
    }
  }

  private static int word(int[] pairs, int base) {
    boolean ends = 2 * base < pairs.length && pairs[2 * base + 1] == base && pairs[2 * base] < 0;
    return ends ? -pairs[2 * base] - 1 : NONE;
  }

  /** Reads an array from here: its size, then base and check of each place. */
  static DoubleArray read(ByteBuffer in) {
    int[] pairs = new int[2 * in.getInt()];
    in.asIntBuffer().get(pairs);
    in.position(in.position() + Integer.BYTES * pairs.length);
    return new DoubleArray(pairs);
  }

  /** The state before the first character. */
  long root() {
    return places[0];
  }

  /** The state that {@code c} leads to, or {@link #NOWHERE}. */
  long step(long state, char c) {
    int base = (int) (state >>> WORD_BITS) & BASE_MASK;
    int place = base + c + 1;
    if (place >= places.length) {
      return NOWHERE;
    }
    long next = places[place];
    return (int) (next >>> (WORD_BITS + BASE_BITS)) == base ? next : NOWHERE;
  }

  /** The number of the word that ends at this state, or {@link #NONE}. */
  int word(long state) {
    return ((int) state & WORD_MASK) - 1;
  }

  /** The number of a word, or {@link #NONE}. */
  int find(CharSequence word) {
    long state = root();
    for (int i = 0; i < word.length() && state != NOWHERE; i++) {
      state = step(state, word.charAt(i));
    }
    return word(state);
  }

  /** By character, how many beginnings of words end with it. */
  int[] steps() {
    int[] steps = new int[Character.MAX_VALUE + 1];
    for (int place = 1; place < places.length; place++) {
      int c = place - (int) (places[place] >>> (WORD_BITS + BASE_BITS)) - 1;
      if (places[place] != NOWHERE && c >= 0 && c <= Character.MAX_VALUE) {
        steps[c]++;
      }
    }
    return steps;
  }
}

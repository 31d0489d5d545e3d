package org.wenmai.text.segment;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Words with numbers as a double-array trie (Aoe 1989), one long per node, so that a step is one
 * look into memory.
 *
 * <p>Characters have codes from 1, the frequent ones small, 0 for those in no word. A unit is, from
 * below, 16 bits that name the value of the word that ends here (0: none ends), 24 bits of the base
 * that its children lie above, 24 bits of the code that leads here. No two nodes share a base, so
 * that the code alone tells whose child a unit is; a node without children has base 0, where no
 * child lies. Immutable once made; nobody but {@link PackedTrieBuilder} writes the arrays.
 *
 * @param codes by character
 * @param units the nodes, the root first
 * @param values by the number that units give; the first is not a number
 */
@SuppressWarnings("ArrayRecordComponent") // Shared as they are: this is the hot path.
record PackedTrie(char[] codes, long[] units, double[] values) {
  static final int ROOT = 0;
  static final int NONE = -1;

  static final int VALUE_BITS = 16;
  static final int VALUE_MASK = (1 << VALUE_BITS) - 1;
  static final int BASE_BITS = 24;
  static final int BASE_MASK = (1 << BASE_BITS) - 1;
  static final int CODE_SHIFT = VALUE_BITS + BASE_BITS;

  /** The node that {@code c} leads to, or {@link #NONE}. */
  int step(int node, char c) {
    int code = codes[c];
    int child = ((int) (units[node] >>> VALUE_BITS) & BASE_MASK) + code;
    return code != 0 && (int) (units[child] >>> CODE_SHIFT) == code ? child : NONE;
  }

  /** The value of the word that ends at this node; not a number where none does. */
  double value(int node) {
    return values[(int) units[node] & VALUE_MASK];
  }

  /** By node, its parent; the root and empty places have the root. */
  int[] parents() {
    int[] byBase = new int[BASE_MASK + 1];
    for (int node = 0; node < units.length; node++) {
      byBase[(int) (units[node] >>> VALUE_BITS) & BASE_MASK] = node;
    }
    byBase[0] = ROOT;
    int[] parents = new int[units.length];
    for (int node = 1; node < units.length; node++) {
      int code = (int) (units[node] >>> CODE_SHIFT);
      parents[node] = code == 0 ? ROOT : byBase[node - code];
    }
    return parents;
  }

  /** Bytes that {@link #write} writes. */
  int size() {
    int characters = characters().length();
    return 3 * Integer.BYTES
        + characters * Character.BYTES
        + (units.length + values.length) * Long.BYTES;
  }

  void write(ByteBuffer out) {
    String characters = characters();
    out.putInt(characters.length()).putInt(units.length).putInt(values.length);
    characters.chars().forEach(c -> out.putChar((char) c));
    Arrays.stream(units).forEach(out::putLong);
    Arrays.stream(values).forEach(out::putDouble);
  }

  static PackedTrie read(ByteBuffer in) {
    char[] characters = new char[in.getInt()];
    long[] units = new long[in.getInt()];
    double[] values = new double[in.getInt()];
    in.asCharBuffer().get(characters);
    in.position(in.position() + characters.length * Character.BYTES);
    in.asLongBuffer().get(units);
    in.position(in.position() + units.length * Long.BYTES);
    in.asDoubleBuffer().get(values);
    in.position(in.position() + values.length * Double.BYTES);
    return new PackedTrie(codes(characters), units, values);
  }

  static char[] codes(char[] characters) {
    char[] codes = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < characters.length; i++) {
      codes[characters[i]] = (char) (i + 1);
    }
    return codes;
  }

  /** The characters in the order of their codes. */
  private String characters() {
    int last = 0;
    for (char code : codes) {
      last = Math.max(last, code);
    }
    char[] characters = new char[last];
    for (int c = 0; c < codes.length; c++) {
      if (codes[c] > 0) {
        characters[codes[c] - 1] = (char) c;
      }
    }
    return new String(characters);
  }
}

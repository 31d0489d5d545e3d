package org.wenmai.text.trie;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.wenmai.text.tokenize.bigram.BigramTables;

/**
 * Words with numbers as a double-array trie (Aoe 1989), one long per node, so that a step is one
 * look into memory.
 *
 * <p>Characters have codes from 1, 0 for those in no word. A unit is, from below, 20 bits of the
 * number of the word that ends here (0: none ends), 24 bits of the base that its children lie
 * above, 20 bits of the code that leads here. No two nodes share a base, so that the code alone
 * tells whose child a unit is; a node without children has a base where no child lies. Immutable
 * once made; nobody but {@link DoubleArrayTrieBuilder} and {@link BigramTables} writes the arrays.
 *
 * @param codes by character
 * @param units the nodes, the root first; long enough for any code above any base
 */
@SuppressWarnings("ArrayRecordComponent") // Shared as they are: this is the hot path.
public record DoubleArrayTrie(char[] codes, long[] units) {
  public static final int ROOT = 0;
  public static final int NONE = -1;

  public static final int NUMBER_BITS = 20;
  public static final int NUMBER_MASK = (1 << NUMBER_BITS) - 1;
  static final int BASE_BITS = 24;
  public static final int BASE_MASK = (1 << BASE_BITS) - 1;
  public static final int CODE_SHIFT = NUMBER_BITS + BASE_BITS;

  public static long unit(int code, int base, int number) {
    return (long) code << CODE_SHIFT | (long) base << NUMBER_BITS | number;
  }

  /** The node that {@code c} leads to, or {@link #NONE}. */
  public int step(int node, char c) {
    int code = codes[c];
    int child = ((int) (units[node] >>> NUMBER_BITS) & BASE_MASK) + code;
    return code != 0 && (int) (units[child] >>> CODE_SHIFT) == code ? child : NONE;
  }

  /** The number of the word that ends at this node, from 1; 0 where none does. */
  public int number(int node) {
    return node == NONE ? 0 : (int) units[node] & NUMBER_MASK;
  }

  /** The number of a word, from 1; 0 if it is none. */
  public int number(CharSequence word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node != NONE; i++) {
      node = step(node, word.charAt(i));
    }
    return number(node);
  }

  /** By character, how many beginnings of words end with it. */
  public int[] steps() {
    int[] byCode = new int[1 << (Long.SIZE - CODE_SHIFT)];
    for (long unit : units) {
      byCode[(int) (unit >>> CODE_SHIFT)]++;
    }
    int[] steps = new int[codes.length];
    for (int c = 0; c < codes.length; c++) {
      steps[c] = codes[c] == 0 ? 0 : byCode[codes[c]];
    }
    return steps;
  }

  /** By node, its parent; the root and empty places have the root. */
  public int[] parents() {
    int[] byBase = new int[units.length];
    for (int node = 0; node < units.length; node++) {
      byBase[(int) (units[node] >>> NUMBER_BITS) & BASE_MASK] = node;
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
  public int size() {
    int characters = characters().length();
    return 2 * Integer.BYTES + characters * Character.BYTES + units.length * Long.BYTES;
  }

  public void write(ByteBuffer out) {
    String characters = characters();
    out.putInt(characters.length()).putInt(units.length);
    characters.chars().forEach(c -> out.putChar((char) c));
    Arrays.stream(units).forEach(out::putLong);
  }

  public static DoubleArrayTrie read(ByteBuffer in) {
    char[] characters = new char[in.getInt()];
    long[] units = new long[in.getInt()];
    in.asCharBuffer().get(characters);
    in.position(in.position() + characters.length * Character.BYTES);
    in.asLongBuffer().get(units);
    in.position(in.position() + units.length * Long.BYTES);
    return new DoubleArrayTrie(codes(characters), units);
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

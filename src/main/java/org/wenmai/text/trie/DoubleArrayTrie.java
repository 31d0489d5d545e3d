package org.wenmai.text.trie;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * An immutable map from words to positive numbers: a double-array trie (Aoe 1989) with one long per
 * node, so that a step takes one memory access. {@link DynamicTrie} takes words that are added at
 * run time.
 *
 * <p>Characters have codes from 1; the code of a character that is in no word is 0. The unit of a
 * node holds, from the lowest bit, 20 bits for the number of the word that ends here (0 if none
 * does), 24 bits for its base, and 20 bits for the code of its last character. The child for code c
 * is the node at base + c. No two inner nodes share a base, and leaves have none of theirs, so a
 * unit needs no other check than its code.
 *
 * <p>Thread-safe as long as the arrays, which are not copied, are not modified.
 */
public final class DoubleArrayTrie {
  /** The root, the node of the empty prefix. */
  public static final int ROOT = 0;

  /** No node, for a prefix of no word. */
  public static final int NONE = -1;

  /** Largest number of a word. */
  public static final int MAX_NUMBER = (1 << 20) - 1;

  /** Largest base of a node. */
  public static final int MAX_BASE = (1 << 24) - 1;

  private static final int NUMBER_BITS = 20;
  private static final int CODE_SHIFT = NUMBER_BITS + 24;

  private final char[] codes;
  private final long[] units;

  /**
   * Creates a trie of packed arrays.
   *
   * @param codes the codes by character
   * @param units the nodes, the root first; long enough for any code above any base
   */
  public DoubleArrayTrie(char[] codes, long[] units) {
    this.codes = codes;
    this.units = units;
  }

  /**
   * Packs words into a trie; the same words always give the same arrays.
   *
   * @param numbers the numbers by word, from 1 to {@link #MAX_NUMBER}, not necessarily distinct; at
   *     least one word, none of them empty
   */
  public static DoubleArrayTrie of(Map<String, Integer> numbers) {
    return DoubleArrayTrieBuilder.pack(numbers);
  }

  /** The unit of a node. */
  public static long unit(int code, int base, int number) {
    return (long) code << CODE_SHIFT | (long) base << NUMBER_BITS | number;
  }

  /** The number in a unit. */
  public static int numberOf(long unit) {
    return (int) unit & MAX_NUMBER;
  }

  /** The base in a unit. */
  public static int baseOf(long unit) {
    return (int) (unit >>> NUMBER_BITS) & MAX_BASE;
  }

  /** The code in a unit. */
  public static int codeOf(long unit) {
    return (int) (unit >>> CODE_SHIFT);
  }

  /**
   * The child of a node for {@code c}; {@link #NONE} if there is none or the node is {@link #NONE}.
   */
  public int step(int node, char c) {
    int code = codes[c];
    if (node == NONE || code == 0) {
      return NONE;
    }
    int child = baseOf(units[node]) + code;
    return codeOf(units[child]) == code ? child : NONE;
  }

  /** The number of the word that ends at this node; 0 where none does. */
  public int number(int node) {
    return node == NONE ? 0 : numberOf(units[node]);
  }

  /** The number of a word; 0 if it is none. */
  public int number(CharSequence word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node != NONE; i++) {
      node = step(node, word.charAt(i));
    }
    return number(node);
  }

  /** The codes by character, for loops in which {@link #step} would be too slow. */
  public char[] codes() {
    return codes;
  }

  /** The units by node, for loops in which {@link #step} would be too slow. */
  public long[] units() {
    return units;
  }

  /** By character, the number of nodes that it is the last character of. */
  public int[] nodeCounts() {
    int[] byCode = new int[1 << (Long.SIZE - CODE_SHIFT)];
    for (long unit : units) {
      byCode[codeOf(unit)]++;
    }
    int[] counts = new int[codes.length];
    for (int c = 0; c < codes.length; c++) {
      counts[c] = codes[c] == 0 ? 0 : byCode[codes[c]];
    }
    return counts;
  }

  /** By node, its parent; the root for the root and for unused units. */
  public int[] parents() {
    int[] byBase = new int[units.length];
    for (int node = 0; node < units.length; node++) {
      byBase[baseOf(units[node])] = node;
    }
    byBase[0] = ROOT;
    int[] parents = new int[units.length];
    for (int node = 1; node < units.length; node++) {
      int code = codeOf(units[node]);
      parents[node] = code == 0 ? ROOT : byBase[node - code];
    }
    return parents;
  }

  /** Number of bytes that {@link #write} writes. */
  public int byteSize() {
    int characters = characters().length();
    return 2 * Integer.BYTES + characters * Character.BYTES + units.length * Long.BYTES;
  }

  /** Writes the arrays in the form that {@link #read} reads. */
  public void write(ByteBuffer out) {
    String characters = characters();
    out.putInt(characters.length()).putInt(units.length);
    characters.chars().forEach(c -> out.putChar((char) c));
    Arrays.stream(units).forEach(out::putLong);
  }

  /** Reads what {@link #write} wrote. */
  public static DoubleArrayTrie read(ByteBuffer in) {
    char[] characters = new char[in.getInt()];
    long[] units = new long[in.getInt()];
    in.asCharBuffer().get(characters);
    in.position(in.position() + characters.length * Character.BYTES);
    in.asLongBuffer().get(units);
    in.position(in.position() + units.length * Long.BYTES);
    return new DoubleArrayTrie(codes(characters), units);
  }

  /** By character, its code. */
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

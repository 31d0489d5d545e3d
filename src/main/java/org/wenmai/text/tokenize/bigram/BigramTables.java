package org.wenmai.text.tokenize.bigram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.wenmai.text.trie.DoubleArrayTrie;

/** Reads the binary tables of HanLP's portable jar; its code is not used. */
final class BigramTables {
  private static final String FOLDER = "/data/dictionary/";

  /** Bytes of a Java serialization stream before the length of the first array of ints. */
  private static final int STREAM_HEADER = 23;

  /** Bytes between two arrays. */
  private static final int ARRAY_HEADER = 6;

  private static final char[] CODES = codes();

  private BigramTables() {}

  /**
   * Reads a file.
   *
   * @param name its path below {@code /data/dictionary}
   */
  static ByteBuffer table(String name) {
    try (InputStream in = BigramTables.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("The class path lacks HanLP's table " + FOLDER + name);
      }
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a double-array trie: its size, then base and check of each node. A step by {@code c} from
   * a node with base {@code b} leads to node {@code b + c + 1}, if the check of that is {@code b}.
   * A word ends where the check of node {@code b} itself is {@code b}; the base of that is negative
   * and gives the number of the word.
   */
  static DoubleArrayTrie trie(ByteBuffer in) {
    int[] pairs = ints(in, 2 * in.getInt());
    int nodes = pairs.length / 2;
    long[] units = new long[nodes + CODES.length];
    if (units.length > DoubleArrayTrie.MAX_BASE) {
      throw new IllegalStateException(nodes + " nodes do not fit into a trie");
    }
    for (int node = 0; node < nodes; node++) {
      int base = pairs[2 * node];
      if (base > 0) {
        units[node] = DoubleArrayTrie.unit(node - pairs[2 * node + 1], base, number(pairs, base));
      }
    }
    return new DoubleArrayTrie(CODES, units);
  }

  /** The number of the word that ends here, from 1 where HanLP's are from 0; 0 if none ends. */
  private static int number(int[] pairs, int base) {
    boolean ends = 2 * base < pairs.length && pairs[2 * base + 1] == base && pairs[2 * base] < 0;
    return ends ? -pairs[2 * base] : 0;
  }

  /** The code of a character is its number and one; the last character is in no word. */
  private static char[] codes() {
    char[] codes = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < Character.MAX_VALUE; c++) {
      codes[c] = (char) (c + 1);
    }
    return codes;
  }

  /** Reads two arrays of ints that were serialized one after the other. */
  static int[][] arrays(ByteBuffer in) {
    in.position(STREAM_HEADER);
    int[] first = ints(in, in.getInt());
    in.position(in.position() + ARRAY_HEADER);
    return new int[][] {first, ints(in, in.getInt())};
  }

  private static int[] ints(ByteBuffer in, int length) {
    int[] ints = new int[length];
    in.asIntBuffer().get(ints);
    in.position(in.position() + Integer.BYTES * ints.length);
    return ints;
  }
}

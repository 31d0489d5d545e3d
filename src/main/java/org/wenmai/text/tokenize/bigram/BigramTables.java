package org.wenmai.text.tokenize.bigram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.wenmai.text.trie.DoubleArrayTrie;

/** Reads the tables of HanLP's portable jar, of which only the tables are among our resources. */
public final class BigramTables {
  private static final String FOLDER = "/data/dictionary/";

  /** What a Java serialization stream has before the size of the first array of ints. */
  private static final int STREAM_HEADER = 23;

  /** What it has between two arrays. */
  private static final int ARRAY_HEADER = 6;

  private static final char[] CODES = codes();

  private BigramTables() {}

  /**
   * The bytes of a table.
   *
   * @param name below {@code /data/dictionary}
   */
  static ByteBuffer table(String name) {
    try (InputStream in = BigramTables.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("HanLP's table " + FOLDER + name + " is not on the path");
      }
      return ByteBuffer.wrap(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A trie from here: its size, then base and check of each place. The step by {@code c} from a
   * place of base {@code b} leads to place {@code b + c + 1}, if that checks {@code b}; a word ends
   * where place {@code b} itself checks {@code b}, and its negative base tells the number of the
   * word.
   */
  static DoubleArrayTrie trie(ByteBuffer in) {
    int[] pairs = ints(in, 2 * in.getInt());
    int places = pairs.length / 2;
    long[] units = new long[places + CODES.length];
    if (units.length > DoubleArrayTrie.MAX_BASE) {
      throw new IllegalStateException(places + " places are more than a trie can tell");
    }
    for (int place = 0; place < places; place++) {
      int base = pairs[2 * place];
      if (base > 0) {
        units[place] =
            DoubleArrayTrie.unit(place - pairs[2 * place + 1], base, number(pairs, base));
      }
    }
    return new DoubleArrayTrie(CODES, units);
  }

  /** From 1, where HanLP numbers words from 0; 0 if none ends here. */
  private static int number(int[] pairs, int base) {
    boolean ends = 2 * base < pairs.length && pairs[2 * base + 1] == base && pairs[2 * base] < 0;
    return ends ? -pairs[2 * base] : 0;
  }

  /** Each character's code is the next number; the last character is in no word. */
  private static char[] codes() {
    char[] codes = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < Character.MAX_VALUE; c++) {
      codes[c] = (char) (c + 1);
    }
    return codes;
  }

  /** The two arrays of ints that were serialized one after the other. */
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

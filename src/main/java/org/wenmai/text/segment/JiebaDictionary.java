package org.wenmai.text.segment;

import com.huaban.analysis.jieba.WordDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * jieba's dictionary as a tree of characters: which words begin here, and how likely each is.
 *
 * <p>All edges lie in one open hash table of longs, so that a step costs about one look into
 * memory: an edge is 36 bits of key (parent, character) and 20 bits of child. Weights are natural
 * logarithms of relative frequencies, as jieba has them; StrictMath, so that they are the same on
 * every machine. Immutable, about 17 MB.
 */
public final class JiebaDictionary {
  /** The node before the first character. */
  public static final int ROOT = 0;

  /** No such node. */
  public static final int NONE = -1;

  private static final int NODE_BITS = 20;
  private static final int NODE_MASK = (1 << NODE_BITS) - 1;
  private static final int TABLE_BITS = 20;
  private static final String RESOURCE = "/dict.txt";

  private final long[] edges = new long[1 << TABLE_BITS];
  private final int[] firsts = new int[Character.MAX_VALUE + 1];

  /** By node; not a number where no word ends. */
  private double[] weights = new double[1 << (NODE_BITS - 1)];

  private int nodes = 1;
  private double least;
  private double total;

  private JiebaDictionary() {}

  /** The dictionary that the dependency carries; loaded by the first caller. */
  public static JiebaDictionary shared() {
    return Holder.SHARED;
  }

  /** The node that {@code c} leads to, or {@link #NONE}. */
  public int step(int node, char c) {
    if (node == ROOT) {
      int first = firsts[c];
      return first == 0 ? NONE : first;
    }
    long key = ((long) node << Character.SIZE) | c;
    for (int slot = slot(key); ; slot = (slot + 1) & (edges.length - 1)) {
      long edge = edges[slot];
      if (edge >>> NODE_BITS == key) {
        return (int) edge & NODE_MASK;
      }
      if (edge == 0) {
        return NONE;
      }
    }
  }

  /** Log frequency of the word that ends at this node; not a number where none does. */
  public double weight(int node) {
    return weights[node];
  }

  /** By node, the log frequency of the most frequent word that ends there or goes on from there. */
  public float[] bestAhead() {
    int[] parents = new int[nodes];
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      parents[firsts[c]] = ROOT;
    }
    for (long edge : edges) {
      parents[(int) edge & NODE_MASK] = (int) (edge >>> (NODE_BITS + Character.SIZE));
    }
    float[] best = new float[nodes];
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int node = nodes - 1; node > ROOT; node--) {
      best[node] =
          Double.isNaN(weights[node]) ? best[node] : Math.max(best[node], (float) weights[node]);
      best[parents[node]] = Math.max(best[parents[node]], best[node]);
    }
    return best;
  }

  /** Log frequency of the rarest word: that of characters which are no words. */
  public double leastWeight() {
    return least;
  }

  /** How many words the dictionary was counted on. */
  double total() {
    return total;
  }

  /** Log frequency of a word; not a number if it is none. */
  double weight(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node != NONE; i++) {
      node = step(node, word.charAt(i));
    }
    return node > ROOT ? weights[node] : Double.NaN;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - TABLE_BITS));
  }

  private int grow(int node, char c) {
    int child = step(node, c);
    if (child != NONE) {
      return child;
    }
    child = nodes++;
    if (child > (NODE_MASK >> 1) + (NODE_MASK >> 2)) {
      throw new IllegalStateException("More than " + child + " nodes do not fit the table.");
    }
    if (child == weights.length) {
      weights = Arrays.copyOf(weights, weights.length * 2);
    }
    weights[child] = Double.NaN;
    link(node, c, child);
    return child;
  }

  private void link(int node, char c, int child) {
    if (node == ROOT) {
      firsts[c] = child;
      return;
    }
    long key = ((long) node << Character.SIZE) | c;
    int slot = slot(key);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = (key << NODE_BITS) | child;
  }

  /** Lines are "word count tag". Words that differ in case only are one; the last count holds. */
  private void read(String lines) {
    for (int at = 0; at < lines.length(); ) {
      int end = lines.indexOf('\n', at);
      int stop = end < 0 ? lines.length() : end;
      total += line(lines, at, stop);
      at = stop + 1;
    }
    least = Double.MAX_VALUE;
    for (int node = 1; node < nodes; node++) {
      if (!Double.isNaN(weights[node])) {
        weights[node] = StrictMath.log(weights[node] / total);
        least = Math.min(least, weights[node]);
      }
    }
    weights = Arrays.copyOf(weights, nodes);
  }

  private int line(String lines, int from, int to) {
    int node = ROOT;
    int at = from;
    for (; at < to && lines.charAt(at) > ' '; at++) {
      node = grow(node, Character.toLowerCase(lines.charAt(at)));
    }
    int count = 0;
    for (at++; at < to && lines.charAt(at) > ' '; at++) {
      count = count * 10 + Character.digit(lines.charAt(at), 10);
    }
    if (node != ROOT) {
      weights[node] = count;
    }
    return count;
  }

  private static final class Holder {
    static final JiebaDictionary SHARED = load();

    private static JiebaDictionary load() {
      try (InputStream in = WordDictionary.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("jieba-analysis lacks its dictionary " + RESOURCE);
        }
        JiebaDictionary dictionary = new JiebaDictionary();
        dictionary.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return dictionary;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

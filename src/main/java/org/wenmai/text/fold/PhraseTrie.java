package org.wenmai.text.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest of many phrases at a place of a text. Immutable.
 *
 * <p>Nodes are numbered breadth first, so the children of node n are the nodes from {@code
 * firstChild[n]} to {@code firstChild[n + 1]}, sorted by their character.
 */
final class PhraseTrie {
  private final char[] labels;
  private final int[] firstChild;
  private final @Nullable String[] values;

  private PhraseTrie(char[] labels, int[] firstChild, @Nullable String[] values) {
    this.labels = labels;
    this.firstChild = firstChild;
    this.values = values;
  }

  /** A run of sorted keys that share their first {@code depth} characters: one node. */
  private record Keys(int from, int to, int depth) {}

  static PhraseTrie of(SortedMap<String, String> phrases) {
    String[] keys = phrases.keySet().toArray(String[]::new);
    String[] outputs = phrases.values().toArray(String[]::new);
    List<Keys> nodes = new ArrayList<>(List.of(new Keys(0, keys.length, 0)));
    StringBuilder labels = new StringBuilder("\0");
    List<@Nullable String> values = new ArrayList<>();
    int[] firstChild = new int[16];
    for (int n = 0; n < nodes.size(); n++) {
      if (n + 2 > firstChild.length) {
        firstChild = Arrays.copyOf(firstChild, 2 * firstChild.length);
      }
      firstChild[n] = nodes.size();
      Keys node = nodes.get(n);
      boolean complete = node.from < node.to && keys[node.from].length() == node.depth;
      values.add(complete ? outputs[node.from] : null);
      addChildren(keys, node, complete ? node.from + 1 : node.from, nodes, labels);
      firstChild[n + 1] = nodes.size();
    }
    return new PhraseTrie(
        labels.toString().toCharArray(),
        Arrays.copyOf(firstChild, nodes.size() + 1),
        values.toArray(String[]::new));
  }

  private static void addChildren(
      String[] keys, Keys node, int start, List<Keys> nodes, StringBuilder labels) {
    int from = start;
    while (from < node.to) {
      char label = keys[from].charAt(node.depth);
      int to = from + 1;
      while (to < node.to && keys[to].charAt(node.depth) == label) {
        to++;
      }
      nodes.add(new Keys(from, to, node.depth + 1));
      labels.append(label);
      from = to;
    }
  }

  /**
   * The longest phrase that starts at {@code from} and ends by {@code to}.
   *
   * @return length of the phrase in chars in the upper, number of its output in the lower half; -1
   *     where no phrase starts
   */
  long longest(CharSequence text, int from, int to) {
    long best = -1;
    int node = 0;
    for (int at = from; at < to; at++) {
      node = Arrays.binarySearch(labels, firstChild[node], firstChild[node + 1], text.charAt(at));
      if (node < 0) {
        return best;
      }
      if (values[node] != null) {
        best = ((long) (at + 1 - from) << 32) | node;
      }
    }
    return best;
  }

  /** The output of a phrase that {@link #longest} found. */
  @Nullable String output(long found) {
    return values[(int) found];
  }
}

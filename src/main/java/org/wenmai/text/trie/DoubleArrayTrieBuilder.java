package org.wenmai.text.trie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Packs words with numbers into a {@link DoubleArrayTrie}. */
final class DoubleArrayTrieBuilder {
  /** After this many tries the units before are considered full and are not searched again. */
  private static final int MAX_TRIES = 64;

  private final String[] words;
  private final char[] codes;
  private final int lastCode;
  private final List<Node> nodes = new ArrayList<>();
  private final BitSet usedUnits = new BitSet();
  private final BitSet usedBases = new BitSet();

  /** Where the search for {@link #startChildren} free units starts. */
  private int start;

  private int startChildren;

  /** The node of the first {@code depth} characters, which the words {@code [from, to)} share. */
  private static final class Node {
    final int from;
    final int to;
    final int depth;
    final int code;
    final List<Node> children = new ArrayList<>(1);
    int base;

    Node(int from, int to, int depth, int code) {
      this.from = from;
      this.to = to;
      this.depth = depth;
      this.code = code;
    }
  }

  private DoubleArrayTrieBuilder(Map<String, Integer> numbers) {
    codes = codes(numbers.keySet());
    int last = 0;
    for (char code : codes) {
      last = Math.max(last, code);
    }
    lastCode = last;
    words = numbers.keySet().toArray(String[]::new);
    Arrays.sort(words, this::byCodes);
  }

  static DoubleArrayTrie pack(Map<String, Integer> numbers) {
    DoubleArrayTrieBuilder builder = new DoubleArrayTrieBuilder(numbers);
    builder.addNodes();
    builder.assignBases();
    return new DoubleArrayTrie(builder.codes, builder.units(numbers));
  }

  /**
   * The codes by character. Frequent characters get small codes, so that children are close
   * together.
   */
  private static char[] codes(Iterable<String> words) {
    int[] counts = new int[Character.MAX_VALUE + 1];
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        counts[word.charAt(i)]++;
      }
    }
    // Sorts by descending count, then by character: both in one long, the character in the low
    // bits.
    long[] order =
        IntStream.range(0, counts.length)
            .filter(c -> counts[c] > 0)
            .mapToLong(c -> (long) -counts[c] << Character.SIZE | c)
            .sorted()
            .toArray();
    char[] characters = new char[order.length];
    for (int i = 0; i < order.length; i++) {
      characters[i] = (char) order[i];
    }
    return DoubleArrayTrie.codes(characters);
  }

  private int byCodes(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    for (int i = 0; i < shorter; i++) {
      int order = codes[a.charAt(i)] - codes[b.charAt(i)];
      if (order != 0) {
        return order;
      }
    }
    return a.length() - b.length();
  }

  /** Creates all nodes in breadth-first order. */
  private void addNodes() {
    nodes.add(new Node(0, words.length, 0, 0));
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      int from = words[node.from].length() == node.depth ? node.from + 1 : node.from;
      while (from < node.to) {
        int to = from + 1;
        char c = words[from].charAt(node.depth);
        while (to < node.to && words[to].charAt(node.depth) == c) {
          to++;
        }
        Node child = new Node(from, to, node.depth + 1, codes[c]);
        node.children.add(child);
        nodes.add(child);
        from = to;
      }
    }
  }

  /** Assigns the bases, to nodes with many children first: those with few fill the gaps. */
  private void assignBases() {
    usedUnits.set(DoubleArrayTrie.ROOT);
    usedBases.set(0);
    List<Node> parents =
        new ArrayList<>(nodes.stream().filter(node -> !node.children.isEmpty()).toList());
    parents.sort(Comparator.comparing(node -> -node.children.size()));
    for (Node parent : parents) {
      if (parent.children.size() != startChildren) {
        startChildren = parent.children.size();
        start = 0;
      }
      parent.base = base(parent.children);
      usedBases.set(parent.base);
      parent.children.forEach(child -> usedUnits.set(parent.base + child.code));
    }
  }

  /** Finds a low base that no other node has and for which the units of all children are free. */
  private int base(List<Node> children) {
    int first = children.get(0).code;
    int unit = usedUnits.nextClearBit(Math.max(start, first + 1));
    int tries = 0;
    while (usedBases.get(unit - first) || !isFree(unit - first, children)) {
      unit = usedUnits.nextClearBit(unit + 1);
      tries++;
    }
    if (tries > MAX_TRIES) {
      start = unit;
    }
    if (unit + lastCode > DoubleArrayTrie.MAX_BASE) {
      throw new IllegalStateException("More nodes than fit");
    }
    return unit - first;
  }

  private boolean isFree(int base, List<Node> children) {
    for (Node child : children) {
      if (usedUnits.get(base + child.code)) {
        return false;
      }
    }
    return true;
  }

  /** Long enough for any code above any base. */
  private long[] units(Map<String, Integer> numbers) {
    long[] units = new long[usedBases.length() + lastCode];
    units[DoubleArrayTrie.ROOT] = unit(nodes.get(0), numbers);
    for (Node parent : nodes) {
      for (Node child : parent.children) {
        units[parent.base + child.code] = unit(child, numbers);
      }
    }
    return units;
  }

  private long unit(Node node, Map<String, Integer> numbers) {
    String word = words[node.from];
    int number = word.length() == node.depth ? numbers.getOrDefault(word, 0) : 0;
    return DoubleArrayTrie.unit(node.code, node.base, number);
  }
}

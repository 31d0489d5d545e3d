package org.wenmai.text.trie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Packs words with numbers into a {@link DoubleArrayTrie}; the same words always give the same one.
 */
public final class DoubleArrayTrieBuilder {
  /** Places tried before those behind are given up as too full. */
  private static final int PATIENCE = 64;

  private final String[] words;
  private final char[] codes;
  private final int lastCode;
  private final List<Node> nodes = new ArrayList<>();
  private final BitSet taken = new BitSet();
  private final BitSet bases = new BitSet();

  /** Where to look for room for this many children. */
  private int start;

  private int startsFor;

  /** What follows the first {@code depth} characters of the words {@code [from, to)}. */
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

  private DoubleArrayTrieBuilder(Map<String, Integer> given) {
    codes = codes(given.keySet());
    int last = 0;
    for (char code : codes) {
      last = Math.max(last, code);
    }
    lastCode = last;
    words = given.keySet().toArray(String[]::new);
    Arrays.sort(words, this::byCodes);
  }

  /**
   * Packs words.
   *
   * @param given numbers from 1 to 1,048,575; several words may have the same
   */
  public static DoubleArrayTrie pack(Map<String, Integer> given) {
    DoubleArrayTrieBuilder builder = new DoubleArrayTrieBuilder(given);
    builder.grow();
    builder.place();
    return new DoubleArrayTrie(builder.codes, builder.units(given));
  }

  /** Frequent characters get small codes, so that children lie close together. */
  private static char[] codes(Iterable<String> words) {
    Map<Character, Integer> counts = new TreeMap<>();
    words.forEach(word -> word.chars().forEach(c -> counts.merge((char) c, 1, Integer::sum)));
    List<Character> order =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<Character, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    char[] characters = new char[order.size()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = order.get(i);
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

  /** All nodes, level by level. */
  private void grow() {
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

  /** Large families first: small ones fill the gaps between them. */
  private void place() {
    taken.set(DoubleArrayTrie.ROOT);
    bases.set(0);
    List<Node> parents =
        new ArrayList<>(nodes.stream().filter(node -> !node.children.isEmpty()).toList());
    parents.sort(Comparator.comparing(node -> -node.children.size()));
    for (Node parent : parents) {
      if (parent.children.size() != startsFor) {
        startsFor = parent.children.size();
        start = 0;
      }
      parent.base = base(parent.children);
      bases.set(parent.base);
      parent.children.forEach(child -> taken.set(parent.base + child.code));
    }
  }

  /** A low base that is nobody's and above which all children find room. */
  private int base(List<Node> children) {
    int first = children.get(0).code;
    int slot = taken.nextClearBit(Math.max(start, first + 1));
    int tries = 0;
    while (bases.get(slot - first) || !isRoom(slot - first, children)) {
      slot = taken.nextClearBit(slot + 1);
      tries++;
    }
    if (tries > PATIENCE) {
      start = slot;
    }
    if (slot + lastCode > DoubleArrayTrie.BASE_MASK) {
      throw new IllegalStateException("More nodes than fit");
    }
    return slot - first;
  }

  private boolean isRoom(int base, List<Node> children) {
    for (Node child : children) {
      if (taken.get(base + child.code)) {
        return false;
      }
    }
    return true;
  }

  /** Long enough for any code above any base. */
  private long[] units(Map<String, Integer> given) {
    long[] units = new long[bases.length() + lastCode];
    units[DoubleArrayTrie.ROOT] = unit(nodes.get(0), given);
    for (Node parent : nodes) {
      for (Node child : parent.children) {
        units[parent.base + child.code] = unit(child, given);
      }
    }
    return units;
  }

  private long unit(Node node, Map<String, Integer> given) {
    String word = words[node.from];
    int number = word.length() == node.depth ? given.getOrDefault(word, 0) : 0;
    return DoubleArrayTrie.unit(node.code, node.base, number);
  }
}

package org.wenmai.text.tokenize.bigram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares the cheapest path with an exhaustive search in small lattices. */
final class WordLatticeTest {
  private static final BigramDictionary DICTIONARY = BigramDictionary.shared();
  private static final int BEGIN = DICTIONARY.word("始##始");
  private static final int END = DICTIONARY.word("末##末");

  private record Edge(int from, int to, int word, int extra) {}

  /** Words that often follow each other, so that bigrams matter. */
  private static final List<Integer> WORDS =
      List.of("中国", "人民", "的", "生活", "大", "学生", "是", "未##人").stream()
          .map(DICTIONARY::word)
          .toList();

  @Provide
  Arbitrary<List<Integer>> choices() {
    return Arbitraries.integers().between(0, 63).list().ofMinSize(2).ofMaxSize(24);
  }

  @Property
  void findsTheCheapestPath(@ForAll("choices") List<Integer> choices) {
    List<Edge> edges = edges(choices);
    WordLattice lattice = new WordLattice();
    fill(lattice, edges, 3);
    lattice.clear();
    fill(lattice, edges, choices.size() / 3 + 1);

    int last = lattice.cheapestPath(DICTIONARY, BEGIN, END);

    assertThat(cost(lattice, last, edges))
        .isEqualTo(cheapest(edges, 0, BEGIN, choices.size() / 3 + 1));
  }

  /** A word of length 1 at every position, and longer ones by choice. */
  private static List<Edge> edges(List<Integer> choices) {
    int positions = choices.size() / 3 + 1;
    List<Edge> edges = new ArrayList<>();
    for (int from = 0; from < positions; from++) {
      for (int length = 1; length <= 3 && from + length <= positions; length++) {
        int choice = choices.get((from + 7 * length) % choices.size());
        if (length == 1 || choice % 3 > 0) {
          int word = WORDS.get((choice + from) % WORDS.size());
          edges.add(new Edge(from, from + length, word, 100 * (choice % 5)));
        }
      }
    }
    return edges;
  }

  private static void fill(WordLattice lattice, List<Edge> edges, int positions) {
    for (int position = 0; position < positions; position++) {
      lattice.nextPosition();
      for (Edge edge : edges) {
        if (edge.from() == position) {
          lattice.add(edge.to(), edge.word(), edge.extra());
        }
      }
    }
  }

  private static long cost(WordLattice lattice, int last, List<Edge> edges) {
    long sum = DICTIONARY.cost(lattice.word(last), END);
    for (int i = last; i != WordLattice.NONE; i = lattice.predecessor(i)) {
      int before = lattice.predecessor(i);
      int from = before == WordLattice.NONE ? 0 : lattice.end(before);
      int left = before == WordLattice.NONE ? BEGIN : lattice.word(before);
      sum += DICTIONARY.cost(left, lattice.word(i)) + extra(edges, from, lattice.end(i));
    }
    return sum;
  }

  private static int extra(List<Edge> edges, int from, int to) {
    return edges.stream()
        .filter(edge -> edge.from() == from && edge.to() == to)
        .findFirst()
        .orElseThrow()
        .extra();
  }

  private static long cheapest(List<Edge> edges, int from, int left, int positions) {
    if (from == positions) {
      return DICTIONARY.cost(left, END);
    }
    long minCost = Long.MAX_VALUE;
    for (Edge edge : edges) {
      if (edge.from() == from) {
        long rest = cheapest(edges, edge.to(), edge.word(), positions);
        minCost = Math.min(minCost, DICTIONARY.cost(left, edge.word()) + edge.extra() + rest);
      }
    }
    return minCost;
  }
}

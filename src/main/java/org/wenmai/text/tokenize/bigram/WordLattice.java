package org.wenmai.text.tokenize.bigram;

import java.util.Arrays;

/**
 * The word lattice of a run: candidate words by position, and the cheapest path through them
 * (Viterbi). Keeps buffers, so it is for one thread.
 */
final class WordLattice {
  /** No node of the lattice. */
  static final int NONE = -1;

  private static final int INITIAL_SIZE = 256;

  /** By position in the run, the first node that begins there; nodes are in order of positions. */
  private int[] starts = new int[INITIAL_SIZE];

  private int[] ends = new int[INITIAL_SIZE];

  /** By node, the dictionary word by which it follows the node before it. */
  private int[] firstWords = new int[INITIAL_SIZE];

  /** By node, the dictionary word by which the next one follows it; mostly the same word. */
  private int[] lastWords = new int[INITIAL_SIZE];

  private int[] extraCosts = new int[INITIAL_SIZE];

  /** By node, the cost of the cheapest path up to its end. */
  private long[] pathCosts = new long[INITIAL_SIZE];

  /** By node, the node before it on that path. */
  private int[] predecessors = new int[INITIAL_SIZE];

  private int positions;
  private int size;

  /** Removes all nodes and positions. */
  void clear() {
    positions = 0;
    size = 0;
  }

  /** Moves to the next position, where the words that are added next begin. */
  void nextPosition() {
    if (positions + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[positions++] = size;
  }

  /**
   * Adds a word that begins at the current position, unless there is one of the same length.
   *
   * @param end position after it
   * @param word its number in the dictionary
   * @param extraCost cost besides that of following another word
   */
  void add(int end, int word, int extraCost) {
    for (int i = starts[positions - 1]; i < size; i++) {
      if (ends[i] == end) {
        return;
      }
    }
    addUnit(end, word, word, extraCost);
  }

  /**
   * Adds a unit of several words, even if there is a word of the same length.
   *
   * @param firstWord the word that follows the word before the unit
   * @param lastWord the word that is followed by the word after the unit
   */
  void addUnit(int end, int firstWord, int lastWord, int extraCost) {
    if (size == ends.length) {
      grow();
    }
    ends[size] = end;
    firstWords[size] = firstWord;
    lastWords[size] = lastWord;
    extraCosts[size] = extraCost;
    pathCosts[size++] = Long.MAX_VALUE;
  }

  private void grow() {
    int length = 2 * ends.length;
    ends = Arrays.copyOf(ends, length);
    firstWords = Arrays.copyOf(firstWords, length);
    lastWords = Arrays.copyOf(lastWords, length);
    extraCosts = Arrays.copyOf(extraCosts, length);
    pathCosts = Arrays.copyOf(pathCosts, length);
    predecessors = Arrays.copyOf(predecessors, length);
  }

  /**
   * Finds the cheapest path; of equal ones the one that is found first.
   *
   * @param begin the dictionary word before the run
   * @param end the dictionary word after it
   * @return the last node of the path; {@link #predecessor} gives the others
   */
  int cheapestPath(BigramDictionary dictionary, int begin, int end) {
    starts[positions] = size;
    for (int i = starts[0]; i < starts[1]; i++) {
      pathCosts[i] = (long) dictionary.cost(begin, firstWords[i]) + extraCosts[i];
      predecessors[i] = NONE;
    }
    long minCost = Long.MAX_VALUE;
    int last = NONE;
    for (int i = 0; i < size; i++) {
      if (ends[i] < positions) {
        extend(i, dictionary);
      } else if (pathCosts[i] + dictionary.cost(lastWords[i], end) < minCost) {
        minCost = pathCosts[i] + dictionary.cost(lastWords[i], end);
        last = i;
      }
    }
    return last;
  }

  private void extend(int i, BigramDictionary dictionary) {
    int end = ends[i];
    for (int next = starts[end]; next < starts[end + 1]; next++) {
      long cost = pathCosts[i] + dictionary.cost(lastWords[i], firstWords[next]) + extraCosts[next];
      if (cost < pathCosts[next]) {
        pathCosts[next] = cost;
        predecessors[next] = i;
      }
    }
  }

  /** The node before this one on the cheapest path, or {@link #NONE}. */
  int predecessor(int i) {
    return predecessors[i];
  }

  /** The position where a node ends. */
  int end(int i) {
    return ends[i];
  }

  /** The dictionary word of a node, the first of a unit. */
  int word(int i) {
    return firstWords[i];
  }

  /** The cost of the cheapest path up to the end of this node. */
  long pathCost(int i) {
    return pathCosts[i];
  }
}

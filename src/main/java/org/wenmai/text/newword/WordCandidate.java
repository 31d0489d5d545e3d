package org.wenmai.text.newword;

import java.util.HashMap;
import java.util.Map;
import org.wenmai.text.newword.NewWord.Evidence;

/** A possible new word with its statistics. Mutable, not thread-safe. */
final class WordCandidate {
  private static final int MIN_COUNT = 5;
  private static final int MIN_COUNT_IF_RARE = 3;
  private static final int MIN_DOCUMENTS = 2;

  /** The least {@link #npmi} of a frequent candidate. */
  private static final double MIN_NPMI = 0.5;

  /** Higher, since rare candidates reach a high {@link #npmi} by chance. */
  private static final double MIN_NPMI_IF_RARE = 0.8;

  /** Excludes characters that are words by themselves in more than 19 of 20 occurrences. */
  private static final double MIN_PART_SHARE = 0.05;

  private static final double MIN_PART_SHARE_IF_RARE = 0.5;

  /** In nats, for instance of three neighbours of which two occur once and one twice. */
  private static final double MIN_ENTROPY = 1.0;

  /** In nats, that of two neighbours with one occurrence each. */
  private static final double MIN_ENTROPY_IF_RARE = 0.69;

  private final String term;
  private final boolean singleCharacters;
  private final double cohesion;
  private final double npmi;
  private final double partShare;
  private final NeighbourCounts left = new NeighbourCounts();
  private final NeighbourCounts right = new NeighbourCounts();
  private int count;
  private int documents;
  private int lastDocument = -1;

  /** Occurrences that jieba's HMM found as one word. */
  private int hmmCount;

  private boolean hasInnerFunctionWord;

  /**
   * Creates a candidate without occurrences.
   *
   * @param singleCharacters whether all its tokens are single characters
   * @param cohesion pointwise mutual information at its weakest split, in nats
   * @param npmi the cohesion divided by its maximum for this count, at most 1: normalized pointwise
   *     mutual information (Bouma 2009)
   * @param partShare the least share, over all splits, of the occurrences of the rarer part that
   *     are in the candidate
   */
  WordCandidate(
      String term, boolean singleCharacters, double cohesion, double npmi, double partShare) {
    this.term = term;
    this.singleCharacters = singleCharacters;
    this.cohesion = cohesion;
    this.npmi = npmi;
    this.partShare = partShare;
  }

  void addOccurrence(int document, CandidateRun run, int first, int last) {
    count++;
    if (document != lastDocument) {
      documents++;
      lastDocument = document;
    }
    hmmCount += run.isHmmWord(first, last) ? 1 : 0;
    hasInnerFunctionWord |= run.hasInnerFunctionWord(first, last);
    left.add(run.left(first));
    right.add(run.right(last));
  }

  String term() {
    return term;
  }

  int count() {
    return count;
  }

  /** Whether its own statistics make it a word. */
  boolean isWord() {
    return isFrequent() || isRare() || isHmmWord();
  }

  private boolean isFrequent() {
    return count >= MIN_COUNT
        && documents >= MIN_DOCUMENTS
        && npmi >= MIN_NPMI
        && partShare >= MIN_PART_SHARE
        && hasEntropy(MIN_ENTROPY)
        && isConfirmedByHmm();
  }

  private boolean isRare() {
    return singleCharacters
        && count >= MIN_COUNT_IF_RARE
        && documents >= MIN_DOCUMENTS
        && npmi >= MIN_NPMI_IF_RARE
        && partShare >= MIN_PART_SHARE_IF_RARE
        && hasEntropy(MIN_ENTROPY_IF_RARE)
        && isConfirmedByHmm();
  }

  private boolean isHmmWord() {
    return singleCharacters
        && hmmCount == count
        && npmi >= MIN_NPMI_IF_RARE
        && hasEntropy(MIN_ENTROPY_IF_RARE);
  }

  /**
   * A function word inside joins two words, unless the HMM found one word at half of the
   * occurrences.
   */
  private boolean isConfirmedByHmm() {
    return !hasInnerFunctionWord || 2 * hmmCount >= count;
  }

  private boolean hasEntropy(double entropy) {
    return left.entropy() >= entropy && right.entropy() >= entropy;
  }

  NewWord word() {
    return word(isFrequent() || isRare() ? Evidence.COMPANY : Evidence.MODEL);
  }

  NewWord word(Evidence evidence) {
    return new NewWord(term, count, documents, cohesion, left.entropy(), right.entropy(), evidence);
  }

  /**
   * Counts of the neighbours on one side. Each {@link CandidateRun#BOUNDARY} is a distinct
   * neighbour.
   */
  private static final class NeighbourCounts {
    private final Map<Integer, Integer> counts = new HashMap<>(4);
    private int boundaries;

    void add(int codePoint) {
      if (codePoint == CandidateRun.BOUNDARY) {
        boundaries++;
      } else {
        counts.merge(codePoint, 1, Integer::sum);
      }
    }

    /**
     * The entropy in nats, summed in the order of counts, so that the order of the map has no
     * effect.
     */
    double entropy() {
      double total = boundaries + counts.values().stream().mapToInt(Integer::intValue).sum();
      double sum = boundaries * StrictMath.log(total);
      for (int count : counts.values().stream().mapToInt(Integer::intValue).sorted().toArray()) {
        sum += count * StrictMath.log(total / count);
      }
      return sum / total;
    }
  }
}

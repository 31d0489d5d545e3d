package org.wenmai.text.newword;

import java.util.HashMap;
import java.util.Map;
import org.wenmai.text.newword.NewWord.Evidence;

/** A candidate and the company that it keeps. Mutable; for one thread. */
final class WordCandidate {
  private static final int MANY = 5;
  private static final int SOME = 3;
  private static final int DOCUMENTS = 2;

  /** Twice as much as by chance at the weakest cut, on the scale of {@link #bond}. */
  private static final double BOUND = 0.5;

  /** Rare candidates are bound by chance more easily. */
  private static final double TIGHTLY_BOUND = 0.8;

  /** A character that stands by itself in nineteen of twenty places is not bound. */
  private static final double ATTACHED = 0.05;

  private static final double TIGHTLY_ATTACHED = 0.5;

  /** As with three neighbours, e.g. two of them once and one twice. */
  private static final double OPEN = 1.0;

  /** As with two neighbours, each once. */
  private static final double BARELY_OPEN = 0.69;

  private final String term;
  private final boolean characters;
  private final double cohesion;
  private final double bond;
  private final double attachment;
  private final Neighbours left = new Neighbours();
  private final Neighbours right = new Neighbours();
  private int count;
  private int documents;
  private int lastDocument = -1;

  /** Places at which the segmenter made it up by itself. */
  private int madeUp;

  private boolean bridged;

  /**
   * Creates a candidate without places.
   *
   * @param characters whether all its pieces are single characters
   * @param cohesion pointwise mutual information at its weakest cut
   * @param bond the same in proportion to the most that so many places could have; 1 at most
   * @param attachment the share of the places of its rarer part, at the weakest cut, that are in it
   */
  WordCandidate(String term, boolean characters, double cohesion, double bond, double attachment) {
    this.term = term;
    this.characters = characters;
    this.cohesion = cohesion;
    this.bond = bond;
    this.attachment = attachment;
  }

  void meet(int document, CandidateRun stretch, int first, int last) {
    count++;
    if (document != lastDocument) {
      documents++;
      lastDocument = document;
    }
    madeUp += stretch.isMadeUp(first, last) ? 1 : 0;
    bridged |= stretch.hasFunctionInside(first, last);
    left.add(stretch.left(first));
    right.add(stretch.right(last));
  }

  String term() {
    return term;
  }

  int count() {
    return count;
  }

  /** Whether it is a word as far as its own numbers tell. */
  boolean isWord() {
    return isFrequent() || isRare() || isMadeUp();
  }

  private boolean isFrequent() {
    return count >= MANY
        && documents >= DOCUMENTS
        && bond >= BOUND
        && attachment >= ATTACHED
        && isOpen(OPEN)
        && isBridgedByTheModel();
  }

  private boolean isRare() {
    return characters
        && count >= SOME
        && documents >= DOCUMENTS
        && bond >= TIGHTLY_BOUND
        && attachment >= TIGHTLY_ATTACHED
        && isOpen(BARELY_OPEN)
        && isBridgedByTheModel();
  }

  private boolean isMadeUp() {
    return characters && madeUp == count && bond >= TIGHTLY_BOUND && isOpen(BARELY_OPEN);
  }

  /** A function word inside is a bridge between two words unless the model saw one word. */
  private boolean isBridgedByTheModel() {
    return !bridged || 2 * madeUp >= count;
  }

  private boolean isOpen(double entropy) {
    return left.entropy() >= entropy && right.entropy() >= entropy;
  }

  NewWord word() {
    return word(isFrequent() || isRare() ? Evidence.COMPANY : Evidence.MODEL);
  }

  NewWord word(Evidence evidence) {
    return new NewWord(term, count, documents, cohesion, left.entropy(), right.entropy(), evidence);
  }

  /** What stood beside it, and how often; each edge of a stretch is another neighbour. */
  private static final class Neighbours {
    private final Map<Integer, Integer> counts = new HashMap<>(4);
    private int edges;

    void add(int codePoint) {
      if (codePoint == CandidateRun.NOTHING) {
        edges++;
      } else {
        counts.merge(codePoint, 1, Integer::sum);
      }
    }

    /** Summed from the smallest count, so that the order of a map never shows. */
    double entropy() {
      double total = edges + counts.values().stream().mapToInt(Integer::intValue).sum();
      double sum = edges * StrictMath.log(total);
      for (int count : counts.values().stream().mapToInt(Integer::intValue).sorted().toArray()) {
        sum += count * StrictMath.log(total / count);
      }
      return sum / total;
    }
  }
}

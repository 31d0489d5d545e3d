package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Picks the keywords of one document among its terms and phrases: the heaviest by {@link TfIdf},
 * what stands early weighing more; ties by term. What stands only within a keyword that is longer
 * and at least as heavy is left out.
 *
 * <p>Mutable, for one thread; the order in which candidates are added does not matter, but for ties
 * of equal terms in two languages, of which the first comes first.
 *
 * <pre>{@code
 * Keywords keywords = new Keywords(text.codePointCount(0, text.length()));
 * int river = keywords.addTerm("river", "River", 3, 10, 2.5);
 * int boat = keywords.addTerm("boat", "boat", 4, 16, 1.7);
 * keywords.addPhrase("river boat", "River boat", 3, 10, river, boat);
 * List<Keywords.Keyword> best = keywords.heaviest(5);
 * }</pre>
 */
public final class KeywordExtractor {
  private static final Comparator<Candidate> HEAVIEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> candidate.keyword.weight())
          .reversed()
          .thenComparing(candidate -> candidate.keyword.term())
          .thenComparingInt(candidate -> candidate.place);

  private final int length;
  private final List<Candidate> candidates = new ArrayList<>();
  private double[] idfs = new double[16];
  private int terms;

  /**
   * Creates a choice without candidates.
   *
   * @param length code points of the text
   */
  public KeywordExtractor(int length) {
    this.length = length;
  }

  /**
   * A keyword.
   *
   * @param term folded and normalized
   * @param surface as the document writes it
   * @param count places in the document
   * @param weight above 0
   */
  public record Keyword(String term, String surface, int count, double weight) {}

  /** What may be a keyword: a term, whose only part is itself, or a phrase, which has no place. */
  private record Candidate(Keyword keyword, int place, int... parts) {
    static final int PHRASE = -1;

    boolean isWithin(Candidate other) {
      boolean whole =
          place == PHRASE
              ? other.keyword.term().contains(keyword.term()) && isRunOf(other.parts)
              : Arrays.stream(other.parts).anyMatch(part -> part == place);
      return whole && other.size() > size();
    }

    /** Words, not letters: "art list" is not in "smart listing". */
    private boolean isRunOf(int... others) {
      int[] own = parts;
      for (int from = 0; from + own.length <= others.length; from++) {
        if (Arrays.equals(own, 0, own.length, others, from, from + own.length)) {
          return true;
        }
      }
      return false;
    }

    private int size() {
      return parts.length + keyword.term().length();
    }
  }

  /**
   * Adds a term.
   *
   * @param count places in the document, at least 1
   * @param first code points before the first place
   * @param idf of the term, see {@link TfIdf#idf}
   * @return its number, counted from 0 in the order of these calls
   */
  public int addTerm(String term, String surface, int count, int first, double idf) {
    double weight = TfIdf.weight(count, idf) * TfIdf.earliness(first, length);
    Keyword keyword = new Keyword(term, surface, count, weight);
    candidates.add(new Candidate(keyword, terms, terms));
    idfs = terms == idfs.length ? Arrays.copyOf(idfs, 2 * terms) : idfs;
    idfs[terms] = idf;
    return terms++;
  }

  /**
   * Adds a phrase.
   *
   * @param count places in the document, 2 or more
   * @param first code points before the first place
   * @param parts numbers of its terms
   */
  public void addPhrase(String term, String surface, int count, int first, int... parts) {
    double[] ofParts = Arrays.stream(parts).mapToDouble(part -> idfs[part]).toArray();
    double weight = TfIdf.phraseWeight(count, ofParts) * TfIdf.earliness(first, length);
    candidates.add(
        new Candidate(new Keyword(term, surface, count, weight), Candidate.PHRASE, parts));
  }

  /** The heaviest keywords, at most so many. */
  public List<Keyword> heaviest(int most) {
    PriorityQueue<Candidate> left = new PriorityQueue<>(HEAVIEST_FIRST);
    left.addAll(candidates);
    List<Candidate> kept = new ArrayList<>();
    while (kept.size() < most && !left.isEmpty()) {
      Candidate next = left.remove();
      if (kept.stream().noneMatch(heavier -> standsOnlyWithin(next, heavier))) {
        kept.add(next);
      }
    }
    return kept.stream().map(Candidate::keyword).toList();
  }

  private static boolean standsOnlyWithin(Candidate candidate, Candidate heavier) {
    return candidate.keyword.count() <= heavier.keyword.count() && candidate.isWithin(heavier);
  }
}

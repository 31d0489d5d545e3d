package org.wenmai.text.keyword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Selects the keywords of one document from its terms and phrases: those of largest weight by
 * {@link TfIdf}, with a boost for early ones; ties by term, phrases first. No keyword occurs only
 * within a longer one beside it, whichever is heavier; a phrase weighs at least what the terms
 * weigh that occur only in it, so that it takes their place. Of keywords that differ in case,
 * spaces, hyphens, language or an English inflection alone, the heaviest is taken.
 *
 * <p>Mutable, not thread-safe. The order of additions matters only for equal terms of two
 * languages, of which the first added comes first.
 *
 * <pre>{@code
 * KeywordExtractor keywords = new KeywordExtractor(text.codePointCount(0, text.length()));
 * int river = keywords.addTerm("river", "River", 3, 10, 2.5);
 * int boat = keywords.addTerm("boat", "boat", 4, 16, 1.7);
 * keywords.addPhrase("river boat", "River boat", 3, 10, river, boat);
 * List<KeywordExtractor.Keyword> best = keywords.heaviest(5);
 * }</pre>
 */
public final class KeywordExtractor {
  private static final Comparator<Candidate> HEAVIEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> candidate.keyword.weight())
          .reversed()
          .thenComparing(candidate -> !candidate.isPhrase())
          .thenComparing(candidate -> candidate.keyword.term())
          .thenComparingInt(candidate -> candidate.number);

  /** Of the weight of a keyword, what another word of a longer one weighs at least. */
  private static final double MIN_ADDED = 0.6;

  private final int length;
  private final List<Candidate> candidates = new ArrayList<>();

  /** The terms by number. */
  private final List<Candidate> terms = new ArrayList<>();

  private double[] idfs = new double[16];

  /**
   * Creates an extractor without candidates.
   *
   * @param length length of the text in code points
   */
  public KeywordExtractor(int length) {
    this.length = length;
  }

  /**
   * A keyword.
   *
   * @param term folded and normalized
   * @param surface as written in the document
   * @param count occurrences in the document
   * @param weight above 0
   */
  public record Keyword(String term, String surface, int count, double weight) {}

  /**
   * A possible keyword: a term, whose only part is its own number, or a phrase, which has no
   * number.
   */
  private record Candidate(Keyword keyword, int number, int... parts) {
    static final int NO_NUMBER = -1;

    boolean isWithin(Candidate other) {
      boolean contained =
          isPhrase()
              ? other.keyword.term().contains(keyword.term()) && isSublistOf(other.parts)
              : timesIn(other.parts, number) > 0;
      return contained && other.size() > size();
    }

    boolean isPhrase() {
      return number == NO_NUMBER;
    }

    /**
     * Whether the parts are consecutive parts of another; compares words, not letters: "art list"
     * is not in "smart listing".
     */
    private boolean isSublistOf(int... longer) {
      int[] shorter = parts;
      for (int from = 0; from + shorter.length <= longer.length; from++) {
        if (Arrays.equals(shorter, 0, shorter.length, longer, from, from + shorter.length)) {
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
   * @param count occurrences in the document, at least 1
   * @param first code-point offset of the first occurrence
   * @param idf as {@link TfIdf#idf} gives it
   * @return its number: from 0, in the order of the calls
   */
  public int addTerm(String term, String surface, int count, int first, double idf) {
    double weight = TfIdf.weight(count, idf) * TfIdf.positionBoost(first, length);
    Keyword keyword = new Keyword(term, surface, count, weight);
    int number = terms.size();
    Candidate candidate = new Candidate(keyword, number, number);
    candidates.add(candidate);
    terms.add(candidate);
    idfs = number == idfs.length ? Arrays.copyOf(idfs, 2 * number) : idfs;
    idfs[number] = idf;
    return number;
  }

  /**
   * Adds a phrase.
   *
   * @param count occurrences in the document, at least 2
   * @param first code-point offset of the first occurrence
   * @param parts numbers of its terms, as {@link #addTerm} returned them
   */
  public void addPhrase(String term, String surface, int count, int first, int... parts) {
    double[] partIdfs = Arrays.stream(parts).mapToDouble(part -> idfs[part]).toArray();
    double weight = TfIdf.phraseWeight(count, partIdfs) * TfIdf.positionBoost(first, length);
    for (int part : parts) {
      Keyword inner = terms.get(part).keyword;
      boolean onlyInside = inner.count() <= count * timesIn(parts, part);
      weight = onlyInside ? Math.max(weight, inner.weight()) : weight;
    }
    candidates.add(
        new Candidate(new Keyword(term, surface, count, weight), Candidate.NO_NUMBER, parts));
  }

  /** The keywords of largest weight, at most {@code limit}. */
  public List<Keyword> heaviest(int limit) {
    PriorityQueue<Candidate> queue = new PriorityQueue<>(HEAVIEST_FIRST);
    queue.addAll(candidates);
    List<Candidate> kept = new ArrayList<>();
    Set<String> forms = new HashSet<>();
    while (kept.size() < limit && !queue.isEmpty()) {
      Candidate next = queue.remove();
      if (kept.stream()
              .noneMatch(heavier -> occursOnlyWithin(next, heavier) || addsLittle(next, heavier))
          && forms.add(KeywordForm.of(next.keyword.term()))) {
        kept.removeIf(heavier -> occursOnlyWithin(heavier, next));
        kept.add(next);
      }
    }
    return kept.stream().map(Candidate::keyword).toList();
  }

  /**
   * Whether a phrase is only one of the ways in which a heavier keyword goes on: it has few of its
   * occurrences, and its other words weigh much less. So of 人工智能, 人工智能技术 and 人工智能领域 the first is
   * enough, but Mint makes Linux Mint another keyword than Linux.
   */
  private boolean addsLittle(Candidate candidate, Candidate heavier) {
    if (!heavier.isWithin(candidate) || candidate.keyword.count() * 2 >= heavier.keyword.count()) {
      return false;
    }
    double most =
        Arrays.stream(candidate.parts)
            .filter(part -> timesIn(heavier.parts, part) == 0)
            .mapToDouble(part -> terms.get(part).keyword.weight())
            .max()
            .orElse(0);
    return most < MIN_ADDED * heavier.keyword.weight();
  }

  private static boolean occursOnlyWithin(Candidate candidate, Candidate other) {
    int times = candidate.isPhrase() ? 1 : timesIn(other.parts, candidate.number);
    return candidate.keyword.count() <= other.keyword.count() * times && candidate.isWithin(other);
  }

  /** How often a term occurs in a phrase: "duran" twice in "duran duran". */
  private static int timesIn(int[] parts, int number) {
    int times = 0;
    for (int part : parts) {
      times += part == number ? 1 : 0;
    }
    return times;
  }
}

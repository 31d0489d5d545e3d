package org.wenmai.terms.variants;

import java.util.Locale;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.SpellingDifference;

/**
 * Two spellings of one name.
 *
 * @param term the rarer one
 * @param canonical the more frequent one; of equally frequent ones the smaller
 * @param apposition whether the evidence is that texts put the two in apposition; then they need
 *     not sound or look alike
 * @param evidence for people
 */
record SpellingLink(CorpusName term, CorpusName canonical, boolean apposition, String evidence) {
  /** A misspelling is rare in comparison with the right spelling. */
  private static final double RARE = 0.5;

  private static final double VERY_RARE = 0.1;

  /**
   * Another character is a misspelling if hardly anybody writes it; else it is the name of somebody
   * else.
   */
  private static final int FEW = 3;

  private static final int MIN_SHARED_NEIGHBOURS = 3;
  private static final double MIN_SHARE_OF_NEIGHBOURS = 0.2;

  /** Whether the frequencies of two similar names allow that they are one name. */
  static boolean isPossible(NamePair pair) {
    return switch (pair.spelling()) {
      case SOUND -> pair.share() <= RARE;
      case LETTER, DOUBLED -> pair.share() <= VERY_RARE;
      case CHARACTER -> pair.share() <= VERY_RARE && pair.rare().count() <= FEW;
    };
  }

  /**
   * Whether at least half of the documents of the rarer name have the other one too: the same text
   * writes the name right and wrong. Names that are adjacent are members of a list, and two names.
   */
  static boolean shareDocuments(NamePair pair, ContextProfile rare) {
    String frequent = pair.frequent().term();
    return 2 * rare.documentsWith(frequent) >= rare.documents() && !rare.isAdjacentTo(frequent);
  }

  /** Whether documents are not enough to decide, so that neighbours have to. */
  static boolean needsNeighbours(NamePair pair, ContextProfile rare) {
    boolean weak = pair.spelling() == SpellingDifference.CHARACTER;
    return !rare.isAdjacentTo(pair.frequent().term()) && weak == shareDocuments(pair, rare);
  }

  /**
   * Whether two names have enough neighbours in common: those of namesakes differ.
   *
   * @param shared neighbours of the rarer name that the other one has too, in other documents
   */
  static boolean shareNeighbours(ContextProfile rare, int shared) {
    return shared >= MIN_SHARED_NEIGHBOURS
        && shared >= MIN_SHARE_OF_NEIGHBOURS * rare.neighbours().size();
  }

  static SpellingLink byDocuments(NamePair pair, ContextProfile rare) {
    return bySpelling(
        pair,
        rare.documentsWith(pair.frequent().term()) + " of " + rare.documents() + " documents");
  }

  static SpellingLink byNeighbours(NamePair pair, ContextProfile rare, int shared) {
    return bySpelling(pair, shared + " of " + rare.neighbours().size() + " neighbours");
  }

  private static SpellingLink bySpelling(NamePair pair, String inCommon) {
    String spelling = pair.spelling().name().toLowerCase(Locale.ROOT);
    return new SpellingLink(
        pair.rare(), pair.frequent(), false, spelling + "; " + inCommon + " in common");
  }

  /** Links two names that texts put in apposition. */
  static SpellingLink byApposition(CorpusName a, CorpusName b, long documents) {
    boolean first = NamePair.isBefore(a, b);
    String evidence = "apposition; in " + documents + (documents == 1 ? " document" : " documents");
    return new SpellingLink(first ? b : a, first ? a : b, true, evidence);
  }
}

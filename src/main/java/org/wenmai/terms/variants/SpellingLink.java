package org.wenmai.terms.variants;

import java.util.Locale;
import org.wenmai.text.name.CorpusName;
import org.wenmai.text.name.NameSpelling;

/**
 * Two spellings of one name.
 *
 * @param term the rarer one
 * @param canonical the more frequent one; of equally frequent ones the smaller
 * @param apposed whether texts put the two together, which does not make them sound or look alike
 * @param evidence for people
 */
record SpellingLink(CorpusName term, CorpusName canonical, boolean apposed, String evidence) {
  /** A slip is rare beside the right spelling. */
  private static final double RARE = 0.5;

  private static final double VERY_RARE = 0.1;

  /** Another character is a slip if hardly anybody makes it; else it is another person. */
  private static final int FEW = 3;

  private static final int NEIGHBOURS = 3;
  private static final double SHARE_OF_NEIGHBOURS = 0.2;

  /** Whether two names that are spelled alike are frequent and rare enough to be one. */
  static boolean isPossible(NamePair pair) {
    return switch (pair.spelling()) {
      case SOUND -> pair.share() <= RARE;
      case LETTER, DOUBLED -> pair.share() <= VERY_RARE;
      case CHARACTER -> pair.share() <= VERY_RARE && pair.rare().count() <= FEW;
    };
  }

  /**
   * Whether at least half of the documents of the rarer name have the other one too, and never side
   * by side, as members of a list stand: the same text writes the name right and wrong.
   */
  static boolean isMet(NamePair pair, ContextProfile rare) {
    String frequent = pair.frequent().term();
    return 2 * rare.documentsWith(frequent) >= rare.documents() && !rare.isBeside(frequent);
  }

  /** Whether neighbours must be looked at to judge. */
  static boolean needsNeighbours(NamePair pair, ContextProfile rare) {
    boolean weak = pair.spelling() == NameSpelling.CHARACTER;
    return !rare.isBeside(pair.frequent().term()) && weak == isMet(pair, rare);
  }

  /**
   * Judges by neighbours in common: namesakes stand among other words.
   *
   * @param shared neighbours of the rarer name that the other one has too, in other documents
   */
  static boolean areAmongTheSameWords(ContextProfile rare, int shared) {
    return shared >= NEIGHBOURS && shared >= SHARE_OF_NEIGHBOURS * rare.neighbours().size();
  }

  static SpellingLink byDocuments(NamePair pair, ContextProfile rare) {
    return spelled(
        pair,
        rare.documentsWith(pair.frequent().term()) + " of " + rare.documents() + " documents");
  }

  static SpellingLink byNeighbours(NamePair pair, ContextProfile rare, int shared) {
    return spelled(pair, shared + " of " + rare.neighbours().size() + " neighbours");
  }

  private static SpellingLink spelled(NamePair pair, String inCommon) {
    String spelling = pair.spelling().name().toLowerCase(Locale.ROOT);
    return new SpellingLink(
        pair.rare(), pair.frequent(), false, spelling + "; " + inCommon + " in common");
  }

  /** Links two names that texts put together. */
  static SpellingLink apposed(CorpusName a, CorpusName b, long documents) {
    boolean first = NamePair.isBefore(a, b);
    String evidence = "apposition; in " + documents + (documents == 1 ? " document" : " documents");
    return new SpellingLink(first ? b : a, first ? a : b, true, evidence);
  }
}

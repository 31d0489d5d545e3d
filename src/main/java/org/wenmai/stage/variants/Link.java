package org.wenmai.stage.variants;

import java.util.Locale;
import java.util.Optional;
import org.wenmai.text.name.Name;
import org.wenmai.text.name.Spelling;

/**
 * Two spellings of one name.
 *
 * @param term the rarer one
 * @param canonical the more frequent one; of equally frequent ones the smaller
 * @param evidence for people
 */
record Link(Name term, Name canonical, String evidence) {
  /** A slip is rare beside the right spelling. */
  private static final double RARE = 0.5;

  private static final double VERY_RARE = 0.1;

  /** Neighbours in common that prove as much as a document in common. */
  private static final int NEIGHBOURS = 3;

  /**
   * Judges two names that are spelled alike. Namesakes are: the texts must use them alike too. What
   * sounds different needs a document and neighbours in common.
   */
  static Optional<Link> of(Name a, Name b, Company companyOfA, Company companyOfB) {
    Optional<Spelling> spelling = Spelling.of(a, b);
    if (spelling.isEmpty()) {
      return Optional.empty();
    }
    Name rare = isBefore(a, b) ? b : a;
    Name frequent = isBefore(a, b) ? a : b;
    int documents = companyOfA.sharedDocuments(companyOfB);
    int neighbours = companyOfA.sharedNeighbours(companyOfB);
    double share = rare.count() / (double) frequent.count();
    boolean linked =
        switch (spelling.get()) {
          case SOUND -> share <= RARE && (documents > 0 || neighbours >= NEIGHBOURS);
          case LETTER, DOUBLED -> share <= VERY_RARE && (documents > 0 || neighbours >= NEIGHBOURS);
          case CHARACTER -> share <= VERY_RARE && documents > 0 && neighbours >= NEIGHBOURS;
        };
    String evidence =
        String.format(
            Locale.ROOT,
            "%s; %d documents and %d neighbours in common",
            spelling.get().name().toLowerCase(Locale.ROOT),
            documents,
            neighbours);
    return linked ? Optional.of(new Link(rare, frequent, evidence)) : Optional.empty();
  }

  /** Links two names that texts put together. */
  static Link apposed(Name a, Name b, long documents) {
    Name rare = isBefore(a, b) ? b : a;
    Name frequent = isBefore(a, b) ? a : b;
    return new Link(rare, frequent, "apposition; in " + documents + " documents");
  }

  /** Whether the first name is the more frequent one, or the smaller of equally frequent ones. */
  private static boolean isBefore(Name a, Name b) {
    return a.count() > b.count() || (a.count() == b.count() && a.term().compareTo(b.term()) < 0);
  }
}

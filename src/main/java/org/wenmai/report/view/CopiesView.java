package org.wenmai.report.view;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.comparison.TextEdit;
import org.wenmai.report.view.RunView.Count;

/**
 * The families of copies.
 *
 * @param families families of two and more
 * @param members documents in them
 * @param copies members that are not the original
 * @param crossScript copies whose best match is in the other Chinese script
 * @param kinds exact, near, contained, reworded: most copies first
 * @param largest families with most members first, then by id
 */
public record CopiesView(
    long families,
    long members,
    long copies,
    long crossScript,
    List<Count> kinds,
    List<Family> largest) {
  public CopiesView {
    kinds = List.copyOf(kinds);
    largest = List.copyOf(largest);
  }

  /**
   * One family.
   *
   * @param size its members in this run
   * @param members the original first, then the most similar; the first few
   * @param substitutions words that reworded copies replaced, most frequent first; the first few;
   *     empty while no stage computes them
   * @param comparison what one of its copies changed; null where nothing was aligned
   */
  public record Family(
      String familyId,
      long size,
      List<Member> members,
      List<Substitution> substitutions,
      @Nullable Comparison comparison) {
    public Family {
      members = List.copyOf(members);
      substitutions = List.copyOf(substitutions);
    }
  }

  /**
   * One member.
   *
   * @param role original or copy
   * @param kind how it relates to its best match; original for the original
   * @param matchedRun the run that published the match; null: this run
   * @param similarity 0 to 1
   * @param containment 0 to 1
   * @param crossScript its best match is in the other Chinese script
   */
  public record Member(
      DocumentCard document,
      String role,
      String kind,
      @Nullable String matchedRun,
      double similarity,
      double containment,
      boolean crossScript) {}

  /**
   * A copy beside its match.
   *
   * @param passages the first that were changed, and each shortened
   */
  public record Comparison(String match, String copy, List<List<TextEdit>> passages) {
    public Comparison {
      passages = passages.stream().map(List::copyOf).toList();
    }
  }

  /** A word of the original, the word that replaced it, and how often. */
  public record Substitution(String before, String after, long count) {
    static final Comparator<Substitution> MOST_FREQUENT =
        Comparator.comparingLong(Substitution::count)
            .reversed()
            .thenComparing(Substitution::before)
            .thenComparing(Substitution::after);
  }
}

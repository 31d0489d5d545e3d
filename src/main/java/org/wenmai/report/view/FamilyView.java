package org.wenmai.report.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wenmai.report.comparison.ComparedPart;
import org.wenmai.report.view.CopiesView.Substitution;

/**
 * One family with the evidence for each of its copies.
 *
 * @param familyId its id; of a document without copies its own
 * @param size members in this run
 * @param members in order of time, those without a time last; the first few
 * @param forms documents that were filled in from the same form as a member that is shown, and are
 *     no copies; the first few
 */
public record FamilyView(String familyId, long size, List<Member> members, List<FormMatch> forms) {
  public FamilyView {
    members = List.copyOf(members);
    forms = List.copyOf(forms);
  }

  /**
   * One member.
   *
   * @param time when it was published, as precisely as is known; null where unknown
   * @param title where it has none, how its text begins; null where it has neither
   * @param role original or copy
   * @param evidence null for an original
   */
  public record Member(
      String docId,
      @Nullable String time,
      @Nullable String title,
      String uri,
      String source,
      String role,
      @Nullable Evidence evidence) {}

  /**
   * Why a document counts as a copy of its best match.
   *
   * @param kind as in the table families
   * @param matchedDocId null where only an earlier run knows
   * @param matchedRun the run that published the match; null: this run
   * @param similarity 0 to 1
   * @param containment 0 to 1
   * @param crossScript the two are in different Chinese scripts
   * @param comparison the match and then the copy, whole; empty where the run aligned nothing or
   *     the text of the match is not known any more
   * @param isTextKnown whether both texts are still there
   * @param substitutions words of the match and what the copy has for them, most frequent first
   */
  public record Evidence(
      String kind,
      @Nullable String matchedDocId,
      @Nullable String matchedRun,
      double similarity,
      double containment,
      boolean crossScript,
      List<ComparedPart> comparison,
      boolean isTextKnown,
      List<Substitution> substitutions) {
    public Evidence {
      comparison = List.copyOf(comparison);
      substitutions = List.copyOf(substitutions);
    }
  }

  /** A member and a document that was filled in from the same form. */
  public record FormMatch(String docId, String other, double similarity) {}
}

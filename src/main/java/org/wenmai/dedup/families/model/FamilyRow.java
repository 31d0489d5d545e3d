package org.wenmai.dedup.families.model;

import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;

/**
 * A member as table {@code families} has it, with the size of its family.
 *
 * @param familyId the family
 * @param docId the member
 * @param role original or copy
 * @param kind original, known, or the kind of the best match
 * @param matchedDocId the best match; null where there is none
 * @param matchedRun the run that published the match last; null where this run has it
 * @param similarity Jaccard similarity with the match
 * @param containment share of its shingles that the match has
 * @param crossScript one of the two is Simplified, the other Traditional
 * @param familySize known members, of this run and before
 */
public record FamilyRow(
    String familyId,
    String docId,
    String role,
    String kind,
    @Nullable String matchedDocId,
    @Nullable String matchedRun,
    double similarity,
    double containment,
    boolean crossScript,
    long familySize) {
  private static final String ORIGINAL = "original";
  private static final String COPY = "copy";

  /** Kind of a copy that an earlier run found, where this run did not compare the two again. */
  private static final String KNOWN = "known";

  /** The row of a member of a family. */
  public static FamilyRow of(FamilyMember member, Family family) {
    String docId = member.document.docId;
    CopyPair best = member.best;
    if (family.isOriginal(docId)) {
      return new FamilyRow(
          family.id(), docId, ORIGINAL, ORIGINAL, null, null, 1, 1, false, family.size());
    }
    if (best == null) {
      return new FamilyRow(family.id(), docId, COPY, KNOWN, null, null, 0, 0, false, family.size());
    }
    return new FamilyRow(
        family.id(),
        docId,
        COPY,
        best.kind,
        best.b.docId,
        best.b.run,
        best.similarity,
        best.containmentA,
        best.crossScript,
        family.size());
  }
}

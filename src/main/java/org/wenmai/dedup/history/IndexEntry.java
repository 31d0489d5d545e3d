package org.wenmai.dedup.history;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.PairMember;

/** What earlier runs know of a document. A plain class, as {@link PairMember}. */
public final class IndexEntry implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The document as it was then. */
  public final PairMember member;

  /** Its family then. */
  public final String familyId;

  /** The documents of that family that this run does not have; null where it has all. */
  public final @Nullable Missing missing;

  public IndexEntry(PairMember member, String familyId, @Nullable Missing missing) {
    this.member = member;
    this.familyId = familyId;
    this.missing = missing;
  }

  /**
   * Whether this run has the document, but not all others of its old family, in which it therefore
   * stays.
   */
  public boolean staysInFamily() {
    return missing != null && !member.isOld();
  }

  /** Whether this run has the document, and all others of its old family, which has its id. */
  public boolean isNamesakeOfWholeFamily() {
    return missing == null && familyId.equals(member.docId);
  }

  /**
   * Whether the document, as a container, joined a part in an earlier run: its family, which stays
   * as it is, has one.
   */
  public boolean hasPart(int shingles) {
    return missing != null && 2L * missing.fewestShingles <= shingles;
  }

  /** Documents of an old family that this run does not have. */
  public static final class Missing implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many. */
    public final long documents;

    /** Which comes first as an original. */
    public final PairMember first;

    /** Fewest shingles of a document of the family, whether this run has it or not. */
    public final int fewestShingles;

    public Missing(long documents, PairMember first, int fewestShingles) {
      this.documents = documents;
      this.first = first;
      this.fewestShingles = fewestShingles;
    }
  }
}

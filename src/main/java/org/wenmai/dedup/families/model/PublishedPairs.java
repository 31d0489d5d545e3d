package org.wenmai.dedup.families.model;

import java.io.Serializable;
import java.util.Optional;
import org.wenmai.dedup.CopyPair;

/**
 * Which verified pairs are published: all of small families, all between families, and of large
 * families those of each member with the original and with its best match.
 *
 * @param allUpTo members of a family up to which all its pairs are published
 */
public record PublishedPairs(int allUpTo) implements Serializable {

  /** Whether a pair within a family is published whatever else its documents match. */
  public boolean has(CopyPair pair, Family family) {
    return family.size() <= allUpTo
        || family.isOriginal(pair.a.docId)
        || family.isOriginal(pair.b.docId);
  }

  /** The pair of a member and its best match, if it is published only for being that. */
  public Optional<CopyPair> best(FamilyMember member, Family family) {
    return Optional.ofNullable(member.best)
        .filter(pair -> !has(pair, family))
        .map(CopyPair::ordered);
  }
}

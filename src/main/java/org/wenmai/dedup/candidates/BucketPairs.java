package org.wenmai.dedup.candidates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.FamiliesConfig;

/**
 * The pairs of one bucket after another. Documents come by bucket and, within it, by time and id;
 * the earlier document of a pair is its pivot.
 *
 * <p>A bucket of up to {@code limit} documents gives all likely pairs. In a larger one only the
 * first of equal texts is kept; if more than {@code limit} are left even so, each is paired with
 * the first of the bucket or, where the two are not similar, with the one before it. So pairs and
 * memory are linear, and since the first document of a family is the first in most of its buckets,
 * most pairs of a family are found in many buckets and verified once. A large bucket of equal texts
 * is a star.
 *
 * <p>Two documents of earlier runs are no pair: those runs have judged them.
 */
final class BucketPairs {
  private final int limit;
  private final SignatureFilter filter;
  private final Consumer<CandidatePair> out;

  private final List<BucketMember> members = new ArrayList<>();

  /** Texts in {@link #members}, once there were more documents than the limit. */
  private final Set<Long> texts = new HashSet<>();

  private State state = State.SMALL;
  private @Nullable BucketMember previous;

  /**
   * Creates the search.
   *
   * @param out gets the pairs
   */
  BucketPairs(FamiliesConfig config, Consumer<CandidatePair> out) {
    this.limit = config.bucketLimit();
    this.filter = new SignatureFilter(config);
    this.out = out;
  }

  /** The next document of the bucket. */
  void add(BucketMember entry) {
    switch (state) {
      case SMALL -> addToSmall(entry);
      case MANY_DOCUMENTS -> addText(entry);
      case MANY_TEXTS -> link(entry);
    }
  }

  /** No more documents in this bucket. */
  void end() {
    if (state != State.MANY_TEXTS) {
      pairAll();
    }
    members.clear();
    texts.clear();
    state = State.SMALL;
    previous = null;
  }

  private void addToSmall(BucketMember entry) {
    members.add(entry);
    if (members.size() <= limit) {
      return;
    }
    if (!isOfEqualTexts(entry)) {
      state = State.MANY_DOCUMENTS;
      members.removeIf(member -> !texts.add(member.exact()));
    }
    if (members.size() > limit) {
      linkAll();
    }
  }

  private void addText(BucketMember entry) {
    if (texts.add(entry.exact())) {
      members.add(entry);
      if (members.size() > limit) {
        linkAll();
      }
    }
  }

  private void linkAll() {
    state = State.MANY_TEXTS;
    members.subList(1, members.size()).forEach(this::link);
    members.subList(1, members.size()).clear();
  }

  private void link(BucketMember entry) {
    boolean linked = pair(members.get(0), entry);
    if (!linked && previous != null) {
      pair(previous, entry);
    }
    previous = entry;
  }

  private void pairAll() {
    for (int later = 1; later < members.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (!areOld(members.get(earlier), members.get(later))) {
          pair(members.get(earlier), members.get(later));
        }
      }
    }
  }

  /** Whether the two are similar; a pair if they are and one of them is of this run. */
  private boolean pair(BucketMember pivot, BucketMember candidate) {
    boolean equalTexts = isOfEqualTexts(pivot);
    boolean similar =
        equalTexts
            ? pivot.sameText(candidate)
            : !pivot.sameText(candidate) && filter.likely(pivot, candidate);
    if (similar && !areOld(pivot, candidate)) {
      out.accept(
          new CandidatePair(
              pivot.docId(), candidate.docId(), equalTexts, pivot.old(), candidate.old()));
    }
    return similar;
  }

  private static boolean areOld(BucketMember pivot, BucketMember candidate) {
    return pivot.old() && candidate.old();
  }

  /** Whether its bucket is one of equal texts, and not one of a band. */
  private static boolean isOfEqualTexts(BucketMember entry) {
    return entry.packed().length == 0;
  }

  /** How a bucket exceeds the limit: not at all, by documents, or by distinct texts. */
  private enum State {
    SMALL,
    MANY_DOCUMENTS,
    MANY_TEXTS
  }
}

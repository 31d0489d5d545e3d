package org.wenmai.dedup.families.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.history.IndexEntry;

/** Verified pairs of random documents, with many ties in all that they are compared by. */
public final class RandomPairs {
  private final Random random;
  private final Map<String, IndexEntry> known = new HashMap<>();

  public RandomPairs(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Lets earlier runs know half of the documents d0, d1 and so on, in families of three: of every
   * other family this run lacks some.
   */
  public RandomPairs withHistory(int documents) {
    for (int i = 0; i < documents; i++) {
      int family = i - i % 3;
      PairMember first = new PairMember("d" + family, null, family % 4, 1, 0);
      IndexEntry.Missing missing =
          family % 2 == 0 ? new IndexEntry.Missing(1 + family % 5, first, 3 + family % 7) : null;
      String run = missing != null && i % 3 != 1 ? "run-1" : null;
      if (random.nextBoolean()) {
        PairMember member = new PairMember("d" + i, run, i % 4, 1, 10);
        known.put(member.docId, new IndexEntry(member, first.docId, missing));
      }
    }
    return this;
  }

  /** What earlier runs know. */
  public Collection<IndexEntry> known() {
    return known.values();
  }

  /** Pairs of the documents d0, d1 and so on; one of each pair at least is of this run. */
  public List<CopyPair> pairs(int documents, int pairs) {
    List<PairMember> members = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      members.add(member("d" + i));
    }
    Map<String, CopyPair> found = new HashMap<>();
    while (found.size() < pairs) {
      PairMember a = members.get(random.nextInt(documents));
      PairMember b = members.get(random.nextInt(documents));
      if (a.docId.compareTo(b.docId) < 0 && !(a.isOld() && b.isOld())) {
        found.put(a.docId + b.docId, pair(a, b));
      }
    }
    return List.copyOf(found.values());
  }

  private PairMember member(String docId) {
    IndexEntry entry = known.get(docId);
    @Nullable String run = entry == null ? null : entry.member.run;
    long time = random.nextInt(4) == 0 ? Long.MAX_VALUE : random.nextInt(5);
    return new PairMember(docId, run, time, random.nextInt(3), 10 + random.nextInt(4));
  }

  private CopyPair pair(PairMember a, PairMember b) {
    String kind =
        List.of(CopyPair.EXACT, CopyPair.NEAR, CopyPair.CONTAINED, CopyPair.REWORDED)
            .get(random.nextInt(4));
    double similarity = random.nextInt(3) / 4.0;
    double inB = random.nextInt(3) / 2.0;
    return new CopyPair(
        a, b, kind, similarity, inB, random.nextInt(3) / 2.0, random.nextBoolean(), false);
  }
}

package org.wenmai.dedup.verification;

import java.util.Deque;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.dedup.CopyPair;
import org.wenmai.dedup.FamiliesConfig;
import org.wenmai.dedup.PairMember;
import org.wenmai.dedup.sketch.JaccardSimilarity;

/** Compares hubs with their spokes and keeps the pairs that are copies. */
final class PivotComparison {
  private static final Set<String> SCRIPTS = Set.of("Hans", "Hant");

  private final double nearThreshold;
  private final double containedThreshold;
  private final Deque<Row> out;
  private @Nullable ComparedFacts hub;

  PivotComparison(FamiliesConfig config, Deque<Row> out) {
    this.nearThreshold = config.nearThreshold();
    this.containedThreshold = config.containedThreshold();
    this.out = out;
  }

  /** The next row, of {@link PairVerification}'s columns, by id and step. */
  void accept(Row row) {
    String id = row.getString(0);
    if (row.getInt(1) == PairVerification.TEXT) {
      hub = ComparedFacts.of(id, row);
    } else if (hub != null && hub.docId().equals(id)) {
      ComparedFacts spoke = ComparedFacts.of(row.getString(2), row);
      CopyPair edge = row.getBoolean(3) ? exact(hub, spoke) : compared(hub, spoke);
      if (edge != null) {
        out.add((edge.a().docId().compareTo(edge.b().docId()) < 0 ? edge : edge.turned()).toRow());
      }
    }
  }

  private static CopyPair exact(ComparedFacts a, ComparedFacts b) {
    PairMember same = new PairMember(b.docId(), b.time(), b.length(), a.shingles().length);
    return new CopyPair(a.member(), same, CopyPair.EXACT, 1, 1, 1, crossScript(a, b));
  }

  private @Nullable CopyPair compared(ComparedFacts a, ComparedFacts b) {
    long common = JaccardSimilarity.common(a.shingles(), b.shingles());
    double similarity = share(common, a.shingles().length + (long) b.shingles().length - common);
    double inB = share(common, a.shingles().length);
    double inA = share(common, b.shingles().length);
    String kind = kind(similarity, Math.max(inA, inB), Math.min(inA, inB));
    return kind == null
        ? null
        : new CopyPair(a.member(), b.member(), kind, similarity, inB, inA, crossScript(a, b));
  }

  /**
   * A whole at least twice as large as its part contains it, however similar the two are: a digest
   * of two stories has a similarity of a half with each.
   */
  private @Nullable String kind(double similarity, double ofPart, double ofWhole) {
    boolean near = similarity >= nearThreshold;
    boolean contained = ofPart >= containedThreshold;
    if (contained && (!near || ofPart >= 2 * ofWhole)) {
      return CopyPair.CONTAINED;
    }
    return near ? CopyPair.NEAR : null;
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }

  private static boolean crossScript(ComparedFacts a, ComparedFacts b) {
    return a.script() != null
        && b.script() != null
        && !a.script().equals(b.script())
        && SCRIPTS.contains(a.script())
        && SCRIPTS.contains(b.script());
  }
}

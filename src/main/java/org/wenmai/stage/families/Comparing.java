package org.wenmai.stage.families;

import java.util.Deque;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.wenmai.text.sketch.Jaccard;

/** Compares hubs with their spokes and keeps the pairs that are copies. */
final class Comparing {
  private static final Set<String> SCRIPTS = Set.of("Hans", "Hant");

  private final double nearThreshold;
  private final double containedThreshold;
  private final Deque<Row> out;
  private @Nullable Facts hub;

  Comparing(FamiliesConfig config, Deque<Row> out) {
    this.nearThreshold = config.nearThreshold();
    this.containedThreshold = config.containedThreshold();
    this.out = out;
  }

  /** The next row, of {@link Verification}'s columns, by id and step. */
  void accept(Row row) {
    String id = row.getString(0);
    if (row.getInt(1) == Verification.TEXT) {
      hub = Facts.of(id, row);
    } else if (hub != null && hub.docId().equals(id)) {
      Facts spoke = Facts.of(row.getString(2), row);
      Edge edge = row.getBoolean(3) ? exact(hub, spoke) : compared(hub, spoke);
      if (edge != null) {
        out.add((edge.a().docId().compareTo(edge.b().docId()) < 0 ? edge : edge.turned()).toRow());
      }
    }
  }

  private static Edge exact(Facts a, Facts b) {
    Member same = new Member(b.docId(), b.time(), b.length(), a.shingles().length);
    return new Edge(a.member(), same, Edge.EXACT, 1, 1, 1, crossScript(a, b));
  }

  private @Nullable Edge compared(Facts a, Facts b) {
    long common = Jaccard.common(a.shingles(), b.shingles());
    double similarity = share(common, a.shingles().length + (long) b.shingles().length - common);
    double inB = share(common, a.shingles().length);
    double inA = share(common, b.shingles().length);
    String kind = kind(similarity, Math.max(inA, inB), Math.min(inA, inB));
    return kind == null
        ? null
        : new Edge(a.member(), b.member(), kind, similarity, inB, inA, crossScript(a, b));
  }

  /**
   * A whole at least twice as large as its part contains it, however similar the two are: a digest
   * of two stories has a similarity of a half with each.
   */
  private @Nullable String kind(double similarity, double ofPart, double ofWhole) {
    boolean near = similarity >= nearThreshold;
    boolean contained = ofPart >= containedThreshold;
    if (contained && (!near || ofPart >= 2 * ofWhole)) {
      return Edge.CONTAINED;
    }
    return near ? Edge.NEAR : null;
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }

  private static boolean crossScript(Facts a, Facts b) {
    return a.script() != null
        && b.script() != null
        && !a.script().equals(b.script())
        && SCRIPTS.contains(a.script())
        && SCRIPTS.contains(b.script());
  }
}

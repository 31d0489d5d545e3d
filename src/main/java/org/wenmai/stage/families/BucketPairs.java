package org.wenmai.stage.families;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of one bucket after another. Documents come by bucket and, within it, by time and id;
 * the earlier document of a pair is its hub.
 *
 * <p>A bucket of up to {@code limit} documents gives all likely pairs. In a larger one, of equal
 * texts only the first is kept; if still more than {@code limit} are left, those beyond it are
 * linked with the one before and with the first of their run of {@code limit}, and the first of
 * each run with the first of the bucket: linear, and no document is compared with all. A bucket of
 * equal texts beyond the limit is a star around its first document.
 */
final class BucketPairs {
  static final StructType SCHEMA =
      new StructType()
          .add("hub", DataTypes.StringType, false)
          .add("spoke", DataTypes.StringType, false)
          .add("exact", DataTypes.BooleanType, false);

  private final int limit;
  private final Likeness likeness;
  private final Deque<Row> found = new ArrayDeque<>();

  private final List<Entry> members = new ArrayList<>();
  private boolean hot;
  private final Set<Long> texts = new HashSet<>();
  private int beyond;
  private @Nullable Entry runFirst;
  private @Nullable Entry previous;

  BucketPairs(FamiliesConfig config) {
    this.limit = config.bucketLimit();
    this.likeness = new Likeness(config);
  }

  /** Pairs found and not yet taken. */
  Deque<Row> found() {
    return found;
  }

  /** The next document of the bucket. */
  void add(Entry entry) {
    if (hot && members.get(0).packed().length == 0) {
      pair(members.get(0), entry);
    } else if (!hot || (beyond == 0 && members.size() < limit)) {
      gather(entry);
    } else if (beyond > 0 || texts.add(entry.exact())) {
      link(entry);
    }
  }

  /** No more documents in this bucket. */
  void end() {
    if (beyond == 0) {
      pairAll();
    }
    members.clear();
    texts.clear();
    hot = false;
    beyond = 0;
    runFirst = null;
    previous = null;
  }

  private void gather(Entry entry) {
    if (!hot && members.size() < limit) {
      members.add(entry);
    } else if (!hot) {
      heat();
      add(entry);
    } else if (texts.add(entry.exact())) {
      members.add(entry);
    }
  }

  /** The bucket has more documents than the limit. */
  private void heat() {
    hot = true;
    if (members.get(0).packed().length == 0) {
      pairAll();
      beyond = 1;
    } else {
      members.removeIf(member -> !texts.add(member.exact()));
    }
  }

  private void link(Entry entry) {
    if (beyond == 0) {
      pairAll();
    }
    Entry first = members.get(0);
    if (beyond++ % limit == 0 || runFirst == null) {
      pair(first, entry);
      runFirst = entry;
    } else {
      pair(runFirst, entry);
    }
    if (previous != null && previous != runFirst) {
      pair(previous, entry);
    }
    previous = entry;
  }

  private void pairAll() {
    for (int later = 1; later < members.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        pair(members.get(earlier), members.get(later));
      }
    }
  }

  private void pair(Entry hub, Entry spoke) {
    boolean equalTexts = hub.packed().length == 0;
    boolean wanted =
        equalTexts ? hub.sameText(spoke) : !hub.sameText(spoke) && likeness.likely(hub, spoke);
    if (wanted) {
      found.add(RowFactory.create(hub.docId(), spoke.docId(), equalTexts));
    }
  }
}

package org.wenmai.source.record;

import java.io.Serializable;
import java.util.Comparator;

/** The sort key of a record: id, then URI, then source. A plain class, as {@link RawRecord}. */
public final class RecordKey implements Serializable {
  private static final long serialVersionUID = 1L;

  public final String docId;
  final String uri;
  final int sourceIndex;

  public RecordKey(RawRecord record) {
    this.docId = record.docId;
    this.uri = record.uri;
    this.sourceIndex = record.sourceIndex;
  }

  /** The order of keys; serializable, since the shuffle sorts on executors. */
  public static final class Order implements Comparator<RecordKey>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(RecordKey a, RecordKey b) {
      int byId = a.docId.compareTo(b.docId);
      int byUri = byId != 0 ? byId : a.uri.compareTo(b.uri);
      return byUri != 0 ? byUri : Integer.compare(a.sourceIndex, b.sourceIndex);
    }
  }
}

package org.wenmai.source;

import java.util.Iterator;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;

/**
 * Rejects repeated records: of those with the same id only the first is kept. The records must be
 * sorted by {@link RecordKey}; those that are rejected already stay as they are.
 */
final class Deduplicator implements Iterator<RawRecord> {
  private final Iterator<RawRecord> records;
  private String docId = "";
  private String uri = "";

  Deduplicator(Iterator<RawRecord> records) {
    this.records = records;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public RawRecord next() {
    RawRecord record = records.next();
    if (!record.isKept()) {
      return record;
    }
    if (record.docId.equals(docId)) {
      return record.reject("repeated", "same key and content as " + uri);
    }
    docId = record.docId;
    uri = record.uri;
    return record;
  }
}

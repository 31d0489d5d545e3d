package org.wenmai.source;

import java.util.Iterator;
import org.wenmai.source.record.RawRecord;
import org.wenmai.source.record.RecordKey;

/**
 * Marks what came twice: of records with the same id only the first is kept. Wants them sorted by
 * {@link RecordKey}; records rejected already stay as they are.
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
